import type { Problems } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, type AccessRefusal } from '../../access/server/index.ts'

export type InsightsRefusal =
  | AccessRefusal
  | { readonly code: 'INSIGHTS_PERIOD_REVERSED'; readonly from: string; readonly until: string }
  | { readonly code: 'INSIGHTS_TOO_MANY_LINES'; readonly count: number; readonly most: number }

export const INSIGHTS_PROBLEMS = {
  ...ACCESS_PROBLEMS,
  INSIGHTS_PERIOD_REVERSED: {
    status: 422,
    title: { zh: '期间的起止颠倒了', en: 'The period ends before it begins' },
    next: {
      zh: '请把开始日期选在结束日期之前，最长三年。',
      en: 'Choose a first day before the last one, three years at most.',
    },
  },
  INSIGHTS_TOO_MANY_LINES: {
    status: 422,
    title: { zh: '清单太长，不能一次导出', en: 'The list is too long for one file' },
    next: {
      zh: '请缩短期间，或者选定行业、部门后再导出。',
      en: 'Shorten the period, or choose a trade or a department, and export again.',
    },
  },
} satisfies Problems<InsightsRefusal>
