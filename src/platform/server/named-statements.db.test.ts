import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type DatabaseClone } from '../../../test/db/template-database.ts'
import { openDatabase, tables, type Database, type Tx } from './database.ts'

let clone: DatabaseClone
let db: Database
let plain: Database
beforeAll(async () => {
  clone = await cloneDatabase()
  db = openDatabase(clone.url, { max: 1, prepare: true })
  plain = openDatabase(clone.url, { max: 1 })
})
afterAll(async () => {
  await db.close()
  await plain.close()
  await clone.drop()
})

const keys = (tx: Tx, actor: string) =>
  sql<object>`select * from idempotency_key where actor = ${actor}`.execute(tables<unknown>(tx))

async function prepared(of: Database): Promise<number> {
  for (let n = 0; n < 4; n++) await of.transaction((tx) => keys(tx, `actor ${n}`))
  const { rows } = await of.transaction((tx) =>
    sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements
      where statement like '%idempotency_key%'`.execute(tables<unknown>(tx)),
  )
  return rows[0]!.n
}

test('a statement that comes again is kept prepared, whatever its values; without `prepare` none is', async () => {
  expect(await prepared(db)).toBe(1)
  expect(await prepared(plain)).toBe(0)
})

test('tables that another process changes meanwhile are read as they are now', async () => {
  const owner = new pg.Client({ connectionString: clone.url })
  await owner.connect()
  try {
    await owner.query(`insert into idempotency_key (actor, key, route, body_hash)
      values ('someone', 'k', 'r', 'h')`)
    await prepared(db)
    await owner.query(`alter table idempotency_key add column later text default 'new'`)
    const { rows } = await db.transaction((tx) => keys(tx, 'someone'))
    expect(rows).toMatchObject([{ actor: 'someone', later: 'new' }])
  } finally {
    await owner.end()
  }
})
