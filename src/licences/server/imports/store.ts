import { sql, type Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { ImportsTables } from './tables.ts'

const own = (tx: Tx) => tables<ImportsTables>(tx)

export type ImportRow = Selectable<ImportsTables['licence_import']>
export type LineRow = Selectable<ImportsTables['licence_import_line']>

export async function insertImport(tx: Tx, row: ImportRow): Promise<void> {
  await own(tx).insertInto('licence_import').values(row).execute()
}

export async function insertLines(tx: Tx, rows: readonly LineRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500)
    await own(tx)
      .insertInto('licence_import_line')
      .values(
        rows.slice(from, from + 500).map((row) => ({
          ...row,
          faults: JSON.stringify(row.faults),
          row_read: JSON.stringify(row.row_read),
        })),
      )
      .execute()
}

export async function findImport(tx: Tx, id: string, lock = false): Promise<ImportRow | undefined> {
  return own(tx)
    .selectFrom('licence_import')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
}

/** Imports of a region, newest first. */
export async function importsOf(tx: Tx, region: string): Promise<ImportRow[]> {
  return own(tx)
    .selectFrom('licence_import')
    .selectAll()
    .where('region', '=', region)
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}

export async function moveImport(
  tx: Tx,
  of: { readonly region: string; readonly id: string },
  set: Partial<Pick<ImportRow, 'state' | 'confirmed_at' | 'finished_at'>>,
): Promise<void> {
  await own(tx)
    .updateTable('licence_import')
    .set(set)
    .where('region', '=', of.region)
    .where('id', '=', of.id)
    .execute()
}

/** Counts lines that are settled, so that progress can be seen. */
export async function countDone(
  tx: Tx,
  of: { readonly region: string; readonly id: string },
  more: number,
): Promise<void> {
  await own(tx)
    .updateTable('licence_import')
    .set({ done: sql<number>`done + ${more}` })
    .where('region', '=', of.region)
    .where('id', '=', of.id)
    .execute()
}

/** Lines of an import in their order, after one of them. */
export async function linesOf(
  tx: Tx,
  of: { readonly region: string; readonly id: string },
  page: {
    readonly after: number
    readonly limit: number
    readonly states?: readonly LineRow['state'][]
  },
): Promise<LineRow[]> {
  let query = own(tx)
    .selectFrom('licence_import_line')
    .selectAll()
    .where('region', '=', of.region)
    .where('import_id', '=', of.id)
    .where('line', '>', page.after)
  if (page.states) query = query.where('state', 'in', [...page.states])
  return query.orderBy('line').limit(page.limit).execute()
}

/** Lines that wait to be entered together with this one: its own, or its whole comprehensive licence. */
export async function lockReady(
  tx: Tx,
  of: { readonly region: string; readonly id: string },
  by: { readonly line: number } | { readonly number: string },
): Promise<LineRow[]> {
  let query = own(tx)
    .selectFrom('licence_import_line')
    .selectAll()
    .where('region', '=', of.region)
    .where('import_id', '=', of.id)
    .where('state', '=', 'ready')
  query = 'line' in by ? query.where('line', '=', by.line) : query.where('number', '=', by.number)
  return query.orderBy('line').forUpdate().execute()
}

/** Which of these lines were entered before, by any file. */
export async function enteredBefore(
  tx: Tx,
  region: string,
  hashes: readonly string[],
): Promise<Map<string, { single_id: string | null; number: string | null }>> {
  if (hashes.length === 0) return new Map()
  const rows = await own(tx)
    .selectFrom('licence_import_line')
    .select(['hash', 'single_id', 'number'])
    .where('region', '=', region)
    .where('state', '=', 'entered')
    .where('hash', 'in', [...hashes])
    .execute()
  return new Map(rows.map(({ hash, ...of }) => [hash, of]))
}

export async function settleLine(
  tx: Tx,
  line: Pick<LineRow, 'region' | 'import_id' | 'line'>,
  set: Pick<LineRow, 'state'> & Partial<Pick<LineRow, 'faults' | 'single_id' | 'number'>>,
): Promise<void> {
  const { faults, ...rest } = set
  await own(tx)
    .updateTable('licence_import_line')
    .set({ ...rest, ...(faults && { faults: JSON.stringify(faults) }) })
    .where('region', '=', line.region)
    .where('import_id', '=', line.import_id)
    .where('line', '=', line.line)
    .execute()
}
