import { readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { addressOfRunning } from '#platform/server/embedded/index.ts'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { createLog } from '#platform/server/log.ts'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import { readCatalogue } from '../../src/main/catalogue/common.ts'
import { Cast } from '../../src/main/journey/cast.ts'
import { planJourney } from '../../src/main/journey/plan.ts'
import { walk } from '../../src/main/journey/walk.ts'
import { startService } from '../../src/main/service.ts'
import { settings } from '../../src/main/settings.ts'

// Run when a version is released: `node test/upgrade/keep-installation.ts version-2`. It walks five
// applications in each region, most of them stopped half way, and keeps all rows for `upgrade.db.test.ts`.

class Stopped extends Error {}

/** People who go home after so many steps. */
class TiredCast extends Cast {
  left = Infinity
  override note(actor: string, event: string): void {
    super.note(actor, event)
    if (--this.left <= 0) throw new Stopped()
  }
}

const STEPS = [Infinity, 6, 9, 12, 15]
const FORGOTTEN = new Set(['schema_migration', 'idempotency_key', 'session', 'login_failure'])

const [name = 'version'] = process.argv.slice(2)
const data = throwawayFolder('zhunying-keep-')
const config = settings({ demo: true, data, port: '0', logLevel: 'error', rateLimit: '0' })
const service = await startService(config, { log: createLog('error') })
try {
  await walkAll()
  const { tables, schema } = await allRows((await addressOfRunning(data))!)
  const secret = readFileSync(path.join(data, 'keys/signing.key')).toString('base64')
  const file = new URL(`./${name}.json.gz`, import.meta.url)
  writeFileSync(file, gzipSync(JSON.stringify({ schema, secret, tables }), { level: 9 }))
} finally {
  await service.stop()
  await rm(data, { recursive: true, force: true })
}

async function walkAll(): Promise<void> {
  const { clock } = service.context
  const cast = new TiredCast(service.origin, DEMO_PASSWORD, () => clock.now())
  const catalogue = readCatalogue()
  let sequence = 0
  for (const region of catalogue.regions.values())
    for (const [i, industry] of [...region.industries.values()].slice(0, STEPS.length).entries()) {
      cast.left = STEPS[i]! + (sequence % 3)
      const plan = planJourney(catalogue, region, industry, { out: data, sequence: sequence++ })
      await walk(cast, plan, clock.today()).catch((error: unknown) => {
        if (!(error instanceof Stopped)) throw error
      })
    }
}

async function allRows(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const tables: Record<string, unknown[]> = {}
  const { rows: names } = await client.query<{ name: string }>(
    `select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  for (const { name: table } of names.filter((row) => !FORGOTTEN.has(row.name))) {
    const { rows } = await client.query<{ row: unknown }>(
      `select to_jsonb(t) as row from public.${table} t`,
    )
    tables[table] = rows.map(({ row }) => row)
  }
  const { rows: at } = await client.query<{ schema: number }>(
    'select max(number) as schema from schema_migration',
  )
  await client.end()
  return { tables, schema: at[0]!.schema }
}
