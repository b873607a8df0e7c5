import { tables, type Tx } from '#platform/server/database.ts'
import type { AccessTables } from '../tables.ts'

const own = (tx: Tx) => tables<AccessTables>(tx)

export interface SecondFactor {
  /** Sealed by the field key. */
  readonly secret: string
  readonly confirmed: boolean
  /** The step of the last code that was used: none is taken twice. */
  readonly lastStep: number
}

/** Locked until the transaction ends, so that one code opens one session. */
export async function lockSecondFactor(
  tx: Tx,
  accountId: string,
): Promise<SecondFactor | undefined> {
  const row = await own(tx)
    .selectFrom('second_factor')
    .select(['secret', 'confirmed_at', 'last_step'])
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  return { secret: row.secret, confirmed: row.confirmed_at !== null, lastStep: row.last_step }
}

/** A new secret, not yet confirmed by a code; one that is confirmed is not replaced. */
export async function proposeSecret(tx: Tx, accountId: string, secret: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await own(tx)
    .insertInto('second_factor')
    .values({ account_id: accountId, secret })
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet({ secret, last_step: 0 })
        .where('second_factor.confirmed_at', 'is', null),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function confirmSecret(tx: Tx, accountId: string, at: Date): Promise<void> {
  await own(tx)
    .updateTable('second_factor')
    .set({ confirmed_at: at })
    .where('account_id', '=', accountId)
    .execute()
}

export async function saveStep(tx: Tx, accountId: string, step: number): Promise<void> {
  await own(tx)
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('account_id', '=', accountId)
    .execute()
}

export async function deleteSecondFactor(tx: Tx, accountId: string): Promise<boolean> {
  await own(tx).deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  const { numDeletedRows } = await own(tx)
    .deleteFrom('second_factor')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Replaces every recovery code of the account. */
export async function replaceRecoveryCodes(
  tx: Tx,
  accountId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await own(tx).deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  await own(tx)
    .insertInto('recovery_code')
    .values(hashes.map((code_hash) => ({ account_id: accountId, code_hash })))
    .execute()
}

/** Uses up one recovery code; whether there was one. */
export async function useRecoveryCode(
  tx: Tx,
  accountId: string,
  hash: Buffer,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await own(tx)
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function countRecoveryCodes(tx: Tx, accountId: string): Promise<number> {
  const { left } = await own(tx)
    .selectFrom('recovery_code')
    .select((of) => of.fn.countAll<number>().as('left'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(left)
}
