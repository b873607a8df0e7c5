import fs from 'node:fs'
import pg from 'pg'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { startEmbedded } from '../../src/platform/server/embedded/index.ts'
import { migrate } from '../../src/platform/server/migrate.ts'
import type { Derive } from '../lib/derive.ts'
import { describeSchema } from './schema-text.ts'

/** sql/schema.sql: what all migrations together make, read back from a database they were run on. */
export const schemaSql: Derive = async () => {
  const folder = throwawayFolder(`zhunying-test-${process.pid}-schema-`)
  const postgres = await startEmbedded(folder, {
    settings: ['fsync=off', 'synchronous_commit=off'],
  })
  const client = new pg.Client({ connectionString: postgres.url })
  try {
    await migrate(postgres.url)
    await client.connect()
    return { 'sql/schema.sql': await describeSchema(client) }
  } finally {
    await client.end()
    await postgres.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
