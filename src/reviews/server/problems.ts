import type { Problems } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS } from '../../access/server/index.ts'
import { BRANCH_PROBLEMS, CASES_PROBLEMS, CASE_PROBLEMS } from '../../cases/server/index.ts'
import type { ReviewsRefusal } from './command-branch.ts'

/** How the refusals of deciding read outside. */
export const REVIEWS_PROBLEMS = {
  ...ACCESS_PROBLEMS,
  ...CASE_PROBLEMS,
  ...BRANCH_PROBLEMS,
  CASES_CHANGED: CASES_PROBLEMS.CASES_CHANGED,
  REVIEWS_VISIT_OUTSTANDING: BRANCH_PROBLEMS.CASES_BRANCH_VISIT_OUTSTANDING,
  REVIEWS_NOT_A_DAY: {
    status: 422,
    title: { zh: '“{day}”不是日历上的一天', en: '"{day}" is not a day of the calendar' },
    next: { zh: '请按 2026-11-20 的格式填写。', en: 'Write it as 2026-11-20.' },
  },
  REVIEWS_VALIDITY_REVERSED: {
    status: 422,
    title: {
      zh: '有效期止（{until}）早于有效期起（{from}）',
      en: 'It would end ({until}) before it begins ({from})',
    },
    next: { zh: '请核对两个日期。', en: 'Check both days.' },
  },
  REVIEWS_VALIDITY_TOO_LONG: {
    status: 422,
    title: {
      zh: '有效期不能超过法定的 {years} 年，最晚至 {latest}',
      en: 'The law gives {years} years at most, until {latest}',
    },
    next: { zh: '请缩短有效期，或不填由系统计算。', en: 'Shorten it, or leave it to be reckoned.' },
  },
} as const satisfies Problems<ReviewsRefusal>
