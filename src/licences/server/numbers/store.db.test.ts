import { afterAll, beforeAll, expect, test } from 'vitest'
import { tables, type Tx } from '#platform/server/database.ts'
import { testContext, type TestContext } from '../../../../test/db/test-context.ts'
import type { LicencesTables } from '../tables.ts'
import { allotSerial, allotSlot } from './store.ts'

let world: TestContext
beforeAll(async () => {
  world = await testContext()
})
afterAll(() => world.close())
const run = <T>(work: (tx: Tx) => Promise<T>) => world.context.db.transaction(work)

test('after 99,999 there is none left, and the last one is not given twice', async () => {
  await run(async (tx) => {
    const row = { region: '110102', industry: '25', last: 99_998 }
    await tables<LicencesTables>(tx).insertInto('number_sequence').values(row).execute()
  })
  expect(await run((tx) => allotSerial(tx, '110102', '25'))).toBe(99_999)
  expect(await run((tx) => allotSerial(tx, '110102', '25'))).toBeUndefined()
  expect(await run((tx) => allotSerial(tx, '110102', '26'))).toBe(1)
})

test('eight workers taking 400 serials at once take each once', async () => {
  const worker = async () => {
    const taken: (number | undefined)[] = []
    for (let i = 0; i < 50; i++) taken.push(await run((tx) => allotSerial(tx, '110105', '05')))
    return taken
  }
  const taken = (await Promise.all(Array.from({ length: 8 }, worker))).flat()
  const serials = taken.map(Number).toSorted((a, b) => a - b)
  expect(serials).toEqual(Array.from({ length: 400 }, (_, i) => i + 1))
})

test('places in the status list begin at nought', async () => {
  expect(await run((tx) => allotSlot(tx, '110102'))).toBe(0)
  expect(await run((tx) => allotSlot(tx, '110102'))).toBe(1)
})
