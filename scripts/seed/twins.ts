import type pg from 'pg'

/** The schema that the seed works in; removed at the end. */
export const SEED = 'seed'

/**
 * What of a template's row becomes another in each of its clones, column by column: ids of rows that were
 * made with the case, people's accounts (the applicant's only), and the numbers, names and ids
 * that stand inside text and JSON. `c` is the clone, `t` the template's row.
 */
export async function insertOf(
  client: pg.Client,
  table: string,
  on: string,
  special: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type
       from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''
      order by attnum`,
    [`public.${table}`],
  )
  const staff = await client
    .query<{ id: string }>(`select id from account where username not like 'seed-%'`)
    .then((answer) => answer.rows.map(({ id }) => id))
  const found = await wordsIn(client, table, on, rows)
  const values = rows.map(({ name, type }) => {
    const column = `t."${name}"`
    if (special[name] !== undefined) return special[name]
    if (type === 'uuid') return KEPT.has(name) ? column : twinOf(column, staff)
    const chain = chainOf(`${column}::text`, found.get(name) ?? new Set())
    return chain === undefined ? column : `${chain}::${type}`
  })
  const names = rows.map(({ name }) => `"${name}"`).join(', ')
  return `insert into public.${table} (${names})
    select ${values.join(', ')}
      from pg_temp.clone c
      join ${SEED}.template s on s.id = c.template
      join public.${table} t on ${on}
`
}

/** The account of the applicant and the rows of the case become the clone's; officers stay who they are. */
function twinOf(column: string, staff: readonly string[]): string {
  return `case when ${column} is null then null
    when ${column} = s.id then c.id when ${column} = s.owner then c.owner
    when ${column} = any('{${staff.join()}}'::uuid[]) then ${column}
    else ${SEED}.other(c.id, ${column}) end`
}

/** Notices are many kilobytes: the clones have been served the one of their template. */
const KEPT = new Set(['notice_id'])

/** Word of the template → word of the clone. */
const WORDS = {
  case: ['s.id::text', 'c.id::text'],
  owner: ['s.owner::text', 'c.owner::text'],
  case_no: ['s.case_no', 'c.case_no'],
  uscc: ['s.uscc', 'c.uscc'],
  name: ['s.name', 'c.name'],
  licence: ['s.licence', 'c.licence'],
} as const

type Word = keyof typeof WORDS | 'ids' | 'seals'

function chainOf(column: string, words: ReadonlySet<Word>): string | undefined {
  if (words.size === 0) return undefined
  const replaced = Object.entries(WORDS).reduce((text, [word, [from, to]]) => {
    // a draft has no number yet
    const swap = `replace(${text}, coalesce(${from}, ''), coalesce(${to}, ''))`
    return words.has(word as Word) ? swap : text
  }, column)
  const twins = words.has('ids')
    ? `${SEED}.swapped(s.ids::text[], ${SEED}.others(c.id, s.ids), ${replaced})`
    : replaced
  return words.has('seals') ? `${SEED}.swapped(s.seals, c.seals, ${twins})` : twins
}

/** Which of the words occur in which text columns of the templates' rows. */
async function wordsIn(
  client: pg.Client,
  table: string,
  on: string,
  columns: readonly { name: string; type: string }[],
): Promise<Map<string, Set<Word>>> {
  const texts = columns.filter(({ type }) => ['text', 'jsonb', 'text[]'].includes(type))
  const found = new Map<string, Set<Word>>()
  if (texts.length === 0) return found
  const tests = texts.flatMap(({ name }) => [
    ...Object.entries(WORDS).map(([word, [from]]) => ({
      name,
      word: word as Word,
      test: `position(${from} in t."${name}"::text) > 0`,
    })),
    {
      name,
      word: 'ids' as const,
      test: `exists (select from unnest(s.ids) as id where position(id::text in t."${name}"::text) > 0)`,
    },
    {
      name,
      word: 'seals' as const,
      test: `t."${name}"::text like '%sealed:1:%'`,
    },
  ])
  const { rows } = await client.query<boolean[]>({
    text: `select ${tests.map(({ test }) => `coalesce(bool_or(${test}), false)`).join(', ')}
             from ${SEED}.template s
             join (select id as template from ${SEED}.template) c on c.template = s.id
             join public.${table} t on ${on}`,
    rowMode: 'array',
  })
  tests.forEach(({ name, word }, n) => {
    if (rows[0]?.[n]) found.set(name, (found.get(name) ?? new Set()).add(word))
  })
  return found
}
