import type { Generated } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { Moment, MomentKind } from '../core/index.ts'

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
    /** 202611 */
    month: Generated<number>
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
    boxes_apart: number | null
    boxes_typed: number | null
    papers_apart: number | null
    papers_given: number | null
    days_apart: number | null
  }
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

/** Puts the whole projection of one case in the place of what was there. The case must be locked. */
export async function replaceCase(tx: Tx, of: Projected): Promise<void> {
  const { region, id: caseId, version, industry } = of
  const known = { version, industry, items: [...of.items], departments: [...of.departments] }
  await own(tx)
    .insertInto('insight_case')
    .values({ region, case_id: caseId, ...known })
    .onConflict((conflict) => conflict.columns(['region', 'case_id']).doUpdateSet(known))
    .execute()
  await own(tx)
    .deleteFrom('insight_moment')
    .where('region', '=', region)
    .where('case_id', '=', caseId)
    .execute()
  if (of.moments.length === 0) return
  await own(tx)
    .insertInto('insight_moment')
    .values(
      of.moments.map(({ on, realised, ...moment }, i) => ({
        region,
        case_id: caseId,
        n: i + 1,
        industry,
        on_day: on,
        ...moment,
        boxes_apart: realised?.boxesApart ?? null,
        boxes_typed: realised?.boxesTyped ?? null,
        papers_apart: realised?.papersApart ?? null,
        papers_given: realised?.papersGiven ?? null,
        days_apart: realised?.daysApart ?? null,
      })),
    )
    .execute()
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
