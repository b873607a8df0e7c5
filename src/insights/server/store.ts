import type { JSONColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import {
  changeOf,
  monthOf,
  tallyOf,
  type Moment,
  type MomentKind,
  type Realised,
  type Tally,
} from '../core/index.ts'

interface TallyTable {
  region: string
  month: number
  industry: string
  scope: string
  item: string
  kind: Tally['kind']
  outcome: string
  first: boolean
  late: boolean
  /** -1: no clock ran. */
  days: number
  count: number
}

export interface InsightsTables {
  insight_case: {
    region: string
    case_id: string
    version: number
    industry: string
    items: string[]
    departments: string[]
  }
  insight_moment: {
    region: string
    case_id: string
    n: number
    kind: MomentKind
    on_day: string
    month: number
    industry: string
    item: string
    department: string
    days: number | null
    late: boolean
    nth: number
    round: number
    outcome: string
    points: number
    beyond: number
    spared: JSONColumnType<Realised, string | null> | null
  }
  insight_fresh: TallyTable
  insight_tally: TallyTable
}

const own = (tx: Tx) => tables<InsightsTables>(tx)

/** One case as the projection keeps it. */
export interface Projected {
  readonly region: string
  readonly id: string
  readonly version: number
  readonly industry: string
  readonly items: readonly string[]
  readonly departments: readonly string[]
  readonly moments: readonly Moment[]
}

/**
 * Puts the whole projection of one case in the place of what was there, and adds to the counts what
 * that changes. The case must be locked.
 */
export async function replaceCase(tx: Tx, of: Projected, known: Known | undefined): Promise<void> {
  const { region, id, version, industry } = of
  const before = known ? await takeOut(tx, region, id, known) : []
  const now = { version, industry, items: [...of.items], departments: [...of.departments] }
  await own(tx)
    .insertInto('insight_case')
    .values({ region, case_id: id, ...now })
    .onConflict((conflict) => conflict.columns(['region', 'case_id']).doUpdateSet(now))
    .execute()
  if (of.moments.length > 0)
    await own(tx)
      .insertInto('insight_moment')
      .values(of.moments.map((moment, i) => rowOf(of, moment, i + 1)))
      .execute()
  const change = changeOf(before, tallyOf(of.moments, of.departments))
  if (change.length > 0)
    await own(tx)
      .insertInto('insight_fresh')
      .values(change.map((tally) => ({ ...tally, region, industry, days: tally.days ?? -1 })))
      .execute()
}

/** Removes the moments of a case; as what they were counted. */
async function takeOut(tx: Tx, region: string, id: string, known: Known): Promise<Tally[]> {
  const rows = await own(tx)
    .deleteFrom('insight_moment')
    .where('region', '=', region)
    .where('case_id', '=', id)
    .returningAll()
    .execute()
  const moments = rows.map(({ on_day: on, spared, ...row }): Moment => {
    return { ...row, on: on as PlainDate, realised: spared }
  })
  return tallyOf(moments, known.departments)
}

function rowOf({ region, id, industry }: Projected, moment: Moment, n: number) {
  const { on, realised, ...rest } = moment
  const spared = realised === null ? null : JSON.stringify(realised)
  return { region, case_id: id, n, industry, on_day: on, month: monthOf(on), ...rest, spared }
}

/** How far the projection of a case has read, and what it was counted under. */
export interface Known {
  readonly version: number
  readonly departments: readonly string[]
}

export async function knownOf(
  tx: Tx,
  { region, id }: { readonly region: string; readonly id: string },
): Promise<Known | undefined> {
  return own(tx)
    .selectFrom('insight_case')
    .select(['version', 'departments'])
    .where('region', '=', region)
    .where('case_id', '=', id)
    .executeTakeFirst()
}

/** How far the projection of these cases has read; absent: not at all. */
export async function versionsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await own(tx)
    .selectFrom('insight_case')
    .select(['case_id', 'version'])
    .where('case_id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.case_id, row.version]))
}
