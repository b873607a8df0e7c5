import { tables, type Tx } from '#platform/server/database.ts'
import type { Failures } from '../../core/index.ts'
import type { AccessTables } from '../tables.ts'

const own = (tx: Tx) => tables<AccessTables>(tx)

/** The failures under a key, locked until the transaction ends (a first one makes the row). */
export async function lockFailures(
  tx: Tx,
  key: { readonly hash: Buffer; readonly ofName: Buffer },
  now: Date,
): Promise<Failures> {
  const row = await own(tx)
    .insertInto('login_failure')
    .values({
      name_hash: key.hash,
      of_name: key.ofName,
      count: 0,
      last_at: now,
      locked_until: null,
    })
    .onConflict((conflict) => conflict.column('name_hash').doUpdateSet({ last_at: now }))
    .returning(['count', 'locked_until'])
    .executeTakeFirstOrThrow()
  return {
    count: row.count,
    ...(row.locked_until !== null && { lockedUntil: Date.parse(row.locked_until) }),
  }
}

export async function saveFailures(tx: Tx, hash: Buffer, failures: Failures): Promise<void> {
  await own(tx)
    .updateTable('login_failure')
    .set({
      count: failures.count,
      locked_until: failures.lockedUntil === undefined ? null : new Date(failures.lockedUntil),
    })
    .where('name_hash', '=', hash)
    .execute()
}

export async function deleteFailures(tx: Tx, hashes: readonly Buffer[]): Promise<void> {
  if (hashes.length === 0) return
  await own(tx).deleteFrom('login_failure').where('name_hash', 'in', hashes).execute()
}

/** Everything counted under a name, from wherever. */
export async function deleteFailuresOf(tx: Tx, ofName: Buffer): Promise<void> {
  await own(tx).deleteFrom('login_failure').where('of_name', '=', ofName).execute()
}

/** Forgets failures older than this; a lock lasts an hour at most. */
export async function deleteOldFailures(tx: Tx, before: Date): Promise<void> {
  await own(tx).deleteFrom('login_failure').where('last_at', '<', before.toISOString()).execute()
}

export async function isLockedName(tx: Tx, ofName: Buffer, now: Date): Promise<boolean> {
  const row = await own(tx)
    .selectFrom('login_failure')
    .select('name_hash')
    .where('of_name', '=', ofName)
    .where('locked_until', '>', now.toISOString())
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether this person has signed in with this browser before. */
export async function isKnownDevice(
  tx: Tx,
  device: { readonly tokenHash: Buffer; readonly accountId: string },
): Promise<boolean> {
  const row = await own(tx)
    .selectFrom('known_device')
    .select('account_id')
    .where('token_hash', '=', device.tokenHash)
    .where('account_id', '=', device.accountId)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertKnownDevice(
  tx: Tx,
  device: { readonly tokenHash: Buffer; readonly accountId: string; readonly madeAt: Date },
): Promise<void> {
  await own(tx)
    .insertInto('known_device')
    .values({
      token_hash: device.tokenHash,
      account_id: device.accountId,
      made_at: device.madeAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteKnownDevices(tx: Tx, accountId: string): Promise<void> {
  await own(tx).deleteFrom('known_device').where('account_id', '=', accountId).execute()
}
