import type { ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'

export interface PublicJwk {
  readonly kty: string
  readonly crv: string
  readonly x: string
  readonly y: string
}

interface VerificationTables {
  signing_key: {
    region: string
    kid: string
    short_kid: number
    public_jwk: ColumnType<PublicJwk, string, string>
    sealed_private: Buffer
    made_at: string
    retired_at: string | null
  }
  licence_code: {
    region: string
    number: string
    version: number
    kid: string
    token: string
    made_at: string
  }
  scan: { region: string; number: string; hour: string; count: number }
}

const own = (tx: Tx) => tables<VerificationTables>(tx)

export interface KeyRow {
  readonly region: string
  readonly kid: string
  readonly shortKid: number
  readonly publicJwk: PublicJwk
  readonly sealedPrivate: Buffer
  readonly retired: boolean
}

export async function listKeys(tx: Tx): Promise<KeyRow[]> {
  const rows = await own(tx).selectFrom('signing_key').selectAll().orderBy('kid').execute()
  return rows.map((row) => ({
    region: row.region,
    kid: row.kid,
    shortKid: row.short_kid,
    publicJwk: row.public_jwk,
    sealedPrivate: row.sealed_private,
    retired: row.retired_at !== null,
  }))
}

/** Keeps a new key, unless the region has one in use already (another process was first). */
export async function insertKey(
  tx: Tx,
  key: Omit<KeyRow, 'retired'> & { readonly madeAt: string },
): Promise<void> {
  await own(tx)
    .insertInto('signing_key')
    .values({
      region: key.region,
      kid: key.kid,
      short_kid: key.shortKid,
      public_jwk: JSON.stringify(key.publicJwk),
      sealed_private: key.sealedPrivate,
      made_at: key.madeAt,
      retired_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface CodeRow {
  readonly region: string
  readonly number: string
  readonly version: number
  readonly kid: string
  readonly token: string
  readonly madeAt: string
}

export async function insertCode(tx: Tx, { madeAt, ...code }: CodeRow): Promise<void> {
  await own(tx)
    .insertInto('licence_code')
    .values({ ...code, made_at: madeAt })
    .execute()
}

/** The token of a version; every version has one, made in the transaction that issued it. */
export async function getToken(
  tx: Tx,
  of: { region: string; number: string; version: number },
): Promise<string> {
  const row = await own(tx)
    .selectFrom('licence_code')
    .select('token')
    .where('region', '=', of.region)
    .where('number', '=', of.number)
    .where('version', '=', of.version)
    .executeTakeFirstOrThrow()
  return row.token
}

export async function addScans(
  tx: Tx,
  rows: readonly { region: string; number: string; hour: string; count: number }[],
): Promise<void> {
  if (rows.length === 0) return
  await own(tx)
    .insertInto('scan')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['region', 'number', 'hour']).doUpdateSet((set) => ({
        count: set('scan.count', '+', set.ref('excluded.count')),
      })),
    )
    .execute()
}
