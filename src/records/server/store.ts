import { sql, type ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { LinkedRecord } from '../core/index.ts'

interface RecordsTables {
  record: {
    region: string
    id: string
    at: ColumnType<string, never, never>
    body: ColumnType<string, string, never>
    actor: ColumnType<string | null, never, never>
    action: ColumnType<string, never, never>
    object_kind: ColumnType<string | null, never, never>
    object_id: ColumnType<string | null, never, never>
  }
  record_link: {
    region: ColumnType<string, never, never>
    seq: ColumnType<number, never, never>
    record_id: ColumnType<string, never, never>
    previous: ColumnType<Buffer, never, never>
    hash: ColumnType<Buffer, never, never>
  }
}

const own = (tx: Tx) => tables<RecordsTables>(tx)

/** Adds one record; the database links it into its region's chain when the transaction commits. */
export async function insertRecord(
  tx: Tx,
  row: { region: string; id: string; body: string },
): Promise<void> {
  await own(tx).insertInto('record').values(row).execute()
}

/** Every region that has a chain, in order. */
export async function chainRegions(tx: Tx): Promise<string[]> {
  const rows = await own(tx)
    .selectFrom('record')
    .select('region')
    .distinct()
    .orderBy('region')
    .execute()
  return rows.map((row) => row.region)
}

/** The next rows of a chain after place `seq`, in order; a link without its record has an empty body. */
export async function chainRows(
  tx: Tx,
  region: string,
  seq: number,
  limit: number,
): Promise<LinkedRecord[]> {
  const rows = await own(tx)
    .selectFrom('record_link as l')
    .leftJoin('record as r', (join) =>
      join.onRef('r.region', '=', 'l.region').onRef('r.id', '=', 'l.record_id'),
    )
    .select([
      'l.region',
      'l.seq',
      'l.record_id',
      'r.body',
      sql<string>`encode(l.previous, 'hex')`.as('previous'),
      sql<string>`encode(l.hash, 'hex')`.as('hash'),
      sql<string | null>`to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as(
        'at',
      ),
    ])
    .where('l.region', '=', region)
    .where('l.seq', '>', seq)
    .orderBy('l.seq')
    .limit(limit)
    .execute()
  return rows.map(({ record_id, ...row }) => ({
    ...row,
    recordId: record_id,
    body: row.body ?? '',
    at: row.at ?? '',
  }))
}

/** The oldest record of a region that no link holds, if any. */
export async function findUnlinked(tx: Tx, region: string): Promise<string | undefined> {
  const row = await own(tx)
    .selectFrom('record as r')
    .leftJoin('record_link as l', (join) =>
      join.onRef('l.region', '=', 'r.region').onRef('l.record_id', '=', 'r.id'),
    )
    .select('r.id')
    .where('r.region', '=', region)
    .where('l.seq', 'is', null)
    .orderBy('r.at')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** What was recorded about one object, oldest first. */
export async function recordsAbout(
  tx: Tx,
  region: string,
  object: { kind: string; id: string },
): Promise<{ at: string; actor: string | null; action: string; body: string }[]> {
  return own(tx)
    .selectFrom('record')
    .select(['at', 'actor', 'action', 'body'])
    .where('region', '=', region)
    .where('object_kind', '=', object.kind)
    .where('object_id', '=', object.id)
    .orderBy('at')
    .execute()
}
