import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { sumRatings } from '../../feedback/server/index.ts'
import { firstDay, lastDay, percentOf, type AskInsights } from '../core/index.ts'

import { sliceOf } from './slice.ts'

/** 好差评 of the period. A rating is about a whole case, so the department does not narrow it. */
export const RatingsView = z.strictObject({
  /** From 非常不满意 to 非常满意. */
  grades: z.array(z.strictObject({ grade: z.int(), count: z.int() })),
  count: z.int(),
  /** 好评率: 基本满意 and better, of a hundred. */
  goodPercent: z.number().nullable(),
  bad: z.int(),
  calledBack: z.int(),
  open: z.int(),
  overdue: z.int(),
})

export async function readRatings(
  tx: Tx,
  context: Context,
  { region, from, until, industry }: AskInsights,
): Promise<z.infer<typeof RatingsView>> {
  const slice = sliceOf({ region, from, until })
  const days = { from: firstDay(slice.from), until: lastDay(slice.until) }
  const sums = await sumRatings(tx, { region, ...days, industry }, context.clock.today())
  const { grades, calledBack, open, overdue } = sums
  const bad = grades[1] + grades[2]
  const good = grades[3] + grades[4] + grades[5]
  return {
    grades: ([1, 2, 3, 4, 5] as const).map((grade) => ({ grade, count: grades[grade] })),
    count: bad + good,
    goodPercent: percentOf(good, bad + good),
    bad,
    calledBack,
    open,
    overdue,
  }
}
