import type { Bilingual } from '#kernel/bilingual.ts'

/** 五级评价 (国办发〔2019〕51号): 5 非常满意 … 1 非常不满意. */
export const GRADES: Readonly<Record<number, Bilingual>> = {
  5: { zh: '非常满意', en: 'Very satisfied' },
  4: { zh: '满意', en: 'Satisfied' },
  3: { zh: '基本满意', en: 'Fairly satisfied' },
  2: { zh: '不满意', en: 'Dissatisfied' },
  1: { zh: '非常不满意', en: 'Very dissatisfied' },
}

/** 差评: 不满意 or 非常不满意; somebody calls back. */
export const LOWEST_GOOD = 3
export const isLow = (grade: number): boolean => grade < LOWEST_GOOD

/**
 * Working days within which a bad rating is called back. The national document asks for every one, the
 * local rules that were read give 5 (德州) to 15 (四川); where a region says nothing, the shorter holds.
 */
export const CALL_BACK_DAYS = 5

/** What can be ticked; the same list for praise and blame, said either way. */
export const REASONS = ['speed', 'once', 'clear', 'manner', 'online', 'visit'] as const
export type Reason = (typeof REASONS)[number]
export const REASON_NAMES: Readonly<Record<'good' | 'low', Readonly<Record<Reason, Bilingual>>>> = {
  good: {
    speed: { zh: '办得快', en: 'Quick' },
    once: { zh: '一次告知清楚', en: 'Told everything at once' },
    clear: { zh: '流程和页面好懂', en: 'Easy to understand' },
    manner: { zh: '人员态度好', en: 'Friendly staff' },
    online: { zh: '不用跑现场', en: 'No need to come in person' },
    visit: { zh: '核查安排合理', en: 'Well-arranged visit' },
  },
  low: {
    speed: { zh: '办得慢或超过期限', en: 'Slow, or late' },
    once: { zh: '反复要材料', en: 'Asked for papers again and again' },
    clear: { zh: '流程或页面看不懂', en: 'Hard to understand' },
    manner: { zh: '人员态度不好', en: 'Unfriendly staff' },
    online: { zh: '还是要跑现场', en: 'Had to come in person' },
    visit: { zh: '核查安排不合理', en: 'Badly arranged visit' },
  },
}

/** What is rated: a whole application, or an answered request to cancel. */
export const SUBJECTS = ['case', 'cancel'] as const
export type Subject = (typeof SUBJECTS)[number]

/** What came of a call-back. */
export const OUTCOMES = ['mended', 'explained', 'unreachable'] as const
export type Outcome = (typeof OUTCOMES)[number]
