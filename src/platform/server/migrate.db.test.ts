import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type DatabaseClone } from '../../../test/db/template-database.ts'
import { migrate, MIGRATIONS, MigrationError } from './migrate.ts'

let clone: DatabaseClone
let folder: string
beforeAll(async () => {
  clone = await cloneDatabase()
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-migrations-'))
  fs.cpSync(MIGRATIONS, folder, { recursive: true })
})
afterAll(async () => {
  await clone.drop()
  fs.rmSync(folder, { recursive: true })
})

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: clone.url })
  await client.connect()
  try {
    return (await client.query(sql)).rows as unknown[]
  } finally {
    await client.end()
  }
}

test('a migrated database needs nothing more, and ten at once do not get in each other’s way', async () => {
  const file = path.join(folder, '9000-bench.sql')
  fs.writeFileSync(file, 'create table bench_of_ten (id integer primary key);')
  const reports = await Promise.all(Array.from({ length: 10 }, () => migrate(clone.url, folder)))
  expect(reports.flatMap(({ applied }) => applied)).toEqual(['9000-bench.sql'])
  expect((await migrate(clone.url, folder)).applied).toEqual([])
})

test('a migration that fails leaves nothing behind and says file and line', async () => {
  const file = path.join(folder, '9001-broken.sql')
  fs.writeFileSync(file, 'create table half_made (id integer);\n\nselect nonsense;\n')
  const failure = await migrate(clone.url, folder).catch((error: unknown) => error)
  fs.rmSync(file)
  expect(failure).toBeInstanceOf(MigrationError)
  expect((failure as Error).message).toMatch(/^9001-broken.sql:3: /)
  expect(await query(`select to_regclass('half_made') as made`)).toEqual([{ made: null }])
})

test('every append-only table takes rows and lets go of none', async () => {
  const grants = (await query(
    `select c.relname as table,
            has_table_privilege('zhunying_app', c.oid, 'update') as may_update,
            has_table_privilege('zhunying_app', c.oid, 'delete') as may_delete,
            has_table_privilege('zhunying_app', c.oid, 'truncate') as may_truncate
       from pg_class c
      where c.relnamespace = 'public'::regnamespace
        and c.relkind = 'r'`,
  )) as { table: string; may_update: boolean; may_delete: boolean; may_truncate: boolean }[]
  const appendOnly = ['record', 'case_event', 'licence_version', 'licence_event']
  for (const grant of grants) {
    expect(grant).toMatchObject({ may_truncate: false })
    if (!appendOnly.includes(grant.table)) continue
    expect(grant).toMatchObject({ may_update: false, may_delete: false })
  }
  expect(grants.map(({ table }) => table)).toContain('record')
})

test('no table belongs to the run-time role, which may create none', async () => {
  const rows = await query(
    `select has_schema_privilege('zhunying_app', 'public', 'create') as may_create,
            (select count(*)::int from pg_class where relowner = 'zhunying_app'::regrole) as owned`,
  )
  expect(rows).toEqual([{ may_create: false, owned: 0 }])
})
