import { sql, type SelectQueryBuilder } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import {
  firstDay,
  lastDay,
  type CountedLetters,
  type CountedMoments,
  type Month,
  type MomentKind,
} from '../../core/index.ts'
import type { InsightsTables } from '../store.ts'

const own = (tx: Tx) => tables<InsightsTables>(tx)

/** Which moments are looked at. */
export interface Slice {
  readonly region: string
  /** Both months included. */
  readonly from: Month
  readonly until: Month
  readonly industry?: string | undefined
  /** Items of this department, and whole cases that have one. */
  readonly department?: string | undefined
}

export type Grouping = 'all' | 'month' | 'industry'

/** Counted moments of one group; `key` empty for all, else month or trade code. */
export interface GroupedMoments extends CountedMoments {
  readonly by: Grouping
  readonly key: string
}

/** What one department decided on one item. */
export interface CountedItems extends CountedMoments {
  readonly department: string
  readonly item: string
}

/** The settled counts and what has come since, of the slice's months and trade. */
function counted(tx: Tx, { region, from, until, industry }: Slice) {
  const of = (table: 'insight_tally' | 'insight_fresh') => {
    const query = own(tx)
      .selectFrom(table)
      .select(['scope', 'month', 'industry', 'item', 'kind', 'outcome', 'first', 'late', 'days'])
      .select('count')
      .where('region', '=', region)
      .where('month', '>=', from)
      .where('month', '<=', until)
    return industry === undefined ? query : query.where('industry', '=', industry)
  }
  return own(tx).selectFrom(of('insight_tally').unionAll(of('insight_fresh')).as('counted'))
}

const SUM = sql<number>`sum(count)::int`
const ALIKE = ['kind', 'outcome', 'late', 'days', 'first'] as const

/**
 * The counts of a slice in the groupings of the page at once: all, by month, by trade. Median and P90
 * are found in the counts afterwards, which keep every number of days.
 */
export async function tallyMoments(tx: Tx, slice: Slice): Promise<GroupedMoments[]> {
  const alike = sql.join(ALIKE.map((name) => sql.ref(name)))
  const rows = await counted(tx, slice)
    .where('scope', '=', slice.department ?? '')
    .where('kind', '<>', 'spared')
    .select([...ALIKE, SUM.as('count')])
    .select([
      sql<Grouping>`case when grouping(month) = 0 then 'month' when grouping(industry) = 0 then 'industry'
        else 'all' end`.as('by'),
      sql<string>`case when grouping(month) = 0 then month::text when grouping(industry) = 0 then industry
        else '' end`.as('key'),
    ])
    .groupBy(sql`grouping sets ((${alike}), (${alike}, month), (${alike}, industry))`)
    .having(SUM, '>', 0)
    .execute()
  return rows.map(toMoments)
}

/** What was decided, by department and item. */
export async function tallyItems(tx: Tx, slice: Slice): Promise<CountedItems[]> {
  let query = counted(tx, slice).where('kind', '=', 'item').where('scope', '<>', '')
  if (slice.department !== undefined) query = query.where('scope', '=', slice.department)
  const rows = await query
    .select([...ALIKE, 'scope as department', 'item', SUM.as('count')])
    .groupBy([...ALIKE, 'scope', 'item'])
    .having(SUM, '>', 0)
    .execute()
  return rows.map(toMoments)
}

/** What decided cases were spared, by the names of `SPARED`. */
export async function sumSpared(tx: Tx, slice: Slice): Promise<Map<string, number>> {
  const rows = await counted(tx, slice)
    .where('scope', '=', slice.department ?? '')
    .where('kind', '=', 'spared')
    .select(['outcome', SUM.as('count')])
    .groupBy('outcome')
    .execute()
  return new Map(rows.map(({ outcome, count }) => [outcome, count]))
}

/** 督办 by department; those for a whole case belong to none. */
export async function tallyUrged(tx: Tx, slice: Slice): Promise<Map<string, number>> {
  const rows = await counted(tx, slice)
    .where('kind', '=', 'urged')
    .where('item', '<>', '')
    .select(['scope', SUM.as('count')])
    .groupBy('scope')
    .execute()
  return new Map(rows.map(({ scope, count }) => [scope, count]))
}

