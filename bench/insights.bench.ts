import fs from 'node:fs'
import pg from 'pg'
import { openDatabase, type Tx } from '#platform/server/database.ts'
import { startEmbedded } from '#platform/server/embedded/index.ts'
import { migrate } from '#platform/server/migrate.ts'
import { confine } from '#platform/server/reach.ts'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import type { RegionCode } from '../src/catalogue/core/index.ts'
import { SPARED } from '../src/insights/core/index.ts'
import { countDrilled, drill } from '../src/insights/server/drill/store.ts'
import {
  sumSpared,
  tallyItems,
  tallyLetters,
  tallyMoments,
  tallyUrged,
} from '../src/insights/server/tally/store.ts'
import type { Ratio } from './rounds.ts'

const CASES = 100_000
const LIMIT_MS = 300
const TIMES = 15
const MONTH = '(extract(year from day) * 100 + extract(month from day))::int'
const YEAR = {
  region: '110102' as RegionCode,
  from: 202512,
  until: 202611,
}

/**
 * The dashboards of one region with 100,000 cases (some 900,000 moments) of two years, read with the
 * row security of an officer: the year's numbers, one department's, the list behind a number.
 */
export default async function insights(): Promise<Ratio[]> {
  const folder = throwawayFolder('zhunying-bench-')
  const postgres = await startEmbedded(folder, { settings: ['fsync=off', 'max_wal_size=4GB'] })
  try {
    const url = postgres.urlOf('postgres')
    await migrate(url)
    await fill(url)
    const db = openDatabase(url)
    try {
      const run = (work: (tx: Tx) => Promise<unknown>) =>
        confine({ reach: { regions: [YEAR.region] } }, () => db.transaction(work))
      return [
        await measure('a year of everything', () => run((tx) => page(tx, YEAR))),
        await measure('a year of one department', () =>
          run((tx) => page(tx, { ...YEAR, department: 'd3' })),
        ),
        await measure('a year of one trade', () =>
          run((tx) => page(tx, { ...YEAR, industry: '05' })),
        ),
        await measure('the list behind a number', () => run((tx) => list(tx, 'items'))),
        await measure('the list of broken notices', () => run((tx) => list(tx, 'repeated'))),
      ]
    } finally {
      await db.close()
    }
  } finally {
    await postgres.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function page(tx: Tx, slice: Parameters<typeof tallyMoments>[1]): Promise<void> {
  await tallyMoments(tx, slice)
  await tallyItems(tx, slice)
  await tallyLetters(tx, slice)
  await tallyUrged(tx, slice)
  await sumSpared(tx, slice)
}

async function list(tx: Tx, measure: 'items' | 'repeated'): Promise<void> {
  await drill(tx, { ...YEAR, measure, limit: 31 })
  await countDrilled(tx, { ...YEAR, measure, limit: 31 })
}

async function measure(name: string, work: () => Promise<unknown>): Promise<Ratio> {
  await work()
  const took: number[] = []
  for (let n = 0; n < TIMES; n++) {
    const began = performance.now()
    await work()
    took.push(performance.now() - began)
  }
  const [median = 0] = took.toSorted((a, b) => a - b).slice(Math.floor(TIMES / 2))
  const detail = `${median.toFixed(0)} ms at ${CASES.toLocaleString('en')} cases, limit ${LIMIT_MS} ms`
  return { name: `insights: ${name}`, ratio: LIMIT_MS / median, floor: 1, detail }
}

/** Cases by the rule of three: 40 trades, 7 departments, 3 or 4 items each, a third corrected; a day's counts not settled. */
async function fill(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`
    create temp table seed as
      select g, gen_random_uuid() as id, lpad((g % 40 + 1)::text, 2, '0') as industry,
        date '2024-12-01' + (g::bigint * 730 / ${CASES})::int as day,
        array(select 'item-' || ((g + i) % 30) from generate_series(1, 3 + g % 2) i) as items,
        array(select distinct 'd' || ((g + i) % 30 % 7) from generate_series(1, 3 + g % 2) i) as departments
      from generate_series(1, ${CASES}) g;
    alter table case_file disable trigger all;
    insert into case_file (region, id, case_no, owner_id, industry, kind, items, catalogue_version, answers,
        state, standing, submitted_values, applicant, version, created_at, updated_at)
      select '110102', id, '110102-x-' || g, id, industry, 'open', items, 'v', '{}', 'closed', '{}', '{}',
        '某店', 20, day, day from seed;
    insert into insight_case select '110102', id, 20, industry, items, departments from seed;
    create temp table fact as
      select id, industry, day, 'filed' as kind, '' as item, '' as department, null::int as days,
        false as late, 0 as round, '' as outcome, 1 as nth, g from seed
      union all select id, industry, day + 3, 'answered', '', '', 1 + g % 4, g % 50 = 0, 1, 'asked', 1, g from seed where g % 3 = 0
      union all select id, industry, day + 6, 'corrected', '', '', 1 + g % 9, false, 0, '', 1, g from seed where g % 3 = 0
      union all select id, industry, day + 8, 'answered', '', '', 1 + g % 4, g % 50 = 0, 0, 'accepted',
        case when g % 3 = 0 then 2 else 1 end, g from seed
      union all select id, industry, day + 12 + i, 'item', 'item-' || ((g + i) % 30), 'd' || ((g + i) % 30 % 7),
        (g * i) % 17, (g * i) % 17 > 15, 0, case when g % 29 = 0 then 'refused' else 'granted' end, 1, g
        from seed, generate_series(1, 3 + g % 2) i
      union all select id, industry, day + 17, 'decided', '', '', 5 + g % 20, g % 31 = 0, 0, 'whole', 1, g from seed
      union all select id, industry, day + 20, 'issued', '', '', g % 5, false, 0, '', 1, g from seed;
    insert into insight_moment (region, case_id, n, kind, on_day, month, industry, item, department, days, late,
        nth, round, outcome, points, beyond)
      select '110102', id, row_number() over (partition by id), kind, day, ${MONTH}, industry, item, department,
        days, late, nth, round, outcome, round, case when g % 90 = 0 then round else 0 end
      from fact order by day, id;
    create temp table counted as
      with scoped as (
        select *, '' as scope, '' as of from fact
        union all select *, department, item from fact where item <> ''
        union all select f.*, unnest(departments), '' from fact f join seed using (id) where item = '')
      select ${MONTH} as month, industry, scope, of as item, kind, outcome, kind = 'answered' and nth = 1 as first,
        late, coalesce(days, -1) as days, count(*) as count from scoped group by 1, 2, 3, 4, 5, 6, 7, 8, 9
      union all select ${MONTH}, industry, scope, '', 'spared', spared, false, false, -1, count(*) * 50
        from scoped, unnest(string_to_array('${SPARED.join()}', ',')) spared where kind = 'decided' group by 1, 2, 3, 6;
    insert into insight_tally select '110102', * from counted;
    insert into insight_fresh (region, month, industry, scope, item, kind, outcome, first, late, days, count)
      select '110102', * from counted order by count limit 3000;
    analyze;`)
  await client.end()
}
