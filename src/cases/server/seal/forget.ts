import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { record } from '../../../records/server/index.ts'
import { RETENTION, type RetentionRule } from '../../core/retention.ts'
import { scrubCases } from './store.ts'

const DAY = 24 * 60 * 60_000
const BATCH = 200

/**
 * 到期删除: personal data whose time is over goes, a batch of each rule; each case leaves a record that says by
 * which rule. Answers with how many there were: more may be left when it is a full batch.
 */
export async function forgetOld(
  tx: Tx,
  context: Pick<Context, 'clock' | 'config'>,
  rules: readonly RetentionRule[] = RETENTION,
): Promise<number> {
  const now = context.clock.now().getTime()
  let forgotten = 0
  for (const { id: rule, states, what, basis, ...rest } of rules) {
    const days = context.config.retentionDays[rule] ?? rest.days
    const before = new Date(now - days * DAY)
    for (const { region, id } of await scrubCases(tx, { states, before, what, limit: BATCH })) {
      const object = { kind: 'case', id }
      const detail = { rule, basis }
      await record(tx, { actor: null, action: 'personal.forgotten', region, object, detail })
      forgotten += 1
    }
  }
  return forgotten
}
