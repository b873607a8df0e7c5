import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { migrateJobs } from './jobs-schema.ts'

/** Where the numbered migrations lie. */
export const MIGRATIONS = fileURLToPath(new URL('../../../sql', import.meta.url))

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
}
export interface MigrationReport {
  /** File names applied now, in order. */
  readonly applied: readonly string[]
  /** The number the database stands at. */
  readonly at: number
}

/** The database and the migrations do not fit together; `message` says how and what to do. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** Any 64-bit number will do, as long as every version of this program takes the same. */
const LOCK = 7_260_215_301

/**
 * Brings the database to the newest migration as the owner of its tables, one transaction for each
 * file, and lets pg-boss bring its own tables up to date. Two at once wait for each other.
 *
 * Refuses (MigrationError) a file that was changed after it was applied, an applied file that is
 * missing here, and a new file with a number below one that is applied: migrations only go forward.
 */
export async function migrate(url: string, folder = MIGRATIONS): Promise<MigrationReport> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionString: url, application_name: 'zhunying migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`
      create table if not exists schema_migration (
        number integer primary key,
        name text not null,
        sha256 text not null,
        applied_at timestamptz not null default now()
      )`)
    const pending = pendingOf(migrations, await appliedIn(client))
    for (const migration of pending) await apply(client, migration)
    await migrateJobs(url, client)
    return { applied: pending.map(({ name }) => name), at: migrations.at(-1)?.number ?? 0 }
  } finally {
    await client.end()
  }
}

export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).toSorted()
  const migrations: Migration[] = []
  for (const name of names) {
    // a checkout on Windows may have changed the ends of lines, which changes no meaning
    const sql = (await readFile(path.join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
    const sha256 = createHash('sha256').update(sql).digest('hex')
    const number = Number(name.slice(0, 4))
    if (migrations.at(-1)?.number === number) {
      throw new MigrationError(`two migrations have the number ${name.slice(0, 4)}: ${name}`)
    }
    migrations.push({ number, name, sql, sha256 })
  }
  return migrations
}

type Applied = Pick<Migration, 'number' | 'name' | 'sha256'>

async function appliedIn(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'select number, name, sha256 from schema_migration order by number',
  )
  return rows
}

/** What is still to be applied, in order; throws where files and database do not fit. */
export function pendingOf(
  migrations: readonly Migration[],
  applied: readonly Applied[],
): Migration[] {
  const files = new Map(migrations.map((m) => [m.number, m]))
  for (const { number, name, sha256 } of applied) {
    const file = files.get(number)
    if (file === undefined) {
      throw new MigrationError(
        `the database has migration ${name}, which this version does not know: it was made by a newer version`,
      )
    }
    if (file.sha256 !== sha256) {
      throw new MigrationError(
        `${file.name} was changed after it was applied; undo the change and write a new migration`,
      )
    }
  }
  const newest = applied.at(-1)?.number ?? 0
  const done = new Set(applied.map(({ number }) => number))
  const pending = migrations.filter(({ number }) => !done.has(number))
  const late = pending.find(({ number }) => number < newest)
  if (late !== undefined) {
    throw new MigrationError(
      `${late.name} comes before ${newest}, which is already applied; give it a higher number`,
    )
  }
  return pending
}

async function apply(client: pg.Client, { number, name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into schema_migration (number, name, sha256) values ($1, $2, $3)', [
      number,
      name,
      sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    const { message, position } = error as { message: string; position?: string }
    const line =
      position === undefined ? '' : `:${sql.slice(0, Number(position)).split('\n').length}`
    throw new MigrationError(`${name}${line}: ${message}`, { cause: error })
  }
}
