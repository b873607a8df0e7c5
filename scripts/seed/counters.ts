import type pg from 'pg'

/** Numbers go on where the database stands, and the database is told where they ended. */
export interface Counters {
  /** The next serial of a region's day; `day` is the front of the number, `110102-20261121-`. */
  caseNo(region: string, day: string): number
  licence(region: string, industry: string): number
  /** The next place in the region's status list. */
  slot(region: string): number
}

export async function countersFrom(
  client: pg.Client,
  region: string,
): Promise<{ counters: Counters; save: () => Promise<void> }> {
  const last = new Map<string, number>()
  const load = async (query: string) => {
    const { rows } = await client.query<{ key: string; last: number }>(query)
    for (const row of rows) last.set(row.key, row.last)
  }
  await load(
    `select 'case ' || region || '-' || to_char(day, 'YYYYMMDD') || '-' as key, last from case_number`,
  )
  await load(`select 'licence ' || region || ' ' || industry as key, last from number_sequence`)
  await load(`select 'slot ' || region as key, last from status_sequence`)
  const next = (key: string): number => {
    const serial = (last.get(key) ?? 0) + 1
    last.set(key, serial)
    return serial
  }
  const counters: Counters = {
    caseNo: (_region, day) => next(`case ${day}`),
    licence: (region, industry) => next(`licence ${region} ${industry}`),
    slot: (region) => next(`slot ${region}`),
  }
  return { counters, save: () => save(client, region, last) }
}

/** Before each batch is committed, so that a seed that was broken off can be gone on with. */
async function save(client: pg.Client, region: string, last: ReadonlyMap<string, number>) {
  const of = (kind: string) =>
    [...last].flatMap(([key, n]) =>
      key.startsWith(`${kind} ${region}`) ? [[key, n] as const] : [],
    )
  const write = (statement: string, entries: readonly (readonly [string, number])[]) =>
    client.query(statement, [region, entries.map(([key]) => key), entries.map(([, n]) => n)])
  await write(
    `insert into case_number (region, day, last)
     select $1, substr(key, 13, 8)::date, n from unnest($2::text[], $3::int[]) as x (key, n)
     on conflict (region, day) do update set last = greatest(case_number.last, excluded.last)`,
    of('case'),
  )
  await write(
    `insert into number_sequence (region, industry, last)
     select $1, substr(key, 16), n from unnest($2::text[], $3::int[]) as x (key, n)
     on conflict (region, industry) do update set last = greatest(number_sequence.last, excluded.last)`,
    of('licence'),
  )
  await write(
    `insert into status_sequence (region, last)
     select $1, n from unnest($2::text[], $3::int[]) as x (key, n)
     on conflict (region) do update set last = greatest(status_sequence.last, excluded.last)`,
    of('slot'),
  )
}
