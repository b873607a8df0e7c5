import type { Strings } from '#platform/web/index.ts'

export const words = {
  title: { zh: '评价这次服务', en: 'Rate this service' },
  lead: {
    zh: '办件 {number}。一个办件评价一次；不满意的，牵头部门会在 {days} 个工作日内回访您。',
    en: 'Case {number}. One rating for each case; if you are dissatisfied, the lead authority calls you back within {days} working days.',
  },
  ask: { zh: '您满意吗？', en: 'Are you satisfied?' },
  why: { zh: '哪些方面（可多选）', en: 'What about it (any number)' },
  say: { zh: '想说的话', en: 'In your own words' },
  sayHelp: {
    zh: '最多 500 字，只给牵头部门看。',
    en: 'At most 500 characters; only the lead authority reads it.',
  },
  send: { zh: '提交评价', en: 'Send the rating' },
  chooseFirst: { zh: '请先选一个评价', en: 'Please choose a grade first' },
  thanks: { zh: '谢谢，您的评价已收到', en: 'Thank you, your rating has arrived' },
  yours: { zh: '您的评价：{grade}', en: 'Your rating: {grade}' },
  callBackBy: {
    zh: '牵头部门会在 {day}前回访您。',
    en: 'The lead authority calls you back by {day}.',
  },
  calledBack: { zh: '回访结果：{outcome}。{words}', en: 'The call back: {outcome}. {words}' },
  notYet: {
    zh: '还在办理中，有了结果就可以评价。有意见请拨打告知单上的投诉电话。',
    en: 'Still under way; you can rate it once there is a result. Until then use the complaint line of your notice.',
  },
  rate: { zh: '评价这次服务（好差评）', en: 'Rate this service' },
  rateCancel: { zh: '评价注销办理（好差评）', en: 'Rate how your cancellation was handled' },
  back: { zh: '返回', en: 'Back' },
  mended: { zh: '已整改', en: 'put right' },
  explained: { zh: '已说明', en: 'explained' },
  unreachable: { zh: '多次联系未接通', en: 'could not be reached' },
} satisfies Strings
