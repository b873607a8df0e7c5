import { afterAll, beforeAll, expect, test } from 'vitest'
import { tables } from '#platform/server/database.ts'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import { signingKey } from './keys.ts'
import { flushScans, noteScan } from './scans.ts'
import { listKeys } from './store.ts'

let world: TestContext
beforeAll(async () => {
  world = await testContext()
})
afterAll(() => world.close())

test('scans are counted by hour, and nothing of the scanner is kept', async () => {
  const { context } = world
  noteScan(context, '110102ZH2500001E')
  noteScan(context, '110102ZH2500001E')
  await flushScans(context)
  noteScan(context, '110102ZH2500001E')
  await flushScans(context)
  const rows = await context.db.transaction((tx) =>
    tables<{ scan: { region: string; number: string; count: number } }>(tx)
      .selectFrom('scan')
      .selectAll()
      .execute(),
  )
  expect(rows).toEqual([
    { region: '110102', number: '110102ZH2500001E', hour: '2026-11-20T01:00:00.000Z', count: 3 },
  ])
})

test('two that ask for the key of a new region at once get the same one', async () => {
  const { context } = world
  const ask = () => context.db.transaction((tx) => signingKey(tx, context, '640324'))
  const [first, second] = await Promise.all([ask(), ask()])
  expect(first.kid).toBe(second.kid)
})

test('the private key is not in the database in clear', async () => {
  const { context } = world
  const key = await context.db.transaction((tx) => signingKey(tx, context, '640324'))
  const [row] = await context.db.transaction((tx) => listKeys(tx))
  const der = key.privateKey.export({ format: 'der', type: 'pkcs8' })
  expect(row?.sealedPrivate.includes(der.subarray(36, 68))).toBe(false)
})
