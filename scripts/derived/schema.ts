import fs from 'node:fs'
import pg from 'pg'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { startEmbedded } from '../../src/platform/server/embedded/index.ts'
import { migrate } from '../../src/platform/server/migrate.ts'
import type { Derive } from '../lib/derive.ts'
import { kept } from '../lib/kept.ts'
import { describeSchema } from './schema-text.ts'

/** All that the text depends on: the migrations, who runs them, who reads them back, and the database itself. */
const MADE_OF = [
  'sql',
  'src/platform/server',
  'scripts/derived',
  'package-lock.json',
  // what is installed, whatever was asked for
  'node_modules/.package-lock.json',
]

/** sql/schema.sql: what all migrations together make, read back from a database they were run on. */
export const schemaSql: Derive = async () => ({
  'sql/schema.sql': await kept('schema', MADE_OF, readBack),
})

async function readBack(): Promise<string> {
  const folder = throwawayFolder(`zhunying-test-${process.pid}-schema-`)
  const postgres = await startEmbedded(folder, {
    settings: ['fsync=off', 'synchronous_commit=off'],
  })
  const client = new pg.Client({ connectionString: postgres.url })
  try {
    await migrate(postgres.url)
    await client.connect()
    return await describeSchema(client)
  } finally {
    await client.end()
    await postgres.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
