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
}

/**
 * What is wrong with how PostgreSQL would answer this statement at a size at which it matters. Of a
 * table without rows (not in `filled`) PostgreSQL takes any index there is.
 */
export async function faultsOf(
  client: pg.Client,
  { sql, values, reach }: Heard,
  filled: ReadonlySet<string>,
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
    return plan === undefined ? [] : faultsIn(plan, filled)
  } finally {
    await client.query('rollback')
  }
}

function faultsIn(node: Node, filled: ReadonlySet<string>, limited = false): string[] {
  const type = node['Node Type']
  const table = node['Relation Name'] ?? ''
  const below = (node.Plans ?? []).flatMap((inner) =>
    faultsIn(inner, filled, type === 'Limit' || (limited && type !== 'Sort')),
  )
  const loops = node['Actual Loops'] ?? 1
  // a part of the plan that was not needed, as the way by the applicant in an officer's policy
  if (table in SMALL || loops === 0) return below
  const wasted = (node['Rows Removed by Filter'] ?? 0) * loops
  const own = [
    ...(type === 'Seq Scan' ? [`sequential scan of ${table}`] : []),
    ...(/^Index/.test(type) && filled.has(table) && node['Index Cond'] === undefined && !limited
      ? [`walks all of ${node['Index Name']}`]
      : []),
    ...(wasted > WASTED ? [`throws away ${wasted} rows of ${table}`] : []),
  ]
  return [...own, ...below]
}
