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

/** What is wrong with how PostgreSQL would answer this statement at a size at which it matters. */
export async function faultsOf(
  client: pg.Client,
  { sql, values, reach }: Heard,
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
    return plan === undefined ? [] : faultsIn(plan, false)
  } finally {
    await client.query('rollback')
  }
}

function faultsIn(node: Node, limited: boolean): string[] {
  const type = node['Node Type']
  const table = node['Relation Name'] ?? ''
  const below = (node.Plans ?? []).flatMap((inner) =>
    faultsIn(inner, type === 'Limit' || (limited && type !== 'Sort')),
  )
  if (table in SMALL) return below
  const wasted = (node['Rows Removed by Filter'] ?? 0) * (node['Actual Loops'] ?? 1)
  const own = [
    ...(type === 'Seq Scan' ? [`sequential scan of ${table}`] : []),
    ...(/^Index/.test(type) && table && node['Index Cond'] === undefined && !limited
      ? [`walks all of ${node['Index Name']}`]
      : []),
    ...(wasted > WASTED ? [`throws away ${wasted} rows of ${table}`] : []),
  ]
  return [...own, ...below]
}
