import { sql } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import { MEASURES, type Measure, type MomentKind, type Rule } from '../../core/index.ts'
import type { InsightsTables } from '../store.ts'
import { within, type Slice } from '../tally/store.ts'

const own = (tx: Tx) => tables<InsightsTables>(tx)

/** One moment behind a number; of a number that counts cases, the case's last letter. */
export interface DrilledMoment {
  readonly caseId: string
  readonly n: number
  readonly on: string
  readonly kind: MomentKind
  readonly industry: string
  readonly item: string
  readonly department: string
  readonly days: number | null
  readonly late: boolean
  readonly outcome: string
}

export interface DrillFilter extends Slice {
  readonly measure: Measure
  readonly item?: string | undefined
  /** Only what took longer than this (what lies beyond a P90). */
  readonly over?: number | undefined
  /** The place after which the page begins. */
  readonly after?: Pick<DrilledMoment, 'on' | 'caseId' | 'n'> | undefined
  readonly limit: number
}

/** The moments behind a number, newest first. */
export async function drill(tx: Tx, filter: DrillFilter): Promise<DrilledMoment[]> {
  const { after, limit } = filter
  const rule: Rule = MEASURES[filter.measure]
  let query = own(tx)
    .selectFrom((rule.cases === undefined ? moments(tx, filter) : lettered(tx, filter)).as('one'))
    .selectAll()
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(on_day, case_id, n) < (${after.on}::date, ${after.caseId}::uuid, ${after.n}::int)`,
    )
  const rows = await query
    .orderBy('on_day', 'desc')
    .orderBy('case_id', 'desc')
    .orderBy('n', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ case_id: caseId, on_day: on, ...row }) => ({ ...row, caseId, on }))
}

/** How many there are in all. */
export async function countDrilled(tx: Tx, filter: DrillFilter): Promise<number> {
  const rule: Rule = MEASURES[filter.measure]
  const { count } = await own(tx)
    .selectFrom((rule.cases === undefined ? moments(tx, filter) : lettered(tx, filter)).as('one'))
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const COLUMNS = [
  ...(['case_id', 'n', 'on_day', 'kind', 'insight_moment.industry', 'item'] as const),
  ...(['department', 'days', 'late', 'outcome'] as const),
] as const

function moments(tx: Tx, filter: DrillFilter) {
  const rule: Rule = MEASURES[filter.measure]
  let query = within(own(tx).selectFrom('insight_moment'), filter).where('kind', '=', rule.kind)
  if (rule.outcomes) query = query.where('outcome', 'in', [...rule.outcomes])
  if (rule.first) query = query.where('nth', '=', 1)
  if (rule.late) query = query.where('late', '=', true)
  if (rule.timed) query = query.where('days', 'is not', null)
  if (filter.item !== undefined) query = query.where('item', '=', filter.item)
  if (filter.over !== undefined) query = query.where('days', '>', filter.over)
  return query.select(COLUMNS)
}

/** Each case once, as its last letter of the period, if all its letters there satisfy the rule. */
function lettered(tx: Tx, filter: DrillFilter) {
  const { cases }: Rule = MEASURES[filter.measure]
  const letters = moments(tx, filter)
    .select((row) => [
      row.fn
        .max('round')
        .over((on) => on.partitionBy('case_id'))
        .as('last'),
      sql<number>`sum(beyond) over (partition by case_id)`.as('sum'),
    ])
    .select('round')
    .as('letter')
  let query = own(tx).selectFrom(letters).whereRef('round', '=', 'last')
  if (cases === 'repeated') query = query.where(sql<boolean>`(last > 1 or sum > 0)`)
  if (cases === 'beyond') query = query.where('sum', '>', 0)
  return query.select([
    ...(['case_id', 'n', 'on_day', 'kind', 'industry', 'item', 'department'] as const),
    ...(['days', 'late', 'outcome'] as const),
  ])
}
