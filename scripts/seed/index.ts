import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fixedClock } from '../../src/platform/server/clock.ts'
import { readConfig } from '../../src/platform/server/config.ts'
import { createLog } from '../../src/platform/server/log.ts'
import { readCatalogue } from '../../src/main/catalogue/common.ts'
import { startService } from '../../src/main/service.ts'
import { signCodes } from './codes.ts'
import { connected } from './connected.ts'
import { multiply } from './multiply.ts'
import { makeTemplates } from './templates.ts'

export interface SeedOrder {
  readonly databaseUrl: string
  readonly cases: number
  /** The day it is, `2026-11-21`. */
  readonly today: string
  /** Keys and uploaded files; a folder removed afterwards when absent, and then no code can be verified. */
  readonly dataDir?: string
  /** The regions that are filled; all of the catalogue when absent. */
  readonly regions?: readonly string[]
  /** On how many past days real cases are taken to each stage; 18 when absent. */
  readonly days?: number
  /** Without the tables that only a page of their own shows (checklists, messages, histories). */
  readonly lean?: boolean
  readonly say?: (line: string) => void
}

/**
 * Fills a database with cases of people who do not exist: real journeys by the program itself on some past
 * days, then each multiplied with ids, numbers and applicants of its own. The hash chain of records is not
 * multiplied: it holds what was really done.
 */
export async function seed(order: SeedOrder): Promise<void> {
  const { databaseUrl, today, lean = false, say = () => undefined } = order
  const dataDir = order.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'zhunying-seed-')))
  const clock = fixedClock(today)
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PORT: '0',
    DEMO: '1',
    RATE_LIMIT: '0',
  })
  if (!config.ok) throw new Error(JSON.stringify(config.refusal))
  const log = createLog('error')
  const service = await startService(config.value, { clock, roles: ['web'], log })
  try {
    const catalogue = readCatalogue()
    const out = path.join(dataDir, 'out')
    const days = order.days ?? 18
    const regions = [...catalogue.regions.values()].filter(
      ({ plan }) => order.regions === undefined || order.regions.includes(plan.region),
    )
    const made = { service, clock, catalogue, regions, today, days, out, say }
    const templates = await makeTemplates(made)
    await multiply({ databaseUrl, catalogue, templates, cases: order.cases, lean, say })
    const signed = await Promise.all(
      regions.map(({ plan }) =>
        connected(databaseUrl, (client) => signCodes(client, service, plan.region)),
      ),
    )
    say(`${signed.reduce((sum, n) => sum + n, 0)} codes signed`)
    await connected(databaseUrl, (client) => client.query('vacuum analyze'))
  } finally {
    await service.stop()
    if (order.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
  }
}
