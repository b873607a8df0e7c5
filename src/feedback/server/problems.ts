import { PLATFORM_PROBLEMS, type Problems } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, type AccessRefusal } from '../../access/server/index.ts'

type Own =
  | { readonly code: 'FEEDBACK_NOT_YET' }
  | { readonly code: 'FEEDBACK_GIVEN'; readonly at: string }
  | { readonly code: 'FEEDBACK_CALLED_BACK'; readonly outcome: string }

export type FeedbackRefusal =
  | Own
  | AccessRefusal
  | { readonly code: 'VERSION_CHANGED'; readonly current: number }

const { VERSION_CHANGED, IF_MATCH_MISSING } = PLATFORM_PROBLEMS
const BASIS = '国办发〔2019〕51号'

const FEEDBACK_PROBLEMS = {
  FEEDBACK_NOT_YET: {
    status: 409,
    title: { zh: '还没有办出结果，暂不能评价', en: 'Nothing has been decided yet' },
    next: {
      zh: '不予受理、办结、颁证、撤回以后都可以评价；办理中有意见请拨打告知单上的投诉电话。',
      en: 'Rate it once it is declined, decided, issued or withdrawn; until then use the complaint line of your notice.',
    },
    basis: BASIS,
  },
  FEEDBACK_GIVEN: {
    status: 409,
    title: { zh: '这个办件已经评价过了', en: 'This was rated already' },
    next: {
      zh: '一个办件评价一次。想补充意见，请在回访时说明，或拨打投诉电话。',
      en: 'One rating for each matter. To add something, say it in the call back, or use the complaint line.',
    },
    basis: BASIS,
  },
  FEEDBACK_CALLED_BACK: {
    status: 409,
    title: { zh: '这条差评已经回访过了', en: 'This rating was called back already' },
    next: { zh: '请刷新页面查看回访结果。', en: 'Reload the page to see what came of it.' },
  },
} as const satisfies Problems<Own>

export const PROBLEMS = {
  ...FEEDBACK_PROBLEMS,
  ...ACCESS_PROBLEMS,
  VERSION_CHANGED,
  IF_MATCH_MISSING,
}
