import { sql } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { CaseKind, CaseLine, CaseState, LookFor } from '../../core/index.ts'
import { LINE, linesOf } from '../lines/store.ts'
import type { CasesTables } from '../tables.ts'

const own = (tx: Tx) => tables<CasesTables>(tx)

export interface WindowFilter {
  readonly regions: readonly string[] | '*'
  /** Absent: everything that is open. */
  readonly state?: CaseState['state'] | 'toAnswer' | undefined
  /** Owed on or after, and before, these days. */
  readonly dueFrom?: string | undefined
  readonly dueBefore?: string | undefined
  readonly kind?: CaseKind | undefined
  readonly industry?: string | undefined
  /** Null: nobody's. */
  readonly handler?: string | null | undefined
  /** Only the drafts that this account types at the counter. */
  readonly draftsOf?: string | undefined
}

/** The place after which a page begins. */
export interface WindowPlace {
  readonly due: string
  readonly id: string
}

const OPEN: readonly (CaseState['state'] | 'toAnswer')[] = [
  'toAnswer',
  'submitted',
  'resubmitted',
  'correctionAsked',
  'inReview',
  'decided',
]

/** What is open first due first, everything else newest first. */
export async function listWindow(
  tx: Tx,
  filter: WindowFilter,
  page: { readonly after: WindowPlace | undefined; readonly limit: number },
): Promise<{ record: CaseLine; due: string | null }[]> {
  const { after, limit } = page
  const byDay = filter.state === undefined || OPEN.includes(filter.state)
  let query = matching(tx, filter).select(LINE)
  if (byDay && after)
    query = query.where((on) =>
      on(on.refTuple('due_rank', 'id'), '>', on.tuple(after.due, after.id)),
    )
  if (!byDay && after) query = query.where('id', '<', after.id)
  query = byDay ? query.orderBy('due_rank').orderBy('id') : query.orderBy('id', 'desc')
  const rows = await query.limit(limit).execute()
  const records = await linesOf(tx, rows)
  return records.map((record, n) => ({ record, due: rows[n]?.due_on ?? null }))
}

function matching(tx: Tx, filter: WindowFilter) {
  const { regions, state, dueFrom, dueBefore, kind, industry, handler, draftsOf } = filter
  let query = own(tx).selectFrom('case_file')
  if (regions !== '*') query = query.where('region', 'in', regions)
  if (state === undefined || OPEN.includes(state)) query = query.where('open', '=', true)
  if (state === 'toAnswer') query = query.where('state', 'in', ['submitted', 'resubmitted'])
  else if (state !== undefined) query = query.where('state', '=', state)
  if (draftsOf !== undefined) query = query.where('filed_by', '=', draftsOf)
  if (dueFrom !== undefined) query = query.where('due_rank', '>=', dueFrom)
  if (dueBefore !== undefined) query = query.where('due_rank', '<', dueBefore)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (industry !== undefined) query = query.where('industry', '=', industry)
  if (handler !== undefined) query = query.where('handler_id', handler ? '=' : 'is', handler)
  return query
}

/** Submitted cases by number, code or name, newest first, beginning after `before`. */
export async function findWindow(
  tx: Tx,
  regions: readonly string[],
  sought: LookFor,
  page: { readonly before: string | undefined; readonly limit: number },
): Promise<{ record: CaseLine; due: string | null }[]> {
  const ids = await idsOf(tx, regions, sought, page)
  if (ids.length === 0) return []
  const rows = await own(tx)
    .selectFrom('case_file')
    .select(LINE)
    .where('id', 'in', ids)
    .orderBy('id', 'desc')
    .execute()
  const records = await linesOf(tx, rows)
  return records.map((record, n) => ({ record, due: rows[n]?.due_on ?? null }))
}

async function idsOf(
  tx: Tx,
  regions: readonly string[],
  sought: LookFor,
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): Promise<string[]> {
  if (sought.by === 'name') {
    const { rows } = await sql<{ id: string }>`
      select cases_named(${sought.part}, ${[...regions]}::text[], ${before ?? null}::uuid, ${limit}) as id
    `.execute(own(tx))
    return rows.map(({ id }) => id)
  }
  let query = own(tx)
    .selectFrom('case_file')
    .select('id')
    .where('region', 'in', regions)
    .where('case_no', 'is not', null)
  if (sought.by === 'uscc') query = within(query, 'uscc', sought.begins)
  if (sought.by === 'number') query = within(query, 'case_no', sought.begins)
  if (sought.by === 'serial') {
    const { day, serial } = sought
    const numbers = regions.map((region) => `${region}-${day}-${serial}`)
    query = query.where('case_no', 'in', numbers)
  }
  if (before !== undefined) query = query.where('id', '<', before)
  const rows = await query.orderBy('id', 'desc').limit(limit).execute()
  return rows.map(({ id }) => id)
}

/** Begins with; `~` comes after every character of a number or code. */
function within<Q extends { where(column: never, is: never, value: never): Q }>(
  query: Q,
  column: 'uscc' | 'case_no',
  begins: string,
): Q {
  const put = (is: '>=' | '<', value: string) =>
    query.where(column as never, is as never, value as never)
  query = put('>=', begins)
  return put('<', `${begins}~`)
}

/** One group of open cases that are counted together. */
export interface WindowCount {
  readonly state: CaseState['state']
  readonly light: 'red' | 'amber' | 'green' | 'none'
  readonly whose: 'mine' | 'nobodys' | 'others'
  readonly count: number
}

/** Open cases by state, light and handler; no further than the `most` that are due first. */
export async function countWindow(
  tx: Tx,
  regions: readonly string[] | '*',
  facts: {
    readonly today: string
    readonly near: string
    readonly me: string
    readonly most: number
  },
): Promise<WindowCount[]> {
  const { today, near, me, most } = facts
  let some = own(tx)
    .selectFrom('case_file')
    .select(['state', 'due_on', 'handler_id'])
    .where('open', '=', true)
  if (regions !== '*') some = some.where('region', 'in', regions)
  return own(tx)
    .selectFrom(some.orderBy('due_rank').orderBy('id').limit(most).as('some'))
    .select('state')
    .select(
      sql<WindowCount['light']>`case
        when due_on < ${today}::date then 'red'
        when due_on <= ${near}::date then 'amber'
        when due_on is not null then 'green'
        else 'none' end`.as('light'),
    )
    .select(
      sql<WindowCount['whose']>`case
        when handler_id = ${me}::uuid then 'mine'
        when handler_id is null then 'nobodys'
        else 'others' end`.as('whose'),
    )
    .select((on) => on.fn.countAll<number>().as('count'))
    .groupBy(['state', 'light', 'whose'])
    .execute()
}

/** Drafts that this account types for people at the counter, counted no further than `most`. */
export async function countDrafts(tx: Tx, filedBy: string, most: number): Promise<number> {
  const some = own(tx)
    .selectFrom('case_file')
    .select('id')
    .where('filed_by', '=', filedBy)
    .where('state', '=', 'draft')
    .limit(most)
  const { count } = await own(tx)
    .selectFrom(some.as('some'))
    .select((on) => on.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
