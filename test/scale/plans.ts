import type pg from 'pg'
import type { Heard } from './heard.ts'

interface Node {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly 'Rows Removed by Filter'?: number
  readonly 'Actual Loops'?: number
  readonly Plans?: readonly Node[]
}

/** More rows than this read and thrown away means that the index does not answer the question. */
const WASTED = 400

/** Small for ever, whatever the number of cases; read whole on purpose. */
const SMALL: Readonly<Record<string, string>> = {
  signing_key: 'a handful of keys for each region',
  trusted_key: 'a handful of other installations',
  catalogue_version: 'the law as data: some versions a year',
  catalogue_served: 'a row for each of its changes',
}

/** What of the database the judgement goes by. */
export interface Known {
  /** Tables with rows in them. */
  readonly filled: ReadonlySet<string>
  /** Index → its first column; a condition that leaves it out reads on past every value of it. */
  readonly leading: ReadonlyMap<string, string>
}

/**
 * Analyses the database, and tells the planner that there are this many times as many rows, in all the
 * regions of the country: what is found by skipping from region to region is not found.
 */
export async function knownOf(client: pg.Client, times: number): Promise<Known> {
  const regional = await client.query<{ name: string }>(
    `select attrelid::regclass::text as name from pg_attribute a
       join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and attname = 'region'`,
  )
  for (const { name } of regional.rows)
    await client.query(`alter table ${name} alter column region set (n_distinct = 2800)`)
  await client.query('vacuum analyze')
  await client.query(
    `update pg_class set reltuples = reltuples * ${times}
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'i') and reltuples > 0`,
  )
  const tables = await client.query<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and reltuples > 0`,
  )
  const indexes = await client.query<{ name: string; first: string }>(
    `select i.relname as name, pg_get_indexdef(i.oid, 1, true) as first
       from pg_index x join pg_class i on i.oid = x.indexrelid
      where i.relnamespace = 'public'::regnamespace`,
  )
  return {
    filled: new Set(tables.rows.map(({ name }) => name)),
    leading: new Map(indexes.rows.map(({ name, first }) => [name, first])),
  }
}

/**
 * What is wrong with how PostgreSQL would answer this statement at a size at which it matters. Of a
 * table without rows PostgreSQL takes any index there is.
 */
export async function faultsOf(
  client: pg.Client,
  { sql, values, reach }: Heard,
  known: Known,
): Promise<string[]> {
  await client.query('begin')
  try {
    await client.query(reach === '' ? `set local zhunying.regions = '*'` : reach)
    // with it off, a sequential scan is left only where no index could answer
    await client.query('set local role zhunying_app; set local enable_seqscan = off')
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Node }[] }>(
      `explain (analyze, costs off, timing off, summary off, format json) ${sql}`,
      [...values],
    )
    const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
    return plan === undefined ? [] : faultsIn(plan, known)
  } finally {
    await client.query('rollback')
  }
}

function faultsIn(node: Node, known: Known, limited = false): string[] {
  const type = node['Node Type']
  const table = node['Relation Name'] ?? ''
  const below = (node.Plans ?? []).flatMap((inner) =>
    faultsIn(inner, known, type === 'Limit' || (limited && type !== 'Sort')),
  )
  const loops = node['Actual Loops'] ?? 1
  // a part of the plan that was not needed, as the way by the applicant in an officer's policy
  if (table in SMALL || loops === 0) return below
  const wasted = (node['Rows Removed by Filter'] ?? 0) * loops
  const own = [
    ...(type === 'Seq Scan' ? [`sequential scan of ${table}`] : []),
    ...(type.startsWith('Index') &&
    known.filled.has(table) &&
    node['Index Cond'] === undefined &&
    !limited
      ? [`walks all of ${node['Index Name']}`]
      : []),
    ...skipped(node, known),
    ...(wasted > WASTED ? [`throws away ${wasted} rows of ${table}`] : []),
  ]
  return [...own, ...below]
}

function skipped(node: Node, { filled, leading }: Known): string[] {
  const { 'Index Name': index = '', 'Index Cond': condition, 'Relation Name': table = '' } = node
  const first = leading.get(index)
  if (condition === undefined || first === undefined) return []
  // the node of a bitmap names no table
  if (table !== '' && !filled.has(table)) return []
  return condition.includes(first) ? [] : [`leaves out ${first} of ${index}`]
}
