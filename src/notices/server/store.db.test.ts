import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import { findNoticeRow, insertNotice, type NoticeRow } from './store.ts'

let world: TestContext
const row: NoticeRow = {
  region: '110102',
  id: newId(),
  receipt: 'GZ110102-20261120-TESTTEST',
  industry: '25',
  kind: 'open',
  catalogueVersion: 'v',
  hash: 'a'.repeat(64),
  body: '{}',
  servedAt: '2026-11-20T01:00:00Z',
  servedTo: null,
  channel: 'window',
  signature: null,
}

beforeAll(async () => {
  world = await testContext()
  await world.context.db.transaction((tx) => insertNotice(tx, row))
})
afterAll(() => world.close())

test('what was served is found by its id alone', async () => {
  const found = await world.context.db.transaction((tx) => findNoticeRow(tx, row.id))
  expect(found).toEqual({
    id: row.id,
    receipt: row.receipt,
    hash: row.hash,
    body: '{}',
    servedAt: '2026-11-20T01:00:00.000Z',
    signature: null,
  })
})

test.each([`update notice set body = '{}'`, 'delete from notice', 'truncate notice'])(
  'the run-time role may not %s',
  async (statement) => {
    const client = new pg.Client({ connectionString: world.url })
    await client.connect()
    try {
      await client.query('set role zhunying_app')
      await expect(client.query(statement)).rejects.toThrow('permission denied')
    } finally {
      await client.end()
    }
  },
)
