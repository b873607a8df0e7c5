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
): Promise<{ counters: Counters; save: (client: pg.Client) => Promise<void> }> {
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
  return { counters, save: (to) => save(to, last) }
}

async function save(client: pg.Client, last: ReadonlyMap<string, number>): Promise<void> {
  const of = (kind: string) =>
    [...last].flatMap(([key, n]) =>
      key.startsWith(kind) ? [[key.slice(kind.length), n] as const] : [],
    )
  for (const [key, n] of of('case ')) {
    await client.query(
      `insert into case_number (region, day, last) values ($1, $2, $3)
       on conflict (region, day) do update set last = greatest(case_number.last, excluded.last)`,
      [key.slice(0, 6), key.slice(7, 15), n],
    )
  }
  for (const [key, n] of of('licence ')) {
    await client.query(
      `insert into number_sequence (region, industry, last) values ($1, $2, $3)
       on conflict (region, industry) do update set last = greatest(number_sequence.last, excluded.last)`,
      [...key.split(' '), n],
    )
  }
  for (const [region, n] of of('slot ')) {
    await client.query(
      `insert into status_sequence (region, last) values ($1, $2)
       on conflict (region) do update set last = greatest(status_sequence.last, excluded.last)`,
      [region, n],
    )
  }
}
