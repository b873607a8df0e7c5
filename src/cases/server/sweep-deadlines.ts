import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { planFor } from './answer-case.ts'
import { perform } from './perform.ts'
import { lockUnanswered } from './store.ts'

export const SWEEP = 'cases.sweep-deadlines'
const BATCH = 100

/**
 * 逾期不告知即为受理 (行政许可法 art 32(4)): accepts every case whose answer is overdue. Deadlines are
 * rows, not jobs: a sweep that dies or runs twice finds what is still overdue and nothing else, and
 * two sweeps at once share the rows between them. Answers with how many were accepted.
 */
export async function sweepDeadlines(tx: Tx, context: Context): Promise<number> {
  const overdue = await lockUnanswered(tx, context.clock.today(), BATCH)
  for (const record of overdue) {
    const plan = await planFor(context, record)
    const done = await perform(tx, context, null, record, { kind: 'acceptBySilence' }, { plan })
    if (!done.ok) throw new Error(`sweep: ${record.id} answers ${done.refusal.code}`)
  }
  if (overdue.length === BATCH) await context.jobs.enqueue(tx, { name: SWEEP, data: {} })
  return overdue.length
}
