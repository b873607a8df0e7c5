import pg from 'pg'
import type { Hammer } from './hammer.ts'
import type { Ratio } from './rounds.ts'
import type { Town } from './seeded-town.ts'

const GUARDED = `select relname as name from pg_class
  where relrowsecurity and relnamespace = 'public'::regnamespace order by 1`

const ROUNDS = 7
const WARM = 200
const COUNTED = 800

/**
 * The same pages for the same officers with row security on and switched off, by turns: what the second lock
 * costs of a whole request. The region's condition stands in both: it is what the indexes begin with.
 */
export async function filterCost(town: Town, people: Hammer): Promise<Ratio> {
  const client = new pg.Client({ connectionString: town.url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(GUARDED)
  const turn = (how: 'enable' | 'disable') =>
    client.query(
      rows.map(({ name }) => `alter table public.${name} ${how} row level security`).join(';'),
    )
  /** Every plan is made anew after a turn, in both: the first requests are not counted. */
  const paceWith = async (how: 'enable' | 'disable') => {
    await turn(how)
    await people.ask(WARM)
    const began = performance.now()
    await people.ask(COUNTED)
    return COUNTED / ((performance.now() - began) / 1000)
  }
  try {
    const rounds: { guarded: number; open: number }[] = []
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({ guarded: await paceWith('enable'), open: await paceWith('disable') })
    const median = (of: (round: (typeof rounds)[number]) => number) =>
      rounds.map(of).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!
    return {
      name: 'inboxes: pace with row security ÷ without it',
      ratio: median(({ guarded, open }) => guarded / open),
      floor: 1 / 1.1,
      detail: `${rows.length} tables guarded; ${median(({ guarded }) => guarded).toFixed(0)}/s against ${median(({ open }) => open).toFixed(0)}/s`,
    }
  } finally {
    await turn('enable')
    people.close()
    await client.end()
  }
}
