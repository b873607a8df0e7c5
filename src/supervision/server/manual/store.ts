import type { ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { Manual } from '../../core/index.ts'

interface ManualTables {
  manual_version: {
    region: string
    industry: string
    hash: string
    manual: ColumnType<Manual, string, never>
    made_at: string
  }
  manual_receipt: {
    region: string
    number: string
    hash: string
    industry: string
    owner_id: string
    at: string
  }
}

const own = (tx: Tx) => tables<ManualTables>(tx)

/** Keeps a version of a manual; whether these words are new. */
export async function keepVersion(
  tx: Tx,
  one: {
    readonly region: string
    readonly industry: string
    readonly hash: string
    readonly manual: Manual
    readonly at: string
  },
): Promise<boolean> {
  const { region, industry, hash, manual, at } = one
  const done = await own(tx)
    .insertInto('manual_version')
    .values({ region, industry, hash, manual: JSON.stringify(manual), made_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Whether any version of the manual of a trade was ever kept. */
export async function hasVersion(tx: Tx, region: string, industry: string): Promise<boolean> {
  const row = await own(tx)
    .selectFrom('manual_version')
    .select('hash')
    .where('region', '=', region)
    .where('industry', '=', industry)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Notes that a holder confirmed a version; a second time changes nothing. */
export async function keepReceipt(
  tx: Tx,
  one: {
    readonly region: string
    readonly number: string
    readonly hash: string
    readonly industry: string
    readonly ownerId: string
    readonly at: string
  },
): Promise<boolean> {
  const { ownerId, ...rest } = one
  const done = await own(tx)
    .insertInto('manual_receipt')
    .values({ ...rest, owner_id: ownerId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** The versions that the holder of a licence confirmed, the newest last. */
export async function listReceipts(
  tx: Tx,
  region: string,
  number: string,
): Promise<{ readonly hash: string; readonly at: string }[]> {
  return own(tx)
    .selectFrom('manual_receipt')
    .select(['hash', 'at'])
    .where('region', '=', region)
    .where('number', '=', number)
    .orderBy('at')
    .execute()
}

/** The latest confirmation of each of these licences. */
export async function latestReceipts(
  tx: Tx,
  region: string,
  numbers: readonly string[],
): Promise<Map<string, { readonly hash: string; readonly at: string }>> {
  if (numbers.length === 0) return new Map()
  const rows = await own(tx)
    .selectFrom('manual_receipt')
    .select(['number', 'hash', 'at'])
    .where('region', '=', region)
    .where('number', 'in', [...numbers])
    .orderBy('at')
    .execute()
  return new Map(rows.map(({ number, hash, at }) => [number, { hash, at }]))
}
