import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import type { Entry, Visit } from '../../core/index.ts'
import { insertEntries } from '../entries/store.ts'
import { hashOfEntry } from '../hash.ts'

/** Writes something down about a locked visit that was done at a desk, not on a device. */
export async function writeAtDesk(
  tx: Tx,
  context: Context,
  actor: Actor,
  visit: Visit,
  entry: Entry,
): Promise<void> {
  const at = context.clock.now().toISOString()
  await insertEntries(tx, visit, [{ hash: hashOfEntry(entry), entry }], { author: actor, at })
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: `visit.${entry.kind}`,
    region: visit.region,
    object: { kind: 'visit', id: visit.id },
    detail: 'what' in entry ? { what: entry.what } : { round: entry.round },
  })
}