function toMoments<R extends { kind: MomentKind | 'spared'; days: number }>({ ...row }: R) {
  const kind = row.kind as MomentKind
  return { ...row, kind, days: row.days < 0 ? null : row.days }
}

type Query<O> = SelectQueryBuilder<InsightsTables, 'insight_moment', O>

/** The moments themselves of a slice: the same that the counts count. */
export function within<O>(query: Query<O>, slice: Slice): Query<O> {
  const { region, from, until, industry, department } = slice
  let sliced = query
    .where('insight_moment.region', '=', region)
    .where('on_day', '>=', firstDay(from))
    .where('on_day', '<=', lastDay(until))
  if (industry !== undefined) sliced = sliced.where('insight_moment.industry', '=', industry)
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

/**
 * Cases by their letters, from the letters themselves: a case with letters in two months counts once in
 * each, and once in all, which no counts of months could tell. Read once for all three groupings.
 */
export async function tallyLetters(
  tx: Tx,
  slice: Slice,
): Promise<Record<Grouping, Map<string, CountedLetters>>> {
  const ofMonths = within(own(tx).selectFrom('insight_moment'), slice)
    .where('kind', '=', 'answered')
    .where('round', '>', 0)
    .where('month', '>=', slice.from)
    .where('month', '<=', slice.until)
    .select(['case_id', 'month', 'insight_moment.industry'])
    .select((row) => [row.fn.max('round').as('last'), row.fn.sum<number>('beyond').as('beyond')])
    .groupBy(['case_id', 'month', 'insight_moment.industry'])
  const counts = [
    sql<number>`count(*)`.as('asked'),
    sql<number>`count(*) filter (where last > 1 or beyond > 0)`.as('repeated'),
    sql<number>`count(*) filter (where beyond > 0)`.as('beyond'),
  ] as const
  const by = (grouping: Grouping) => sql<Grouping>`${sql.lit(grouping)}`.as('by')
  const rows = await own(tx)
    .with('of_months', () => ofMonths)
    .with('of_cases', (on) =>
      on
        .selectFrom('of_months')
        .select(['case_id', 'industry'])
        .select((row) => [row.fn.max('last').as('last'), row.fn.sum<number>('beyond').as('beyond')])
        .groupBy(['case_id', 'industry']),
    )
    .selectFrom('of_months')
    .select([by('month'), sql<string>`month::text`.as('key'), ...counts])
    .groupBy('month')
    .unionAll((on) =>
      on
        .selectFrom('of_cases')
        .select([by('industry'), sql<string>`industry`.as('key'), ...counts])
        .groupBy('industry'),
    )
    .unionAll((on) =>
      on.selectFrom('of_cases').select([by('all'), sql<string>`''`.as('key'), ...counts]),
    )
    .execute()
  const of = (grouping: Grouping) =>
    new Map(
      rows
        .filter((row) => row.by === grouping)
        .map(({ by: _by, key, ...letters }) => [key, letters] as const),
    )
  return { all: of('all'), month: of('month'), industry: of('industry') }
}

/** Adds what has come into the settled counts; how many rows there were. One node at a time. */
export async function settleFresh(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('insights.settle'))`.execute(own(tx))
  const { rows } = await sql<{ taken: number }>`
    with taken as (delete from insight_fresh returning *),
    settled as (
      insert into insight_tally as t
        (region, month, industry, scope, item, kind, outcome, first, late, days, count)
      select region, month, industry, scope, item, kind, outcome, first, late, days, sum(count)
      from taken
      group by region, month, industry, scope, item, kind, outcome, first, late, days
      having sum(count) <> 0
      on conflict (region, scope, month, industry, item, kind, outcome, first, late, days)
        do update set count = t.count + excluded.count
    )
    select count(*)::int as taken from taken`.execute(own(tx))
  return rows[0]?.taken ?? 0
}
