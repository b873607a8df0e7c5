import { sql, type Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { RegionCode } from '../../catalogue/core/index.ts'
import type { CaseId } from '../../cases/core/index.ts'
import type { Line, Visit } from '../core/index.ts'
import type { InspectionsTables, VisitLineTable, VisitTable } from './tables.ts'

const own = (tx: Tx) => tables<InspectionsTables>(tx)

export async function insertVisit(tx: Tx, visit: Visit): Promise<void> {
  await own(tx)
    .insertInto('visit')
    .values({
      region: visit.region,
      id: visit.id,
      case_id: visit.caseId,
      case_no: visit.caseNo,
      owner_id: visit.ownerId,
      items: [...visit.items],
      departments: [...visit.departments],
      state: visit.state,
      rounds: visit.rounds,
      ...arrangedOf(visit),
      version: visit.version,
      created_at: visit.createdAt,
      updated_at: visit.createdAt,
    })
    .execute()
  await own(tx).insertInto('visit_line').values(linesOf(visit)).execute()
}

/** Writes a locked visit that one more item was added to: its items, its people, and the lines it got. */
export async function extendVisit(tx: Tx, visit: Visit, at: string): Promise<void> {
  await own(tx)
    .updateTable('visit')
    .set({ items: [...visit.items], departments: [...visit.departments] })
    .set({ version: visit.version, ...arrangedOf(visit), updated_at: at })
    .where('region', '=', visit.region)
    .where('id', '=', visit.id)
    .execute()
  await own(tx)
    .insertInto('visit_line')
    .values(linesOf(visit))
    .onConflict((conflict) =>
      conflict
        .columns(['region', 'id'])
        .doUpdateSet((row) => ({ items: row.ref('excluded.items') })),
    )
    .execute()
}

function linesOf(visit: Visit) {
  return visit.lines.map((line, position) => ({
    region: visit.region,
    id: line.id,
    visit_id: visit.id,
    position,
    kind: line.kind,
    words: JSON.stringify(line.words),
    items: [...line.items],
    observation: line.observation,
    parts: JSON.stringify(line.parts),
    ...resultOf(line),
  }))
}

function resultOf({ result, note, todo, failedItems, round, earlier }: Line) {
  const failed_items = failedItems && [...failedItems]
  return { result, note, todo, failed_items, round, earlier: JSON.stringify(earlier) }
}

function arrangedOf({ officers, roundsDone, team, appointment, reschedules }: Visit) {
  return {
    officers: JSON.stringify(officers),
    rounds_done: JSON.stringify(roundsDone),
    team: JSON.stringify(team),
    appointment: appointment && JSON.stringify(appointment),
    reschedules,
  }
}

/** Writes state, arrangement and results of a locked visit. */
export async function updateVisit(tx: Tx, visit: Visit, at: string): Promise<void> {
  const { state, rounds, version } = visit
  await own(tx)
    .updateTable('visit')
    .set({ state, rounds, version, ...arrangedOf(visit), updated_at: at })
    .where('region', '=', visit.region)
    .where('id', '=', visit.id)
    .execute()
  for (const line of visit.lines.filter((one) => one.round === visit.rounds))
    await own(tx)
      .updateTable('visit_line')
      .set(resultOf(line))
      .where('region', '=', visit.region)
      .where('id', '=', line.id)
      .execute()
}

/** The visit of this id with its lines; `lock` keeps its row until the transaction ends. */
export async function findVisit(
  tx: Tx,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Visit | undefined> {
  let query = own(tx).selectFrom('visit').selectAll().where('id', '=', id)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row && (await withLines(tx, [row]))[0]
}

export interface VisitScope {
  readonly regions: readonly string[] | '*'
  readonly departments?: readonly string[]
  readonly ownerId?: string
}

export interface VisitFilter {
  readonly state: Visit['state'] | undefined
  readonly caseId: CaseId | undefined
  /** The last id of the page before. */
  readonly cursor: string | undefined
  readonly limit: number
}

/** Newest first. */
export async function listVisits(tx: Tx, scope: VisitScope, filter: VisitFilter): Promise<Visit[]> {
  let query = own(tx).selectFrom('visit').selectAll()
  if (scope.regions !== '*') query = query.where('region', 'in', scope.regions)
  if (scope.ownerId !== undefined) query = query.where('owner_id', '=', scope.ownerId)
  if (scope.departments !== undefined)
    query = query.where(sql<boolean>`departments && ${[...scope.departments]}::text[]`)
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  if (filter.caseId !== undefined) query = query.where('case_id', '=', filter.caseId)
  if (filter.cursor !== undefined) query = query.where('id', '<', filter.cursor)
  return withLines(tx, await query.orderBy('id', 'desc').limit(filter.limit).execute())
}

async function withLines(tx: Tx, rows: readonly Selectable<VisitTable>[]): Promise<Visit[]> {
  if (rows.length === 0) return []
  const lines = await own(tx)
    .selectFrom('visit_line')
    .selectAll()
    .where('region', 'in', [...new Set(rows.map((row) => row.region))])
    .where(
      'visit_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('position')
    .execute()
  const byVisit = Map.groupBy(lines, (line) => line.visit_id)
  return rows.map((row) => visitOf(row, byVisit.get(row.id) ?? []))
}

function visitOf(row: Selectable<VisitTable>, lines: readonly Selectable<VisitLineTable>[]): Visit {
  return {
    id: row.id,
    region: row.region as RegionCode,
    caseId: row.case_id as CaseId,
    caseNo: row.case_no,
    ownerId: row.owner_id,
    items: row.items,
    departments: row.departments,
    state: row.state,
    rounds: row.rounds,
    officers: row.officers,
    roundsDone: row.rounds_done,
    team: row.team,
    appointment: row.appointment,
    reschedules: row.reschedules,
    lines: lines.map(lineOf),
    version: row.version,
    createdAt: row.created_at,
  }
}

function lineOf(row: Selectable<VisitLineTable>): Line {
  const { id, kind, words, items, observation, parts, result, note, todo, round, earlier } = row
  const seen = { result, note, todo, failedItems: row.failed_items, round, earlier }
  return { id, kind, words, items, observation, parts, ...seen }
}

/** On how many visits that are still to be made each officer of the region already is. */
export async function visitsOfOfficers(
  tx: Tx,
  region: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await own(tx)
    .selectFrom('visit')
    .select('team')
    .where('region', '=', region)
    .where('state', 'in', ['open', 'rectification'])
    .execute()
  const visits = new Map<string, number>()
  for (const { id } of rows.flatMap(({ team }) => team)) visits.set(id, (visits.get(id) ?? 0) + 1)
  return visits
}

/** Something was written down about a locked visit: who read it before reads it again. */
export async function touchVisit(tx: Tx, visit: Visit, at: string): Promise<Visit> {
  const version = visit.version + 1
  await own(tx)
    .updateTable('visit')
    .set({ version, updated_at: at })
    .where('region', '=', visit.region)
    .where('id', '=', visit.id)
    .execute()
  return { ...visit, version }
}
