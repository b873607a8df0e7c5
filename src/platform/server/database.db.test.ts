import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type DatabaseClone } from '../../../test/db/template-database.ts'
import { isDatabaseGone, openDatabase, tables, type Database, type Tx } from './database.ts'

let clone: DatabaseClone
let db: Database
beforeAll(async () => {
  clone = await cloneDatabase()
  db = openDatabase(clone.url)
})
afterAll(async () => {
  await db.close()
  await clone.drop()
})

const run = (tx: Tx, text: string) => sql.raw(text).execute(tables<unknown>(tx))

test('days, instants and big numbers come back in the forms the code speaks of', async () => {
  const { rows } = await db.transaction((tx) =>
    run(
      tx,
      `select date '2026-11-20' as day,
              timestamptz '2026-11-20 09:00:00.5+08' as instant,
              9007199254740991::int8 as big,
              '{"a":1}'::jsonb as body`,
    ),
  )
  expect(rows).toEqual([
    {
      day: '2026-11-20',
      instant: '2026-11-20T01:00:00.500Z',
      big: 9_007_199_254_740_991,
      body: { a: 1 },
    },
  ])
})

test('the run-time role can neither create, alter nor drop', async () => {
  for (const definition of [
    'create table stray (id int)',
    'alter table idempotency_key add column stray int',
    'drop table idempotency_key',
    'truncate idempotency_key',
  ]) {
    await expect(db.transaction((tx) => run(tx, definition))).rejects.toMatchObject({
      code: '42501',
    })
  }
})

test('what a transaction waits for is to be had when every connection is taken', async () => {
  const narrow = openDatabase(clone.url, { max: 1 })
  try {
    const inside = await narrow.transaction(async (tx) => {
      await run(tx, 'select 1')
      return narrow.aside((own) => run(own, 'select current_user as role'))
    })
    expect(inside.rows).toEqual([{ role: 'zhunying_app' }])
  } finally {
    await narrow.close()
  }
})

test('what a transaction wrote is gone when its work throws', async () => {
  const insert = `insert into idempotency_key (actor, key, route, body_hash) values ('a', 'k', 'r', 'h')`
  await expect(
    db.transaction(async (tx) => {
      await run(tx, insert)
      throw new Error('stop')
    }),
  ).rejects.toThrow('stop')
  const { rows } = await db.transaction((tx) => run(tx, 'select from idempotency_key'))
  expect(rows).toEqual([])
})

test('a transaction that the database broke off is tried again', async () => {
  let attempts = 0
  const answer = await db.transaction(async (tx) => {
    attempts++
    if (attempts < 3) await run(tx, `do $$ begin raise sqlstate '40P01'; end $$`)
    return attempts
  })
  expect(answer).toBe(3)
})

test('a database that is not there is told apart from a wrong statement', async () => {
  const nowhere = openDatabase('postgres://x:y@127.0.0.1:1/none')
  const gone = await nowhere.transaction((tx) => run(tx, 'select 1')).catch((e: unknown) => e)
  expect(isDatabaseGone(gone)).toBe(true)
  const wrong = await db.transaction((tx) => run(tx, 'select nonsense')).catch((e: unknown) => e)
  expect(isDatabaseGone(wrong)).toBe(false)
  await nowhere.close()
})
