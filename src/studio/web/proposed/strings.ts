import type { Strings } from '#platform/web/index.ts'

/** Words of what one person proposes and another approves. */
export const words = {
  open: { zh: '待核准', en: 'to be approved' },
  approved: { zh: '已核准', en: 'approved' },
  rejected: { zh: '已退回', en: 'rejected' },
  answeredBy: { zh: '{who}于{at}答复', en: 'answered by {who}, {at}' },
  mine: { zh: '须由本单位另一人核准', en: 'a colleague has to approve it' },
  approve: { zh: '核准', en: 'Approve' },
  reject: { zh: '退回', en: 'Reject' },
  reason: { zh: '退回理由', en: 'Why it is rejected' },
} satisfies Strings
