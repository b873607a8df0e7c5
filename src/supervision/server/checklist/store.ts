import type { ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { LineEdit, Settlement } from '../../core/index.ts'

interface ChecklistTables {
  checklist_edit: {
    region: string
    department: string
    version: number
    line: string
    item: string
    words: ColumnType<LineEdit['words'], string | null, never>
    reason: string
    by_id: string
    by_name: string
    at: string
  }
  checklist_settlement: {
    region: string
    id: string
    key: string
    covers: ColumnType<string[], string, never>
    prevails: string | null
    reason: string
    by_id: string
    by_name: string
    at: string
  }
}

const own = (tx: Tx) => tables<ChecklistTables>(tx)

/** What the departments of a region wrote, by department, oldest first. */
export async function listEdits(
  tx: Tx,
  region: string,
  department?: string,
): Promise<Map<string, LineEdit[]>> {
  let query = own(tx).selectFrom('checklist_edit').selectAll().where('region', '=', region)
  if (department !== undefined) query = query.where('department', '=', department)
  const rows = await query.orderBy('department').orderBy('version').execute()
  const found = new Map<string, LineEdit[]>()
  for (const { department: of, version, line, item, words, reason, by_name: by, at } of rows)
    found.set(of, [...(found.get(of) ?? []), { version, line, item, words, reason, by, at }])
  return found
}

/** Keeps an edit; false where somebody else made this version in between. */
export async function insertEdit(
  tx: Tx,
  edit: LineEdit & { readonly region: string; readonly department: string; readonly byId: string },
): Promise<boolean> {
  const done = await own(tx)
    .insertInto('checklist_edit')
    .values({
      region: edit.region,
      department: edit.department,
      version: edit.version,
      line: edit.line,
      item: edit.item,
      words: edit.words && JSON.stringify(edit.words),
      reason: edit.reason,
      by_id: edit.byId,
      by_name: edit.by,
      at: edit.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** What the lead authority settled in a region, oldest first. */
export async function listSettlements(tx: Tx, region: string): Promise<Settlement[]> {
  const rows = await own(tx)
    .selectFrom('checklist_settlement')
    .selectAll()
    .where('region', '=', region)
    .orderBy('id')
    .execute()
  return rows.map(({ key, covers, prevails, reason, by_name: by, at }) => {
    return { key, covers, prevails, reason, by, at }
  })
}

export async function insertSettlement(
  tx: Tx,
  one: Settlement & { readonly region: string; readonly id: string; readonly byId: string },
): Promise<void> {
  await own(tx)
    .insertInto('checklist_settlement')
    .values({
      region: one.region,
      id: one.id,
      key: one.key,
      covers: JSON.stringify(one.covers),
      prevails: one.prevails,
      reason: one.reason,
      by_id: one.byId,
      by_name: one.by,
      at: one.at,
    })
    .execute()
}
