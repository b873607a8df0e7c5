import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '#platform/server/migrate.ts'
import { seed, type SeedOrder } from '../../scripts/seed/index.ts'
import { MODULES } from '../../src/main/modules.ts'
import { peopleOf, type Person } from '../builders/people.ts'
import { testContext, type TestContext } from '../db/test-context.ts'
import { bareDatabase } from '../db/template-database.ts'

/** A whole service on a database that the seed has filled. */
export interface SeededOffice extends TestContext {
  readonly people: (username: string) => Promise<Person>
  /** As the owner of the tables. */
  readonly owner: pg.Client
}

export async function openSeededOffice(
  order: Pick<SeedOrder, 'cases' | 'days'>,
): Promise<SeededOffice> {
  const database = await bareDatabase()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-seeded-'))
  const today = '2026-11-20'
  await migrate(database.url)
  await seed({ databaseUrl: database.url, today, dataDir: folder, ...order })
  const world = await testContext({
    modules: MODULES,
    database,
    start: true,
    now: today,
    settings: {
      DEMO: '1',
      DATA_DIR: folder,
    },
  })
  const owner = new pg.Client({ connectionString: database.url })
  owner.on('error', () => undefined)
  await owner.connect()
  return {
    ...world,
    owner,
    people: peopleOf(world.app, world.clock.today),
    async close() {
      await owner.end()
      await world.close()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
