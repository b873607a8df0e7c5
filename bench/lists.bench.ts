import os from 'node:os'
import { localCode } from '../src/verification/server/index.ts'
import { cpuMs, pin } from './cores.ts'
import { hammer, sixteen, type Hammer } from './hammer.ts'
import { filterCost } from './lists-filter.ts'
import { race, type Ratio } from './rounds.ts'
import { openTowns, type Town } from './seeded-town.ts'
import { visit, type Visitor } from './visitors.ts'

const REGION = '110102'
const DEPARTMENT = 'market-regulation'
const PEOPLE = 16
const LIMIT_MS = 150
const REQUESTS = 800
/** Cores for PostgreSQL and the service; the visitors have the others. */
const TWO_CORES = '0,1'
const OTHERS = os.availableParallelism() > 2 ? `2-${os.availableParallelism() - 1}` : TWO_CORES

/**
 * Sixteen officers at once read their inboxes and cases on a database that the seed has filled, on two cores:
 * how long the slowest twentieth waits; what ten times the cases cost; what the permission filter and row
 * security cost; whether the page behind a code stays as quick with ten times the licences.
 */
export default async function lists(): Promise<Ratio[]> {
  const towns = await openTowns()
  try {
    pin([towns.postgres.pid, towns.large.node.pid, towns.small.node.pid], TWO_CORES)
    pin([process.pid], OTHERS)
    const { large, small } = towns
    return [
      await waits('window inbox', large, WINDOW),
      await waits('department inbox', large, BRANCHES),
      await waits('case page', large, await casePages(large)),
      await growth('inboxes', large, small, async () => [...WINDOW, ...BRANCHES]),
      await growth('case page', large, small, casePages),
      await filterCost(large, await sitting(large, [...WINDOW, ...BRANCHES])),
      await scans(large, small),
    ]
  } finally {
    await towns.close()
  }
}

const clerk = `clerk-${REGION}`
const reviewer = `${DEPARTMENT}-${REGION}`
const WINDOW: readonly Visitor[] = [
  {
    username: clerk,
    paths: ['', '?state=toAnswer', '?state=inReview&limit=30', '?light=red', '?state=issued'].map(
      (filter) => `/api/v1/window/cases${filter}`,
    ),
  },
]
const BRANCHES: readonly Visitor[] = [
  {
    username: reviewer,
    paths: ['?state=open', '?state=inReview&limit=30', '?state=ended'].map(
      (filter) => `/api/v1/branches${filter}`,
    ),
  },
]

/** Two hundred cases of all states, opened by the window. */
async function casePages({ ask }: Town): Promise<Visitor[]> {
  const rows = await ask<{ id: string }>(
    `select id from case_file where region = '${REGION}' and state <> 'draft' order by md5(id::text) limit 200`,
  )
  return [{ username: clerk, paths: rows.map(({ id }) => `/api/v1/cases/${id}`) }]
}

const sitting = ({ node }: Town, visitors: readonly Visitor[]): Promise<Hammer> =>
  visit(
    node.origin,
    Array.from({ length: PEOPLE }, (_, n) => visitors[n % visitors.length]!),
  )

async function waits(name: string, town: Town, visitors: readonly Visitor[]): Promise<Ratio> {
  const people = await sitting(town, visitors)
  await people.ask(REQUESTS / 4)
  const before = cpuMs([town.node.pid])
  const took = (await people.ask(REQUESTS)).toSorted((a, b) => a - b)
  const cpu = (cpuMs([town.node.pid]) - before) / REQUESTS
  people.close()
  const at = (share: number) => took[Math.floor(took.length * share)] ?? 0
  return {
    name: `${name}: limit of ${LIMIT_MS} ms ÷ p95`,
    ratio: LIMIT_MS / at(0.95),
    floor: 1,
    detail: `p50 ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms with ${PEOPLE} people, ${cpu.toFixed(1)} ms of a core each, at ${say(town.cases)} cases, load ${os.loadavg()[0]!.toFixed(0)}`,
  }
}

async function growth(
  name: string,
  large: Town,
  small: Town,
  of: (town: Town) => Promise<readonly Visitor[]>,
): Promise<Ratio> {
  const many = await sitting(large, await of(large))
  const few = await sitting(small, await of(small))
  const found = await race(
    (times) => many.ask(times),
    (times) => few.ask(times),
  )
  many.close()
  few.close()
  return {
    name: `${name}: pace at ${say(large.cases)} cases ÷ pace at ${say(small.cases)}`,
    ratio: found.ratio,
    floor: 1 / 1.3,
    detail: `${found.ours.toFixed(0)}/s against ${found.theirs.toFixed(0)}/s`,
  }
}

/** The page behind a code, of which no two visitors hold the same paper. */
async function scans(large: Town, small: Town): Promise<Ratio> {
  const papers = async ({ ask, node }: Town) => {
    const rows = await ask<{ token: string }>(
      `select token from licence_code where region = '${REGION}' order by md5(token) limit 200`,
    )
    const links = rows.map(({ token }) => localCode.encode({ publicUrl: node.origin, token }))
    return hammer(node.origin, sixteen(links.map((link) => new URL(link).pathname)))
  }
  const [many, few] = [await papers(large), await papers(small)]
  const found = await race(
    (times) => many.ask(times),
    (times) => few.ask(times),
  )
  many.close()
  few.close()
  const licences = async ({ ask }: Town) =>
    say((await ask<{ n: number }>('select count(*)::int as n from licence'))[0]!.n)
  return {
    name: `page behind a code: pace at ${await licences(large)} licences ÷ at ${await licences(small)}`,
    ratio: found.ratio,
    floor: 1 / 1.3,
    detail: `${found.ours.toFixed(0)}/s against ${found.theirs.toFixed(0)}/s`,
  }
}

const say = (count: number) => count.toLocaleString('en')
