import type { Problems } from '#platform/server/http.ts'
import type { DemandBeyond } from '../core/index.ts'

export type NoticesRefusal =
  | { readonly code: 'NOTICES_NOT_FOUND'; readonly id: string }
  | { readonly code: 'NOTICES_REASON_NEEDED'; readonly beyondNotice: readonly DemandBeyond[] }

export const NOTICES_PROBLEMS = {
  NOTICES_NOT_FOUND: {
    status: 404,
    title: { zh: '没有这份告知单', en: 'There is no such notice' },
    next: {
      zh: '请核对链接；也可以重新选择行业和事项，再生成一份。',
      en: 'Check the link; or choose the industry and the items again and have a new one made.',
    },
  },
  NOTICES_REASON_NEEDED: {
    status: 422,
    title: {
      zh: '要求的内容不在已送达的告知单上，须说明理由',
      en: 'What is asked for is not on the served notice: a reason is needed',
    },
    next: {
      zh: '请写明为何需要并且为何告知时没有列出，该理由申请人会看到，并计入多次告知；或者去掉这几项要求。',
      en: 'Say why it is needed and why the notice did not list it (the applicant reads it, and it is counted); or leave these demands out.',
    },
    basis: '行政许可法第三十条、第三十二条；优化营商环境条例第三十六条',
  },
} as const satisfies Problems<NoticesRefusal>
