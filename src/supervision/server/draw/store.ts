import type { ColumnType, Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { Drawn } from '../../core/index.ts'

interface DrawTable {
  region: string
  id: string
  title: string
  event: string
  event_day: string
  publish_on: string
  population: string
  population_hash: string
  commitment: string
  announcement: string | null
  sealed: Buffer
  state: 'committed' | 'drawn' | 'abandoned'
  secret: string | null
  value: string | null
  seed: string | null
  committed_at: string
  committed_by: string
  committed_name: string
  ended_at: string | null
  ended_by: string | null
  ended_name: string | null
  reason: string | null
  version: number
}
interface DrawTables {
  draw: DrawTable
  draw_object: {
    region: string
    draw_id: string
    place: number
    number: string
    officers: ColumnType<readonly string[], string, never>
    drawn_on: string
  }
  officer_conflict: {
    region: string
    id: string
    certificate_no: string
    department: string
    uscc: string
    reason: string
    declared_at: string
    declared_by: string
    ended_at: string | null
    ended_by: string | null
    ended_name: string | null
    end_reason: string | null
    version: number
  }
}

const own = (tx: Tx) => tables<DrawTables>(tx)
export type DrawRow = DrawTable
export type ConflictRow = DrawTables['officer_conflict']

export async function insertDraw(tx: Tx, row: DrawRow): Promise<void> {
  await own(tx).insertInto('draw').values(row).execute()
}

export function findDraw(tx: Tx, id: string, lock = false): Promise<DrawRow | undefined> {
  return own(tx)
    .selectFrom('draw')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
}

/** The draws of these regions, the newest first. */
export function listDraws(
  tx: Tx,
  of: {
    readonly regions: readonly string[]
    readonly before?: string | undefined
    readonly limit: number
  },
): Promise<DrawRow[]> {
  let query = own(tx)
    .selectFrom('draw')
    .selectAll()
    .where('region', 'in', [...of.regions])
  if (of.before !== undefined) query = query.where('id', '<', of.before)
  return query.orderBy('id', 'desc').limit(of.limit).execute()
}

/** Ends a draw as drawn or abandoned. */
export async function endDraw(
  tx: Tx,
  of: Pick<DrawRow, 'region' | 'id' | 'version'>,
  end: Partial<Pick<DrawRow, 'secret' | 'value' | 'seed' | 'reason'>> &
    Pick<DrawRow, 'state' | 'ended_at' | 'ended_by' | 'ended_name'>,
): Promise<DrawRow> {
  return own(tx)
    .updateTable('draw')
    .set({ ...end, version: of.version + 1 })
    .where('region', '=', of.region)
    .where('id', '=', of.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function insertDrawn(
  tx: Tx,
  of: { readonly region: string; readonly id: string; readonly on: string },
  drawn: readonly Drawn[],
): Promise<void> {
  if (drawn.length === 0) return
  await own(tx)
    .insertInto('draw_object')
    .values(
      drawn.map(({ number, officers }, at) => ({
        region: of.region,
        draw_id: of.id,
        place: at + 1,
        number,
        officers: JSON.stringify(officers),
        drawn_on: of.on,
      })),
    )
    .execute()
}

export async function drawnIn(tx: Tx, region: string, id: string): Promise<Drawn[]> {
  const rows = await own(tx)
    .selectFrom('draw_object')
    .select(['number', 'officers'])
    .where('region', '=', region)
    .where('draw_id', '=', id)
    .orderBy('place')
    .execute()
  return rows
}

/** The licences that were drawn since a day. */
export async function drawnSince(tx: Tx, region: string, day: string): Promise<Set<string>> {
  const rows = await own(tx)
    .selectFrom('draw_object')
    .select('number')
    .where('region', '=', region)
    .where('drawn_on', '>', day)
    .execute()
  return new Set(rows.map(({ number }) => number))
}

/** Declared conflicts that stand. */
export function standingConflicts(
  tx: Tx,
  of: { readonly regions: readonly string[]; readonly departments?: readonly string[] | undefined },
): Promise<Selectable<ConflictRow>[]> {
  let query = own(tx)
    .selectFrom('officer_conflict')
    .selectAll()
    .where('region', 'in', [...of.regions])
    .where('ended_at', 'is', null)
  if (of.departments !== undefined) query = query.where('department', 'in', [...of.departments])
  return query.orderBy('certificate_no').orderBy('uscc').execute()
}

export async function insertConflict(tx: Tx, row: ConflictRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await own(tx)
    .insertInto('officer_conflict')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['region', 'certificate_no', 'uscc'])
        .where('ended_at', 'is', null)
        .doNothing(),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** A declared conflict, held until the transaction ends. */
export function lockConflict(tx: Tx, id: string): Promise<Selectable<ConflictRow> | undefined> {
  return own(tx)
    .selectFrom('officer_conflict')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** It stands no more; the row stays, with who ended it and why. */
export async function endConflictRow(
  tx: Tx,
  { region, id, version }: Selectable<ConflictRow>,
  by: Pick<ConflictRow, 'ended_at' | 'ended_by' | 'ended_name' | 'end_reason'>,
): Promise<void> {
  await own(tx)
    .updateTable('officer_conflict')
    .set({ ...by, version: version + 1 })
    .where('region', '=', region)
    .where('id', '=', id)
    .execute()
}
