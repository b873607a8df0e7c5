import type { Strings } from '#platform/web/index.ts'

export const words = {
  title: { zh: '好差评', en: 'Ratings' },
  open: { zh: '待回访', en: 'To call back' },
  low: { zh: '全部差评', en: 'Bad ratings' },
  all: { zh: '全部评价', en: 'All ratings' },
  filter: { zh: '显示', en: 'Show' },
  emptyOpen: {
    zh: '没有待回访的差评。差评一到就会列在这里，五个工作日内回访。',
    en: 'Nobody waits for a call. Bad ratings come here at once, to be called back within five working days.',
  },
  emptyAny: { zh: '还没有评价。', en: 'No ratings yet.' },
  due: { zh: '{day}前回访', en: 'call back by {day}' },
  overdue: { zh: '回访逾期，应在 {day}前', en: 'overdue, was due {day}' },
  done: { zh: '已回访：{outcome}', en: 'called back: {outcome}' },
  answer: { zh: '登记回访', en: 'Note the call back' },
  outcome: { zh: '结果', en: 'Outcome' },
  words: {
    zh: '回访和整改情况（评价人能看到）',
    en: 'What was said and done (shown to the rater)',
  },
  missing: { zh: '请写明情况', en: 'Please say what was done' },
  send: { zh: '完成回访', en: 'Done' },
  mended: { zh: '已整改', en: 'put right' },
  explained: { zh: '已解释说明', en: 'explained' },
  unreachable: { zh: '多次联系未接通', en: 'could not be reached' },
  seeCase: { zh: '办件 {number}', en: 'Case {number}' },
  more: { zh: '更多', en: 'More' },
} satisfies Strings
