import type { ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { StandardEdit } from '../../core/index.ts'

interface StandardTables {
  review_standard: {
    region: string
    department: string
    item: string
    version: number
    kind: StandardEdit['kind']
    subject: string
    words: ColumnType<StandardEdit['words'], string | null, never>
    reason: string
    by_id: string
    by_name: string
    at: string
  }
  review: {
    region: string
    case_id: string
    item: string
    standard_version: number
    begun_by: string
    begun_by_name: string
    begun_at: string
  }
}

const own = (tx: Tx) => tables<StandardTables>(tx)

/** Every edit of the item's standards in this region, oldest first. */
export async function listEdits(tx: Tx, region: string, item: string): Promise<StandardEdit[]> {
  const rows = await own(tx)
    .selectFrom('review_standard')
    .selectAll()
    .where('region', '=', region)
    .where('item', '=', item)
    .orderBy('version')
    .execute()
  return rows.map(({ version, kind, subject, words, reason, by_name: by, at }) => {
    return { version, kind, subject, words, reason, by, at }
  })
}

/** The newest version of each of these items; items nobody has written about are absent. */
export async function latestVersions(
  tx: Tx,
  region: string,
  items: readonly string[],
): Promise<Map<string, { version: number; by: string; at: string }>> {
  if (items.length === 0) return new Map()
  const rows = await own(tx)
    .selectFrom('review_standard')
    .distinctOn('item')
    .select(['item', 'version', 'by_name', 'at'])
    .where('region', '=', region)
    .where('item', 'in', items)
    .orderBy('item')
    .orderBy('version', 'desc')
    .execute()
  return new Map(
    rows.map(({ item, version, by_name: by, at }) => [item, { version, by, at }] as const),
  )
}

export interface NewEdit extends StandardEdit {
  readonly region: string
  readonly department: string
  readonly item: string
  readonly byId: string
}

/** Adds an edit unless its version is taken, by somebody at the same moment; whether it was added. */
export async function insertEdit(tx: Tx, edit: NewEdit): Promise<boolean> {
  const { words, byId, by, ...row } = edit
  const { numInsertedOrUpdatedRows } = await own(tx)
    .insertInto('review_standard')
    .values({
      ...row,
      words: words === null ? null : JSON.stringify(words),
      by_id: byId,
      by_name: by,
    })
    .onConflict((conflict) => conflict.columns(['region', 'item', 'version']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

interface BranchKey {
  readonly region: string
  readonly caseId: string
  readonly item: string
}

/** Pins the version by which a branch is reviewed; the first one stands. */
export async function pinVersion(
  tx: Tx,
  at: BranchKey,
  pin: { readonly version: number; readonly by: { id: string; name: string }; readonly at: string },
): Promise<void> {
  await own(tx)
    .insertInto('review')
    .values({
      region: at.region,
      case_id: at.caseId,
      item: at.item,
      standard_version: pin.version,
      begun_by: pin.by.id,
      begun_by_name: pin.by.name,
      begun_at: pin.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The version a branch is reviewed by; nothing before its review begins. */
export async function pinnedVersion(tx: Tx, at: BranchKey): Promise<number | undefined> {
  const row = await own(tx)
    .selectFrom('review')
    .select('standard_version')
    .where('region', '=', at.region)
    .where('case_id', '=', at.caseId)
    .where('item', '=', at.item)
    .executeTakeFirst()
  return row?.standard_version
}
