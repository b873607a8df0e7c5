import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#platform/server/embedded/index.ts'
import { migrate } from '#platform/server/migrate.ts'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address of the maintenance database of the test cluster. */
    postgres: string
  }
}

export const TEMPLATE = 'template_zhunying'
const PREFIX = 'zhunying-test-'

/** One PostgreSQL for the whole run, in a folder of its own, with one migrated template database. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepLeftovers()
  const folder = throwawayFolder(`${PREFIX}${process.pid}-`)
  const postgres = await startEmbedded(folder, {
    // the data is thrown away, so nothing waits for the disk
    settings: [
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
      'max_connections=300',
      // nobody analyses a table between two questions about its plans
      'autovacuum=off',
    ],
  })
  const maintenance = postgres.urlOf('postgres')
  await run(maintenance, `create database ${TEMPLATE}`)
  await migrate(postgres.urlOf(TEMPLATE))
  project.provide('postgres', maintenance)
  return async () => {
    await postgres.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** A run that was killed leaves its PostgreSQL and folder behind; the next one clears them away. */
async function sweepLeftovers(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const [, pid] = new RegExp(`^${PREFIX}(\\d+)-`).exec(name) ?? []
    if (pid === undefined || fs.existsSync(`/proc/${pid}`)) continue
    if (process.platform !== 'linux') continue
    const folder = path.join(os.tmpdir(), name)
    try {
      const pidFile = path.join(folder, 'postgres', 'postmaster.pid')
      process.kill(Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT')
    } catch {
      // it is not running any more
    }
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

export interface DatabaseClone {
  /** The owner's address; `openDatabase` takes on the run-time role by itself. */
  readonly url: string
  drop(): Promise<void>
}

/** A fresh, migrated, empty database of the caller's own: one for each test file. */
export function cloneDatabase(): Promise<DatabaseClone> {
  return createDatabase(`template ${TEMPLATE}`)
}

/** A database with nothing in it, not even tables: for what migrates by itself. */
export function bareDatabase(): Promise<DatabaseClone> {
  return createDatabase('')
}

async function createDatabase(from: string): Promise<DatabaseClone> {
  const { inject } = await import('vitest')
  const maintenance = inject('postgres')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await run(maintenance, `create database ${name} ${from}`)
  const url = Object.assign(new URL(maintenance), { pathname: `/${name}` }).toString()
  return { url, drop: () => run(maintenance, `drop database if exists ${name} with (force)`) }
}
