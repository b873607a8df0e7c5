import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { dayInShanghai } from '#platform/server/clock.ts'
import { startEmbedded, type EmbeddedPostgres } from '#platform/server/embedded/index.ts'
import { migrate } from '#platform/server/migrate.ts'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { seed } from '../scripts/seed/index.ts'
import { ready, startNode, type Node } from '../test/storm/nodes.ts'

/** How many cases the large database has; the small one has a tenth. */
export const CASES = Number(process.env['BENCH_CASES'] ?? 20_000)

/** A service on a database that the seed has filled. */
export interface Town {
  readonly cases: number
  readonly url: string
  readonly node: Node
  /** A query of the owner of the tables. */
  readonly ask: <T extends object>(query: string) => Promise<T[]>
}

export interface Towns {
  readonly postgres: EmbeddedPostgres
  readonly large: Town
  readonly small: Town
  close(): Promise<void>
}

/**
 * The same service over many cases and over a tenth of them, in one PostgreSQL. `BENCH_SEEDED` names a folder
 * that is kept, and used again as it is.
 */
export async function openTowns(): Promise<Towns> {
  const kept = process.env['BENCH_SEEDED']
  const folder = kept ?? throwawayFolder('zhunying-bench-')
  fs.mkdirSync(path.join(folder, 'data'), { recursive: true })
  const settings = ['fsync=off', 'shared_buffers=512MB', 'max_wal_size=1GB']
  const postgres = await startEmbedded(path.join(folder, 'database'), { settings })
  const dataDir = path.join(folder, 'data')
  const large = await openTown(postgres, 'zhunying', CASES, dataDir)
  const small = await openTown(postgres, 'small', CASES / 10, dataDir)
  return {
    postgres,
    large,
    small,
    async close() {
      await large.node.stop()
      await small.node.stop()
      await postgres.stop()
      if (kept === undefined) fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function openTown(
  postgres: EmbeddedPostgres,
  database: string,
  cases: number,
  dataDir: string,
): Promise<Town> {
  const url = postgres.urlOf(database)
  if (database !== 'zhunying') await query(postgres.url, `create database ${database}`, '42P04')
  await migrate(url)
  const ask = <T extends object>(text: string) => query<T>(url, text)
  const [there] = await ask<{ count: number }>('select count(*)::int as count from case_file')
  if (there!.count === 0)
    await seed({ databaseUrl: url, cases, today: dayInShanghai(new Date()), days: 3, dataDir })
  const node = await startNode({ roles: 'web', databaseUrl: url, dataDir })
  await ready(node)
  return { cases: there!.count || cases, url, node, ask }
}

/** @param excused an error that means that it is done already */
async function query<T extends object>(url: string, text: string, excused?: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } catch (error) {
    if ((error as { code?: string }).code !== excused) throw error
    return []
  } finally {
    await client.end()
  }
}
