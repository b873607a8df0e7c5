import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbedded } from '#platform/server/embedded/index.ts'
import { migrate } from '#platform/server/migrate.ts'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { DEMO_PASSWORD } from '../src/access/core/index.ts'
import { readCatalogue } from '../src/main/catalogue/common.ts'
import { prepare } from '../src/main/journey/apply.ts'
import { askAndNotify } from '../src/main/journey/ask.ts'
import { Cast } from '../src/main/journey/cast.ts'
import { planJourney } from '../src/main/journey/plan.ts'
import { ready, startNode, type Node } from '../test/storm/nodes.ts'
import { cpuMs, cpuMsBelow, pin } from './cores.ts'
import type { Ratio } from './rounds.ts'

const PER_SECOND = 50
const LIMIT_MS = 300
const PEOPLE = 16
const EACH = Number(process.env['BENCH_JOURNEYS'] ?? 16)
/** Of those, the first of each warm the service: code that is compiled, statements that are prepared. */
const WARM = EACH / 4
const TWO_CORES = '0,1'
const OTHERS = os.availableParallelism() > 2 ? `2-${os.availableParallelism() - 1}` : TWO_CORES

/**
 * Sixteen people submit filled applications one after the other to two web nodes that share two cores with
 * PostgreSQL: the checks of the whole form, the number without gaps, the events, the messages in one transaction.
 */
export default async function submissions(): Promise<Ratio[]> {
  const folder = throwawayFolder('zhunying-bench-')
  const postgres = await startEmbedded(path.join(folder, 'database'))
  const dataDir = path.join(folder, 'data')
  fs.mkdirSync(dataDir)
  await migrate(postgres.url)
  const order = { roles: 'web', databaseUrl: postgres.url, dataDir } as const
  const nodes = [await startNode(order), await startNode(order)]
  try {
    for (const node of nodes) await ready(node)
    const casts: Cast[] = []
    for (let n = 0; n < PEOPLE; n++) casts.push(await signedIn(nodes[n % nodes.length]!))
    const people = await Promise.all(casts.map((cast, n) => draftsOf(cast, folder, n)))
    const pids = nodes.map(({ pid }) => pid)
    pin([postgres.pid, ...pids], TWO_CORES)
    pin([process.pid], OTHERS)
    await Promise.all(people.map((one) => submitAll({ ...one, drafts: one.drafts.slice(0, WARM) })))
    const measured = people.map((one) => ({ ...one, drafts: one.drafts.slice(WARM) }))
    const used = () => [cpuMs(pids), cpuMsBelow(postgres.pid)] as const
    const [before, began] = [used(), performance.now()]
    const took = (await Promise.all(measured.map(submitAll))).flat()
    const seconds = (performance.now() - began) / 1000
    const after = used()
    return verdict(took, seconds, {
      web: (after[0] - before[0]) / took.length,
      postgres: (after[1] - before[1]) / took.length,
    })
  } finally {
    for (const node of nodes) await node.stop()
    await postgres.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

interface Applicant {
  readonly cast: Cast
  readonly drafts: readonly string[]
}

/** One after the other: so many at once on one account look like somebody guessing. */
async function signedIn({ origin }: Node): Promise<Cast> {
  const cast = new Cast(origin, DEMO_PASSWORD, () => new Date())
  await cast.as('owner')
  return cast
}

/** Filled drafts, in trades of their own. */
async function draftsOf(cast: Cast, out: string, n: number): Promise<Applicant> {
  const catalogue = readCatalogue()
  const region = [...catalogue.regions.values()][n % catalogue.regions.size]!
  const trades = [...region.industries.values()].filter((one) => one.newApplications)
  const drafts: string[] = []
  for (let sequence = n; drafts.length < EACH; sequence += PEOPLE) {
    const plan = planJourney(catalogue, region, trades[sequence % trades.length]!, {
      sequence,
      out,
    })
    const { items, answers, noticeId } = await askAndNotify(cast, plan)
    const wish = { kind: 'open', items, answers, noticeId, holdings: [] } as const
    drafts.push((await prepare(cast, plan, wish)).caseId)
  }
  return { cast, drafts }
}

async function submitAll({ cast, drafts }: Applicant): Promise<number[]> {
  const owner = await cast.as('owner')
  const took: number[] = []
  for (const id of drafts) {
    const began = performance.now()
    await owner.post(`/api/v1/cases/${id}/submit`, { declaration: true })
    took.push(performance.now() - began)
  }
  return took
}

/** @param cpu milliseconds of a core for one submission */
function verdict(
  took: readonly number[],
  seconds: number,
  cpu: { readonly web: number; readonly postgres: number },
): Ratio[] {
  const sorted = took.toSorted((a, b) => a - b)
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0
  const rate = took.length / seconds
  const detail = `${rate.toFixed(0)}/s, p95 ${p95.toFixed(0)} ms with ${PEOPLE} people, ${cpu.web.toFixed(1)} ms of a core each and ${cpu.postgres.toFixed(1)} ms for PostgreSQL, load ${os.loadavg()[0]!.toFixed(0)}`
  return [
    { name: `submissions a second ÷ ${PER_SECOND}`, ratio: rate / PER_SECOND, floor: 1, detail },
    { name: `submissions: limit of ${LIMIT_MS} ms ÷ p95`, ratio: LIMIT_MS / p95, floor: 1, detail },
  ]
}
