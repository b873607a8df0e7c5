import { sql, type SelectQueryBuilder } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { CountedLetters, CountedMoments, MomentKind, RealisedSums } from '../../core/index.ts'
import type { InsightsTables } from '../store.ts'

const own = (tx: Tx) => tables<InsightsTables>(tx)

/** Which moments are looked at. */
export interface Slice {
  readonly region: string
  /** Both days included. */
  readonly from: string
  readonly until: string
  readonly industry?: string | undefined
  /** Items of this department, and whole cases that have one. */
  readonly department?: string | undefined
}

export type Grouping = 'all' | 'month' | 'industry' | 'item'

/** Counted moments of one group; `key` empty for all, else month, trade code, or `department/item`. */
export interface GroupedMoments extends CountedMoments {
  readonly by: Grouping
  readonly key: string
}

type Query<O> = SelectQueryBuilder<InsightsTables, 'insight_moment', O>

/** The moments of a slice; shared by every number and every list, so that they cannot differ. */
export function within<O>(query: Query<O>, { region, from, until, ...of }: Slice): Query<O> {
  let sliced = query
    .where('insight_moment.region', '=', region)
    .where('on_day', '>=', from)
    .where('on_day', '<=', until)
  if (of.industry !== undefined) sliced = sliced.where('insight_moment.industry', '=', of.industry)
  const { department } = of
  if (department === undefined) return sliced
  return sliced.where((on) =>
    on.or([
      on('department', '=', department),
      on.and([
        on('item', '=', ''),
        on('insight_moment.case_id', 'in', (inner) =>
          inner
            .selectFrom('insight_case')
            .select('insight_case.case_id')
            .where('insight_case.region', '=', region)
            .where(sql<boolean>`${department} = any (insight_case.departments)`),
        ),
      ]),
    ]),
  )
}

const FIRST = sql<boolean>`kind = 'answered' and nth = 1`

/**
 * Counts the moments of a slice, alike ones together, in the three groupings of the page at once: one
 * pass over the rows, and so few groups that median and P90 are found in them afterwards.
 */
export async function tallyMoments(tx: Tx, slice: Slice): Promise<GroupedMoments[]> {
  const alike = own(tx)
    .with('alike', (on) =>
      within(on.selectFrom('insight_moment'), slice)
        .select(['kind', 'outcome', 'late', 'days', 'month', 'industry', 'item', 'department'])
        .select(FIRST.as('first'))
        .select((row) => row.fn.countAll<number>().as('count'))
        .groupBy([
          ...(['kind', 'outcome', 'late', 'days', 'month', 'industry', 'item'] as const),
          ...(['department', 'first'] as const),
        ]),
    )
    .selectFrom('alike')
    .select(['kind', 'outcome', 'late', 'days', 'first'])
    .select((row) => row.fn.sum<number>('count').as('count'))
    .select([
      sql<Grouping>`case when grouping(month) = 0 then 'month' when grouping(industry) = 0 then 'industry'
        when grouping(item) = 0 then 'item' else 'all' end`.as('by'),
      sql<string>`case when grouping(month) = 0 then month::text when grouping(industry) = 0 then industry
        when grouping(item) = 0 then department || '/' || item else '' end`.as('key'),
    ])
    .groupBy(
      sql`grouping sets (
        (kind, outcome, late, days, first),
        (kind, outcome, late, days, first, month),
        (kind, outcome, late, days, first, industry),
        (kind, outcome, late, days, first, department, item))`,
    )
  return (await alike.execute()).map((row) => ({ ...row, count: Number(row.count) }))
}

/** Cases by their letters, in the same groupings; a case counts once in each group. */
export async function tallyLetters(
  tx: Tx,
  slice: Slice,
  by: 'all' | 'month' | 'industry',
): Promise<Map<string, CountedLetters>> {
  const key = { all: sql<string>`''`, month: sql<string>`month::text`, industry: sql`industry` }[by]
  const perCase = within(own(tx).selectFrom('insight_moment'), slice)
    .where('kind', '=', 'answered')
    .where('round', '>', 0)
    .select(['case_id', key.$castTo<string>().as('key')])
    .select((row) => [row.fn.max('round').as('last'), row.fn.sum<number>('beyond').as('beyond')])
    .groupBy(['case_id', 'key'])
  const rows = await own(tx)
    .selectFrom(perCase.as('one'))
    .select('key')
    .select((row) => [
      row.fn.countAll<number>().as('asked'),
      sql<number>`count(*) filter (where last > 1 or beyond > 0)`.as('repeated'),
      sql<number>`count(*) filter (where beyond > 0)`.as('beyond'),
    ])
    .groupBy('key')
    .execute()
  return new Map(rows.map(({ key: name, ...letters }) => [name, letters]))
}

/** Of decided cases what was really spared, by trade and choice of items. */
export async function sumRealised(tx: Tx, slice: Slice): Promise<RealisedSums[]> {
  const sum = (column: string) => sql<number>`coalesce(sum(${sql.ref(column)}), 0)::int`
  return within(own(tx).selectFrom('insight_moment'), slice)
    .innerJoin('insight_case', (join) =>
      join
        .onRef('insight_case.region', '=', 'insight_moment.region')
        .onRef('insight_case.case_id', '=', 'insight_moment.case_id'),
    )
    .where('kind', '=', 'decided' satisfies MomentKind)
    .where('days', 'is not', null)
    .where('boxes_apart', 'is not', null)
    .select(['insight_moment.industry', 'insight_case.items'])
    .select((row) => [
      row.fn.countAll<number>().as('cases'),
      sum('days').as('days'),
      sum('boxes_apart').as('boxesApart'),
      sum('boxes_typed').as('boxesTyped'),
      sum('papers_apart').as('papersApart'),
      sum('papers_given').as('papersGiven'),
      sum('days_apart').as('daysApart'),
    ])
    .groupBy(['insight_moment.industry', 'insight_case.items'])
    .execute()
}

/** 督办 of the period by whom they were for: department, or empty for a whole case. */
export async function tallyUrged(tx: Tx, slice: Slice): Promise<Map<string, number>> {
  const rows = await within(own(tx).selectFrom('insight_moment'), slice)
    .where('kind', '=', 'urged')
    .select('department')
    .select((row) => row.fn.countAll<number>().as('count'))
    .groupBy('department')
    .execute()
  return new Map(rows.map(({ department, count }) => [department, count]))
}
