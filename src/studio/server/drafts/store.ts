import type { ColumnType, Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'

/** Name of a file of the law → its text; an empty text takes the file away. */
export type DraftFiles = Readonly<Record<string, string>>

interface DraftTable {
  region: string
  id: string
  files: ColumnType<DraftFiles, string, never>
  replaced: ColumnType<DraftFiles | null, null, string>
  reason: string
  effective_from: string
  base_version: string
  state: 'open' | 'approved' | 'rejected'
  proposed_by: string
  proposed_by_name: string
  proposed_at: string
  answered_by: string | null
  answered_by_name: string | null
  answered_at: string | null
  answer: string | null
  version: number
}

const own = (tx: Tx) => tables<{ law_draft: DraftTable }>(tx)
export type Draft = Selectable<DraftTable>

/** Adds a draft; whether none was open for that region. */
export async function insertDraft(
  tx: Tx,
  row: Pick<
    Draft,
    | ('region' | 'id' | 'files' | 'reason' | 'effective_from' | 'base_version')
    | ('proposed_by' | 'proposed_by_name' | 'proposed_at')
  >,
): Promise<boolean> {
  const added = await own(tx)
    .insertInto('law_draft')
    .values({ ...row, files: JSON.stringify(row.files), replaced: null, state: 'open', version: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** Drafts of a region, the newest first. */
export async function listDrafts(tx: Tx, region: string): Promise<Draft[]> {
  return own(tx)
    .selectFrom('law_draft')
    .selectAll()
    .where('region', '=', region)
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}

export async function lockDraft(tx: Tx, id: string): Promise<Draft | undefined> {
  return own(tx)
    .selectFrom('law_draft')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** What was approved for a day up to this one, in the order in which it takes force. */
export async function draftsInForce(
  tx: Tx,
  today: string,
): Promise<Pick<Draft, 'id' | 'region' | 'files'>[]> {
  return own(tx)
    .selectFrom('law_draft')
    .select(['id', 'region', 'files'])
    .where('state', '=', 'approved')
    .where('effective_from', '<=', today)
    .orderBy('effective_from')
    .orderBy('answered_at')
    .execute()
}

export async function settleDraft(
  tx: Tx,
  of: Pick<Draft, 'region' | 'id'>,
  answer: Pick<
    Draft,
    'state' | 'answered_by' | 'answered_by_name' | 'answered_at' | 'answer' | 'replaced'
  >,
): Promise<void> {
  const { replaced, ...rest } = answer
  const kept = replaced === null ? {} : { replaced: JSON.stringify(replaced) }
  await own(tx)
    .updateTable('law_draft')
    .set((row) => ({ ...rest, ...kept, version: row('version', '+', 1) }))
    .where('region', '=', of.region)
    .where('id', '=', of.id)
    .execute()
}
