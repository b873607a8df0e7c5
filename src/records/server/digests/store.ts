import { sql, type ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { ChainHead, Digest, SignedDigest } from '../../core/index.ts'

interface DigestTables {
  record_digest: {
    region: string
    day: string
    seq: number
    hash: string
    body: string
    key_id: string
    signature: string
    made_at: ColumnType<string, Date, never>
  }
  record_link: { region: string; seq: number; hash: Buffer }
}
const own = (tx: Tx) => tables<DigestTables>(tx)

/** Where every chain ends now: from region to region by the index, whatever lies between. */
export async function chainHeads(tx: Tx): Promise<ChainHead[]> {
  const heads: ChainHead[] = []
  for (let last = ''; ;) {
    const next = await own(tx)
      .selectFrom('record_link')
      .select('region')
      .where('region', '>', last)
      .orderBy('region')
      .limit(1)
      .executeTakeFirst()
    if (!next) return heads
    last = next.region
    const { seq, hash } = await own(tx)
      .selectFrom('record_link')
      .select(['seq', sql<string>`encode(hash, 'hex')`.as('hash')])
      .where('region', '=', last)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    heads.push({ region: last, rows: seq, hash })
  }
}

/** The last digest of a region before this day, as it was signed. */
export async function digestBefore(
  tx: Tx,
  region: string,
  day: string,
): Promise<string | undefined> {
  const row = await own(tx)
    .selectFrom('record_digest')
    .select('body')
    .where('region', '=', region)
    .where('day', '<', day)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.body
}

/** Keeps a digest; one of this day is there already when the job runs twice. */
export async function insertDigest(
  tx: Tx,
  digest: Digest,
  { body, keyId, signature }: SignedDigest,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await own(tx)
    .insertInto('record_digest')
    .values({
      region: digest.region,
      day: digest.day,
      seq: digest.rows,
      hash: digest.hash,
      body,
      key_id: keyId,
      signature,
      made_at: at,
    })
    .onConflict((conflict) => conflict.columns(['region', 'day']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** The digests of a region, oldest first. */
export async function digestsOf(tx: Tx, region: string): Promise<SignedDigest[]> {
  const rows = await own(tx)
    .selectFrom('record_digest')
    .select(['body', 'key_id as keyId', 'signature'])
    .where('region', '=', region)
    .orderBy('day')
    .execute()
  return rows
}

export async function digestRegions(tx: Tx): Promise<string[]> {
  const rows = await own(tx).selectFrom('record_digest').select('region').distinct().execute()
  return rows.map(({ region }) => region)
}

/** The hash of one row of a chain, in hex. */
export async function hashAt(tx: Tx, region: string, seq: number): Promise<string | undefined> {
  const row = await own(tx)
    .selectFrom('record_link')
    .select(sql<string>`encode(hash, 'hex')`.as('hash'))
    .where('region', '=', region)
    .where('seq', '=', seq)
    .executeTakeFirst()
  return row?.hash
}
