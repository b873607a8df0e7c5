import type { Problems } from '#platform/server/http.ts'
import type { Asked } from '../core/index.ts'

export type LettersRefusal =
  | { readonly code: 'LETTERS_NOT_FOUND'; readonly id: string }
  | { readonly code: 'LETTERS_KIND_UNKNOWN'; readonly kind: string }
  | { readonly code: 'LETTERS_ITEM_NEEDED'; readonly kind: string }
  | { readonly code: 'LETTERS_NOT_FILLED'; readonly missing: readonly Asked[] }
  | { readonly code: 'LETTERS_TOO_EARLY'; readonly state: string }

export const LETTERS_PROBLEMS = {
  LETTERS_NOT_FOUND: {
    status: 404,
    title: { zh: '没有这份文书', en: 'There is no such letter' },
    next: {
      zh: '请回到办件，从文书列表中打开。',
      en: 'Go back to the case and open it from the list of letters.',
    },
  },
  LETTERS_KIND_UNKNOWN: {
    status: 422,
    title: { zh: '没有可以手工出具的文书“{kind}”', en: 'No letter “{kind}” can be issued by hand' },
    next: {
      zh: '从列表中选择；受理、补正、准予、不予等文书由办理动作自动出具。',
      en: 'Choose from the list; acceptance, correction, grant and refusal letters are issued by the command itself.',
    },
  },
  LETTERS_ITEM_NEEDED: {
    status: 422,
    title: {
      zh: '这份文书须指明本办件的一个事项',
      en: 'This letter must name an item of the case',
    },
    next: { zh: '请选择事项后再出具。', en: 'Choose the item and issue it again.' },
  },
  LETTERS_NOT_FILLED: {
    status: 422,
    title: { zh: '文书还缺内容：{missing}', en: 'The letter still lacks: {missing}' },
    next: {
      zh: '请写明理由、依据或者决定文号后再出具。',
      en: 'Give the reason, the basis or the number of the decision, then issue it.',
    },
    basis: '行政许可法第三十八条',
  },
  LETTERS_TOO_EARLY: {
    status: 409,
    title: { zh: '申请尚未提交，不能出具文书', en: 'Nothing has been submitted yet' },
    next: { zh: '申请人提交后再出具。', en: 'Issue it once the applicant has submitted.' },
  },
} as const satisfies Problems<LettersRefusal>
