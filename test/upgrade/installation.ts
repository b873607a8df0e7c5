import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { migrate, MIGRATIONS } from '#platform/server/migrate.ts'
import { bareDatabase, type DatabaseClone } from '../db/template-database.ts'

type Row = Readonly<Record<string, unknown>>

/** What an older version left behind: every row of its tables, and the secret that opens its keys. */
export interface Installation {
  readonly schema: number
  readonly secret: string
  readonly tables: Readonly<Record<string, readonly Row[]>>
}

/** The demonstration installation that a released version kept, as `keep-installation.ts` wrote it. */
export function keptInstallation(name: string): Installation {
  const file = fileURLToPath(new URL(`./${name}.json.gz`, import.meta.url))
  return JSON.parse(gunzipSync(fs.readFileSync(file)).toString('utf8')) as Installation
}

/** A database as that version had it: its migrations and no later one, and its rows. */
export async function databaseOf({ schema, tables }: Installation): Promise<DatabaseClone> {
  const database = await bareDatabase()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-migrations-'))
  for (const name of fs.readdirSync(MIGRATIONS))
    if (Number(name.slice(0, 4)) <= schema)
      fs.copyFileSync(path.join(MIGRATIONS, name), path.join(folder, name))
  await migrate(database.url, folder)
  fs.rmSync(folder, { recursive: true })
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  // the rows are in no order of their references
  await client.query('set session_replication_role = replica')
  for (const [table, rows] of Object.entries(tables))
    if (table !== 'schema_migration') await fill(client, table, rows)
  await client.end()
  return database
}

async function fill(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const { rows: columns } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [`public.${table}`],
  )
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  await client.query(
    `insert into public.${table} (${names}) overriding system value
     select ${names} from jsonb_populate_recordset(null::public.${table}, $1)`,
    [JSON.stringify(rows)],
  )
}
