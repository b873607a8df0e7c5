import fs from 'node:fs'
import path from 'node:path'
import { startEmbedded } from '#platform/server/embedded/index.ts'
import { migrate } from '#platform/server/migrate.ts'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import { readCatalogue } from '../../src/main/catalogue/common.ts'
import { Cast } from '../../src/main/journey/cast.ts'
import { planJourney } from '../../src/main/journey/plan.ts'
import { walk } from '../../src/main/journey/walk.ts'
import { check, type Acknowledged, type Finding } from './checker.ts'
import { ready, startNode, type Node } from './nodes.ts'

export interface StormOrder {
  readonly folder: string
  readonly journeys: number
  readonly atOnce: number
  readonly webs: number
  readonly workers: number
  /** Milliseconds between two kills, one half to three halves of it; none when absent. */
  readonly killEvery?: number
  readonly say?: (line: string) => void
  /** Looks at the database when the storm is over and everything has stopped. */
  readonly afterwards?: (url: string, told: readonly Acknowledged[]) => Promise<void>
}

export interface StormReport {
  readonly told: readonly Acknowledged[]
  readonly kills: Readonly<Record<'web' | 'worker' | 'database', number>>
  readonly refused: readonly string[]
  readonly findings: readonly Finding[]
  readonly seconds: number
}

/** Longer than any restart here takes. */
const PATIENCE = 120_000

/**
 * Journeys on several nodes against one database, while processes and the database are killed with -9 at
 * random; everybody asks again with the same key until somebody answers. Afterwards the database is read.
 */
export async function storm(order: StormOrder): Promise<StormReport> {
  const { folder, say = () => undefined } = order
  const postgres = await startEmbedded(path.join(folder, 'database'))
  await migrate(postgres.url)
  const dataDir = path.join(folder, 'data')
  fs.mkdirSync(dataDir, { recursive: true })
  const node = (roles: 'web' | 'worker') => startNode({ roles, databaseUrl: postgres.url, dataDir })
  const webs = await Promise.all(Array.from({ length: order.webs }, () => node('web')))
  const workers = await Promise.all(Array.from({ length: order.workers }, () => node('worker')))
  await Promise.all([...webs, ...workers].map((one) => ready(one)))
  const kills = { web: 0, worker: 0, database: 0 }
  let over = false
  const killer = order.killEvery === undefined ? undefined : kill(order.killEvery)
  const start = Date.now()
  const { told, refused } = await walkAll(order, webs)
  over = true
  await killer
  await Promise.all([...webs, ...workers].map((one) => ready(one)))
  const seconds = (Date.now() - start) / 1000
  for (const one of [...webs, ...workers]) await one.stop()
  const findings = await check(postgres.url, told)
  await order.afterwards?.(postgres.url, told)
  await postgres.stop()
  return { told, refused, kills, findings, seconds }

  async function kill(every: number): Promise<void> {
    // each kind at least once, then as it comes
    const first = ['web', 'worker', 'database'] as const
    for (let n = 0; !over; n++) {
      await new Promise((resume) => setTimeout(resume, every * (0.5 + Math.random())))
      const what = first[n] ?? pick(['web', 'web', 'worker', 'database'] as const)
      kills[what]++
      say(`kill -9 ${what}`)
      if (what === 'database') killOnce(postgres.pid)
      else await pick(what === 'web' ? webs : workers).kill()
    }
  }
}

/** It may be dead already, and not yet back. */
function killOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const pick = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)]!

/** Every industry of every region in turn, some at once, each cast of people at a node of its own. */
async function walkAll(order: StormOrder, webs: readonly Node[]) {
  const catalogue = readCatalogue()
  const industries = [...catalogue.regions.values()].flatMap((region) =>
    [...region.industries.values()].map((industry) => ({ region, industry })),
  )
  const told: Acknowledged[] = []
  const refused: string[] = []
  let next = 0
  const people = async (web: Node) => {
    const cast = new Cast(web.origin, DEMO_PASSWORD, () => new Date(), PATIENCE)
    for (let sequence = next++; sequence < order.journeys; sequence = next++) {
      const { region, industry } = industries[(sequence * 37) % industries.length]!
      const out = path.join(order.folder, 'out')
      const plan = planJourney(catalogue, region, industry, { sequence, out })
      try {
        const { caseNo, licence, items } = await walk(cast, plan, today())
        const granted = items.filter(({ decision }) => decision === 'granted')
        const ids = granted.map(({ id }) => id)
        told.push({ region: plan.region, caseNo, licence: licence.number, items: ids })
        order.say?.(`${told.length} ${caseNo} ${licence.number}`)
      } catch (error) {
        refused.push(`${region.plan.region} ${industry.name}: ${(error as Error).message}`)
      }
    }
  }
  await Promise.all(Array.from({ length: order.atOnce }, (_, i) => people(webs[i % webs.length]!)))
  return { told, refused }
}

const today = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()) as never
