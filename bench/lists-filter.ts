import pg from 'pg'
import type { Hammer } from './hammer.ts'
import { race, type Ratio } from './rounds.ts'
import type { Town } from './seeded-town.ts'

const GUARDED = `select relname as name from pg_class
  where relrowsecurity and relnamespace = 'public'::regnamespace order by 1`

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
  try {
    const found = await race(
      async (times) => {
        await turn('enable')
        await people.ask(times)
      },
      async (times) => {
        await turn('disable')
        await people.ask(times)
      },
    )
    return {
      name: 'inboxes: pace with row security ÷ without it',
      ratio: found.ratio,
      floor: 1 / 1.1,
      detail: `${rows.length} tables guarded; ${found.ours.toFixed(0)}/s against ${found.theirs.toFixed(0)}/s`,
    }
  } finally {
    await turn('enable')
    people.close()
    await client.end()
  }
}
