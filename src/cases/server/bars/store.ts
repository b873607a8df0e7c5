import { tables, type Tx } from '#platform/server/database.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { ItemId } from '../../../catalogue/core/index.ts'
import type { Bar, BarGround } from '../../core/index.ts'

interface BarTables {
  bar_entry: {
    region: string
    id: string
    uscc: string
    name: string
    items: ItemId[]
    department: string
    ground: BarGround
    from_day: PlainDate
    until_day: PlainDate
    document_no: string
    facts: string
    by_id: string
    by_name: string
    at: string
  }
  bar_lift: {
    region: string
    id: string
    on_day: PlainDate
    reason: string
    by_id: string
    by_name: string
    at: string
  }
}
export type BarRow = BarTables['bar_entry']

const own = (tx: Tx) => tables<BarTables>(tx)

export async function insertBar(tx: Tx, row: BarRow): Promise<void> {
  await own(tx).insertInto('bar_entry').values(row).execute()
}

/** Whether it was this call that lifted it. */
export async function insertLift(tx: Tx, row: BarTables['bar_lift']): Promise<boolean> {
  const { numInsertedOrUpdatedRows: rows } = await own(tx)
    .insertInto('bar_lift')
    .values(row)
    .onConflict((conflict) => conflict.columns(['region', 'id']).doNothing())
    .executeTakeFirst()
  return rows === 1n
}

export interface BarFilter {
  readonly regions?: readonly string[] | '*'
  readonly uscc?: string | undefined
  readonly id?: string
  readonly cursor?: string | undefined
  readonly limit?: number
}

/** Entries with their lifting, newest first. */
export async function listBars(
  tx: Tx,
  { regions = '*', uscc, id, cursor, limit }: BarFilter,
): Promise<(Bar & { department: string })[]> {
  let query = own(tx)
    .selectFrom('bar_entry as bar')
    .leftJoin('bar_lift as lift', (join) =>
      join.onRef('lift.region', '=', 'bar.region').onRef('lift.id', '=', 'bar.id'),
    )
    .selectAll('bar')
    .select(['lift.on_day', 'lift.reason', 'lift.by_name as lifted_by'])
  if (regions !== '*') query = query.where('bar.region', 'in', regions)
  if (uscc !== undefined) query = query.where('bar.uscc', '=', uscc)
  if (id !== undefined) query = query.where('bar.id', '=', id)
  if (cursor !== undefined) query = query.where('bar.id', '<', cursor)
  if (limit !== undefined) query = query.limit(limit)
  const rows = await query.orderBy('bar.id', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    region: row.region,
    uscc: row.uscc,
    name: row.name,
    items: row.items,
    department: row.department,
    ground: row.ground,
    from: row.from_day,
    until: row.until_day,
    documentNo: row.document_no,
    facts: row.facts,
    enteredBy: row.by_name,
    lifted:
      row.on_day !== null && row.reason !== null && row.lifted_by !== null
        ? { on: row.on_day, reason: row.reason, by: row.lifted_by }
        : null,
  }))
}
