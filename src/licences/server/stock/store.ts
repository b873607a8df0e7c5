import { sql } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { SheetState, StockTables } from './tables.ts'

const own = (tx: Tx) => tables<StockTables>(tx)

export type Batch = StockTables['blank_batch']
export type Sheet = StockTables['blank_sheet']
export type SheetEvent = StockTables['blank_event']

/** Sheets of these serials that the ledger has already; the first few. */
export async function takenSerials(
  tx: Tx,
  region: string,
  serials: readonly string[],
): Promise<string[]> {
  const rows = await own(tx)
    .selectFrom('blank_sheet')
    .select('serial')
    .where('region', '=', region)
    .where('serial', 'in', [...serials])
    .orderBy('serial')
    .limit(5)
    .execute()
  return rows.map(({ serial }) => serial)
}

/** A batch with its sheets, each blank and with its first entry. */
export async function insertBatch(tx: Tx, batch: Batch): Promise<void> {
  await own(tx).insertInto('blank_batch').values(batch).execute()
  const { region, id, prefix, first, last, width } = batch
  const serial = sql`${prefix}::text || lpad(n::text, ${width}::integer, '0')`
  await sql`
    insert into blank_sheet (region, serial, batch_id, state)
    select ${region}, ${serial}, ${id}::uuid, 'blank'
    from generate_series(${first}::integer, ${last}::integer) as n
  `.execute(own(tx))
  await sql`
    insert into blank_event (region, serial, seq, at, actor_id, actor_name, kind, reason)
    select ${region}, ${serial}, 1, ${batch.at}::timestamptz, ${batch.received_by}::uuid,
      ${batch.received_by_name}, 'received', ${batch.printer}
    from generate_series(${first}::integer, ${last}::integer) as n
  `.execute(own(tx))
}

/** The next blank sheets by serial, locked; another run at the same time takes the ones after. */
export async function takeBlank(tx: Tx, region: string, count: number): Promise<Sheet[]> {
  return own(tx)
    .selectFrom('blank_sheet')
    .selectAll()
    .where('region', '=', region)
    .where('state', '=', 'blank')
    .orderBy('serial')
    .limit(count)
    .forUpdate()
    .skipLocked()
    .execute()
}

export async function lockSheet(
  tx: Tx,
  region: string,
  serial: string,
): Promise<Sheet | undefined> {
  return own(tx)
    .selectFrom('blank_sheet')
    .selectAll()
    .where('region', '=', region)
    .where('serial', '=', serial)
    .forUpdate()
    .executeTakeFirst()
}

/** A sheet by its serial or by the chip on its back. */
export async function findSheet(tx: Tx, region: string, mark: string): Promise<Sheet | undefined> {
  return own(tx)
    .selectFrom('blank_sheet')
    .selectAll()
    .where('region', '=', region)
    .where((or) => or.or([or('serial', '=', mark), or('rfid', '=', mark)]))
    .executeTakeFirst()
}

/** A sheet's new state, its chip, and the entry in its own history. */
export async function moveSheet(
  tx: Tx,
  sheet: Pick<Sheet, 'region' | 'serial'>,
  set: { readonly state?: SheetState; readonly rfid?: string },
  event: Omit<SheetEvent, 'region' | 'serial' | 'seq'>,
): Promise<void> {
  const { region, serial } = sheet
  await own(tx)
    .updateTable('blank_sheet')
    .set(set)
    .where('region', '=', region)
    .where('serial', '=', serial)
    .execute()
  await own(tx)
    .insertInto('blank_event')
    .values({
      region,
      serial,
      seq: sql<number>`(
        select coalesce(max(seq), 0) + 1 from blank_event
        where region = ${region} and serial = ${serial}
      )`,
      ...event,
    })
    .execute()
}

export async function sheetEvents(tx: Tx, region: string, serial: string): Promise<SheetEvent[]> {
  return own(tx)
    .selectFrom('blank_event')
    .selectAll()
    .where('region', '=', region)
    .where('serial', '=', serial)
    .orderBy('seq')
    .execute()
}

export async function findBatch(tx: Tx, region: string, id: string): Promise<Batch | undefined> {
  return own(tx)
    .selectFrom('blank_batch')
    .selectAll()
    .where('region', '=', region)
    .where('id', '=', id)
    .executeTakeFirst()
}

export interface BatchCount extends Batch {
  readonly blank: number
  readonly printed: number
  readonly spoiled: number
  readonly destroyed: number
}

/** Batches of a region, newest first, with how many of their sheets are what. */
export async function batchesOf(tx: Tx, region: string): Promise<BatchCount[]> {
  const count = (state: SheetState) =>
    sql<number>`(
      select count(*) from blank_sheet s
      where s.region = b.region and s.batch_id = b.id and s.state = ${state}
    )`
  return own(tx)
    .selectFrom('blank_batch as b')
    .selectAll('b')
    .select([
      count('blank').as('blank'),
      count('printed').as('printed'),
      count('spoiled').as('spoiled'),
      count('destroyed').as('destroyed'),
    ])
    .where('b.region', '=', region)
    .orderBy('b.id', 'desc')
    .limit(100)
    .execute()
}

export async function blankLeft(tx: Tx, region: string): Promise<number> {
  const row = await own(tx)
    .selectFrom('blank_sheet')
    .select((get) => get.fn.countAll<number>().as('left'))
    .where('region', '=', region)
    .where('state', '=', 'blank')
    .executeTakeFirstOrThrow()
  return Number(row.left)
}

/** Below how many blank sheets the lead authority is told; 100 when it never said. */
export async function alarmBelow(tx: Tx, region: string): Promise<number> {
  const row = await own(tx)
    .selectFrom('stock_alarm')
    .select('below')
    .where('region', '=', region)
    .executeTakeFirst()
  return row?.below ?? 100
}

export async function setAlarm(tx: Tx, region: string, below: number): Promise<void> {
  await own(tx)
    .insertInto('stock_alarm')
    .values({ region, below })
    .onConflict((conflict) => conflict.column('region').doUpdateSet({ below }))
    .execute()
}
