import type { ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { KeyFacts } from '../../core/index.ts'

export interface PublicJwk {
  readonly kty: string
  readonly crv: string
  readonly x: string
  readonly y: string
}

interface KeyTables {
  signing_key: {
    region: string
    kid: string
    short_kid: number
    public_jwk: ColumnType<PublicJwk, string, string>
    sealed_private: Buffer
    made_at: string
    retired_at: string | null
    generation: number
    signs_from: string
    withdrawn_at: string | null
    withdrawn_why: string | null
  }
  trusted_key: {
    region: string
    kid: string
    short_kid: number
    public_jwk: ColumnType<PublicJwk, string, string>
    fingerprint: string
    authority: string
    origin: string
    imported_at: string
    ended_at: string | null
  }
}

const own = (tx: Tx) => tables<KeyTables>(tx)

export interface KeyRow extends KeyFacts {
  readonly region: string
  readonly kid: string
  readonly shortKid: number
  readonly publicJwk: PublicJwk
  readonly sealedPrivate: Buffer
  readonly madeAt: string
  readonly withdrawnWhy: string | null
}

export async function listKeys(tx: Tx): Promise<KeyRow[]> {
  const rows = await own(tx)
    .selectFrom('signing_key')
    .selectAll()
    .orderBy('region')
    .orderBy('generation')
    .execute()
  return rows.map((row) => ({
    region: row.region,
    kid: row.kid,
    shortKid: row.short_kid,
    publicJwk: row.public_jwk,
    sealedPrivate: row.sealed_private,
    madeAt: row.made_at,
    generation: row.generation,
    signsFrom: row.signs_from,
    retired: row.retired_at !== null,
    withdrawn: row.withdrawn_at !== null,
    withdrawnWhy: row.withdrawn_why,
  }))
}

export type NewKey = Omit<KeyRow, 'retired' | 'withdrawn' | 'withdrawnWhy'>

/** Keeps a new key; false when another process was first, or its sixteen bits are taken. */
export async function insertKey(tx: Tx, key: NewKey): Promise<boolean> {
  const kept = await own(tx)
    .insertInto('signing_key')
    .values({
      region: key.region,
      kid: key.kid,
      short_kid: key.shortKid,
      public_jwk: JSON.stringify(key.publicJwk),
      sealed_private: key.sealedPrivate,
      made_at: key.madeAt,
      generation: key.generation,
      signs_from: key.signsFrom,
      retired_at: null,
      withdrawn_at: null,
      withdrawn_why: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('kid')
    .executeTakeFirst()
  return kept !== undefined
}

/** Signs no more from `at` on; with `why`, it is not believed any more either. */
export async function endKey(
  tx: Tx,
  key: Pick<KeyRow, 'region' | 'kid' | 'retired'>,
  at: string,
  why: string | null,
): Promise<void> {
  await own(tx)
    .updateTable('signing_key')
    .set({
      ...(!key.retired && { retired_at: at }),
      ...(why !== null && { withdrawn_at: at, withdrawn_why: why }),
    })
    .where('region', '=', key.region)
    .where('kid', '=', key.kid)
    .execute()
}

export interface TrustedKeyRow {
  readonly region: string
  readonly kid: string
  readonly shortKid: number
  readonly publicJwk: PublicJwk
  readonly fingerprint: string
  readonly authority: string
  readonly origin: string
  readonly importedAt: string
  readonly ended: boolean
}

export async function listTrustedKeys(tx: Tx): Promise<TrustedKeyRow[]> {
  const rows = await own(tx)
    .selectFrom('trusted_key')
    .selectAll()
    .orderBy('region')
    .orderBy('kid')
    .execute()
  return rows.map((row) => ({
    region: row.region,
    kid: row.kid,
    shortKid: row.short_kid,
    publicJwk: row.public_jwk,
    fingerprint: row.fingerprint,
    authority: row.authority,
    origin: row.origin,
    importedAt: row.imported_at,
    ended: row.ended_at !== null,
  }))
}

/** False when a key of these sixteen bits is believed already; one believed before is believed again. */
export async function insertTrustedKey(tx: Tx, key: TrustedKeyRow): Promise<boolean> {
  const { authority, origin } = key
  const row = await own(tx)
    .insertInto('trusted_key')
    .values({
      region: key.region,
      kid: key.kid,
      short_kid: key.shortKid,
      public_jwk: JSON.stringify(key.publicJwk),
      fingerprint: key.fingerprint,
      authority,
      origin,
      imported_at: key.importedAt,
      ended_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['region', 'kid'])
        .doUpdateSet({ authority, origin, imported_at: key.importedAt, ended_at: null })
        .where('trusted_key.ended_at', 'is not', null)
        .where('trusted_key.fingerprint', '=', key.fingerprint),
    )
    .returning('kid')
    .executeTakeFirst()
  return row !== undefined
}

export async function endTrustedKey(
  tx: Tx,
  key: Pick<TrustedKeyRow, 'region' | 'kid'>,
  at: string,
): Promise<void> {
  await own(tx)
    .updateTable('trusted_key')
    .set({ ended_at: at })
    .where('region', '=', key.region)
    .where('kid', '=', key.kid)
    .execute()
}
