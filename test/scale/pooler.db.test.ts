import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '#platform/server/config.ts'
import { createLog } from '#platform/server/log.ts'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import { readCatalogue } from '../../src/main/catalogue/common.ts'
import { Cast } from '../../src/main/journey/cast.ts'
import { planJourney } from '../../src/main/journey/plan.ts'
import { walk } from '../../src/main/journey/walk.ts'
import { startService, type Service } from '../../src/main/service.ts'
import { cloneDatabase, type DatabaseClone } from '../db/template-database.ts'
import { startTransactionPool, type TransactionPool } from '../tools/transaction-pool.ts'

// The whole service behind a pooler that hands out connections by the transaction, as PgBouncer does.

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-pooler-'))
let clone: DatabaseClone
let pool: TransactionPool
let service: Service

beforeAll(async () => {
  clone = await cloneDatabase()
  pool = await startTransactionPool(clone.url, 3)
  const config = readConfig({
    DATABASE_URL: pool.url,
    SESSION_DATABASE_URL: clone.url,
    DATA_DIR: folder,
    PORT: '0',
    DEMO: '1',
    RATE_LIMIT: '0',
  })
  if (!config.ok) throw new Error(JSON.stringify(config.refusal))
  service = await startService(config.value, { log: createLog('error') })
}, 60_000)

afterAll(async () => {
  await service.stop()
  await pool.close()
  await clone.drop()
  fs.rmSync(folder, { recursive: true, force: true })
})

test('shops open side by side, whichever connection each transaction gets', async () => {
  const catalogue = readCatalogue()
  const regions = [...catalogue.regions.values()].slice(0, 3)
  const journeys = await Promise.all(
    regions.map((region, sequence) => {
      const industry = [...region.industries.values()].find((one) => one.newApplications)!
      const plan = planJourney(catalogue, region, industry, { sequence, out: folder })
      const { clock } = service.context
      return walk(new Cast(service.origin, DEMO_PASSWORD, clock.now), plan, clock.today())
    }),
  )
  expect(journeys.map(({ licence }) => licence.number)).toHaveLength(regions.length)
  expect(pool.swaps()).toBeGreaterThan(20)
}, 120_000)

test('no connection remembers anything of the transactions it carried', async () => {
  const left = await pool.atRest((server) =>
    server.query<Record<string, unknown>>(
      `select current_user = session_user as "own role",
              coalesce(current_setting('zhunying.regions', true), '') as reach,
              (select count(*)::int from pg_prepared_statements) as named,
              (select count(*)::int from pg_listening_channels()) as listening,
              (select count(*)::int from pg_locks
                where locktype = 'advisory' and pid = pg_backend_pid()) as locks`,
    ),
  )
  const clean = { 'own role': true, reach: '', named: 0, listening: 0, locks: 0 }
  expect(left.map(({ rows }) => rows)).toEqual([[clean], [clean], [clean]])
})

test('the pooler is as strict as it says', async () => {
  const asks = async (options: pg.ClientConfig, query?: pg.QueryConfig) => {
    const client = new pg.Client({ connectionString: pool.url, ...options })
    client.on('error', () => undefined)
    try {
      await client.connect()
      if (query) await client.query(query)
      return 'taken'
    } catch (error) {
      return (error as Error).message
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  expect(await asks({ options: '-c role=zhunying_app' })).toContain('unsupported startup parameter')
  expect(await asks({}, { text: 'listen x' })).toContain('session')
  expect(await asks({}, { name: 'n', text: 'select 1' })).toContain('named')
  expect(await asks({}, { text: 'select 1' })).toBe('taken')
})
