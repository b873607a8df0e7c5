import { normalised, type Heard } from './heard.ts'

/** docs/derived/sql.md: what reading asks of the database, each statement once, by the table it begins with. */
export function saySql(heard: readonly Heard[]): string {
  const statements = [...new Set(heard.map(({ sql }) => normalised(sql)))]
  const byTable = Map.groupBy(statements, (sql) => tableOf(sql))
  const chapters = [...byTable]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([table, own]) =>
        `## ${table}\n\n\`\`\`sql\n${own.toSorted().map(pretty).join('\n\n')}\n\`\`\`\n`,
    )
  return [HEAD, ...chapters].join('\n')
}

const HEAD = `# 读取时发出的语句 · SQL that reading emits

每一个 GET 路由由每一种人问过一遍，记下送给 PostgreSQL 的语句；\`$\` 是参数，\`$…\` 是一串参数。
同一批语句逐条用 \`EXPLAIN\` 核对：不得整表扫描（\`test/scale/plans.db.test.ts\`）。

Every GET route asked by everybody, and what PostgreSQL heard; \`$\` is a parameter, \`$…\` a list of them. The
same statements are explained one by one: none may read a whole table. Written by
\`vitest run --project db test/scale -u\`, compared by every run of the tests.
`

function tableOf(sql: string): string {
  return /\bfrom\s+"?([a-z_.]+)/.exec(sql)?.[1]?.replace('pgboss.', '') ?? 'none'
}

/** A line for each clause. */
function pretty(sql: string): string {
  return `${sql.replaceAll(/ (from|where|group by|order by|limit|for update|left join|inner join) /g, '\n$1 ')};`
}
