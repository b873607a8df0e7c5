import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { CaseId } from '../core/index.ts'
import { planFor } from './answer-case.ts'
import { perform } from './perform.ts'
import { listUnanswered, lockCase } from './store.ts'

export const SWEEP = 'cases.sweep-deadlines'
const BATCH = 100

/**
 * 逾期不告知即为受理 (行政许可法 art 32(4)): accepts every case whose answer is overdue. Deadlines are
 * rows, not jobs: a sweep that dies or runs twice, or two at once, find what is still overdue and
 * nothing else. Each case has its own transaction, so that one that cannot be accepted holds up none
 * of the others; it is logged, and the sweep fails at its end, to be tried again. Answers with how
 * many were accepted. `batch`: how many are listed at a time.
 */
export async function sweepDeadlines(context: Context, batch = BATCH): Promise<number> {
  const today = context.clock.today()
  const failures: unknown[] = []
  let accepted = 0
  let after: CaseId | undefined
  for (;;) {
    const from = after
    const ids = await context.db.transaction((tx) => listUnanswered(tx, today, from, batch))
    for (const id of ids)
      try {
        if (await context.db.transaction((tx) => acceptBySilence(tx, context, id))) accepted++
      } catch (err) {
        context.log.error({ err, case: id }, 'cases: overdue and not accepted')
        failures.push(err)
      }
    after = ids.at(-1)
    if (ids.length < batch) break
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} overdue cases were not accepted`)
  return accepted
}

/** Whether it was this one that accepted it: somebody may have been faster since the list was read. */
async function acceptBySilence(tx: Tx, context: Context, id: CaseId): Promise<boolean> {
  const record = await lockCase(tx, id)
  if (!record) return false
  const plan = await planFor(context, record)
  return (await perform(tx, context, null, record, { kind: 'acceptBySilence' }, { plan })).ok
}
