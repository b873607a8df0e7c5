import type { ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { Adjustment } from '../../core/index.ts'

interface PrintTables {
  certificate_face: {
    region: string
    number: string
    version: number
    adjustments: ColumnType<readonly Adjustment[], string, never>
    made_at: ColumnType<string, string, never>
  }
  printer: {
    region: string
    name: string
    dx: ColumnType<string, number, number>
    dy: ColumnType<string, number, number>
    version: number
    set_by: string
    set_at: string
  }
}

const own = (tx: Tx) => tables<PrintTables>(tx)

export interface Printer {
  readonly region: string
  readonly name: string
  readonly dx: number
  readonly dy: number
  readonly version: number
}

const COLUMNS = ['region', 'name', 'dx', 'dy', 'version'] as const
const printerOf = (row: Omit<Printer, 'dx' | 'dy'> & { dx: string; dy: string }): Printer => ({
  ...row,
  dx: Number(row.dx),
  dy: Number(row.dy),
})

export async function printersOf(tx: Tx, region: string): Promise<Printer[]> {
  const rows = await own(tx)
    .selectFrom('printer')
    .select(COLUMNS)
    .where('region', '=', region)
    .orderBy('name')
    .execute()
  return rows.map(printerOf)
}

export async function findPrinter(
  tx: Tx,
  region: string,
  name: string,
): Promise<Printer | undefined> {
  const row = await own(tx)
    .selectFrom('printer')
    .select(COLUMNS)
    .where('region', '=', region)
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirst()
  return row && printerOf(row)
}

/** Keeps a printer; false when another has set it up at the same moment. */
export async function keepPrinter(
  tx: Tx,
  printer: Printer,
  by: string,
  at: string,
): Promise<boolean> {
  const row = { ...printer, set_by: by, set_at: at }
  if (printer.version > 1) {
    await own(tx)
      .updateTable('printer')
      .set(row)
      .where('region', '=', printer.region)
      .where('name', '=', printer.name)
      .execute()
    return true
  }
  const made = await own(tx)
    .insertInto('printer')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** What was done to make a face fit, kept when its version is issued. */
export async function keepAdjustments(
  tx: Tx,
  of: { readonly region: string; readonly number: string; readonly version: number },
  adjustments: readonly Adjustment[],
  at: string,
): Promise<void> {
  const { region, number, version } = of
  const row = { region, number, version, adjustments: JSON.stringify(adjustments), made_at: at }
  await own(tx).insertInto('certificate_face').values(row).execute()
}

export async function adjustmentsKept(
  tx: Tx,
  of: { readonly region: string; readonly number: string; readonly version: number },
): Promise<readonly Adjustment[] | undefined> {
  const row = await own(tx)
    .selectFrom('certificate_face')
    .select('adjustments')
    .where('region', '=', of.region)
    .where('number', '=', of.number)
    .where('version', '=', of.version)
    .executeTakeFirst()
  return row?.adjustments
}
