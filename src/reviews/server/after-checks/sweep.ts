import type { Context, PublishedEvent } from '#platform/server/context.ts'
import type { AfterCheckTask } from '../../core/index.ts'
import { listUnraised, raiseAlarm } from './store.ts'

export const SWEEP_CHECKS = 'reviews.sweep-after-checks'
const BATCH = 200

/** 事后核查逾期: told once for each day that passed unmet (督办, messages: whoever listens). */
export interface AfterCheckOverdue extends PublishedEvent {
  readonly kind: 'reviews.after-check-overdue'
  readonly task: AfterCheckTask
}

/**
 * Raises an alarm for every check whose day has passed: the check itself, or the order to put it right.
 * The alarm is a row, so it is raised once however often and on however many nodes the sweep runs.
 * Answers with how many were raised.
 */
export async function sweepAfterChecks(context: Context): Promise<number> {
  const today = context.clock.today()
  let raised = 0
  for (;;) {
    const found = await context.db.transaction(async (tx) => {
      const tasks = await listUnraised(tx, today, BATCH)
      for (const task of tasks)
        if (await raiseAlarm(tx, task, today)) {
          raised++
          const kind = 'reviews.after-check-overdue'
          await context.events.publish<AfterCheckOverdue>(tx, { kind, region: task.region, task })
        }
      return tasks.length
    })
    if (found < BATCH) return raised
  }
}
