import { afterAll, beforeAll, expect, test } from 'vitest'
import { tables, type Tx } from '#platform/server/database.ts'
import { testContext, type TestContext } from '../../../../test/db/test-context.ts'
import type { IndustryCode, Plan, RegionCode } from '../../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../../catalogue/server/index.ts'
import { checkNumber } from '../../core/index.ts'
import { allotNumber } from '../allot-number.ts'
import type { LicencesTables } from '../tables.ts'

const told: unknown[] = []
const listener = {
  name: 'listener',
  listeners: {
    'licences.numbers-running-out': async (_tx: Tx, event: object) => {
      told.push(event)
    },
  },
}
let world: TestContext
beforeAll(async () => {
  world = await testContext({ modules: [listener] })
})
afterAll(() => world.close())

const catalogue = bundledCatalogue()
const R = '110102' as RegionCode
const plan = catalogue.regions.get(R)?.plan as Plan
const allot = (of: Plan, industry: string) =>
  world.context.db.transaction((tx) => allotNumber(tx, world.context, of, industry as IndustryCode))
const begin = (industry: string, last: number) =>
  world.context.db.transaction((tx) =>
    tables<LicencesTables>(tx)
      .insertInto('number_sequence')
      .values({ region: R, industry, last })
      .execute(),
  )

test('at 90 % the lead authority is told, at the end it is refused in clear words', async () => {
  await begin('03', 89_998)
  expect((await allot(plan, '03')).ok).toBe(true)
  expect(told).toEqual([])
  expect((await allot(plan, '03')).ok).toBe(true)
  expect(told).toMatchObject([{ region: R, industry: '03', serial: 90_000 }])
  await begin('05', 99_999)
  expect(await allot(plan, '05')).toEqual({
    ok: false,
    refusal: { code: 'LICENCES_NUMBERS_EXHAUSTED', region: R, industry: '05' },
  })
})

test('the check character is the one the region’s plan asks for', async () => {
  const categories = new Set(['25'])
  for (const algorithm of ['mod37-36', 'mod11-2', 'mod11-10'] as const) {
    const knob = { ...plan.checkCharacter, value: algorithm }
    const number = await allot({ ...plan, checkCharacter: knob }, '25')
    const known = new Map([[R as string, { algorithm, categories }]])
    expect([algorithm, number.ok && checkNumber(number.value, known).ok]).toEqual([algorithm, true])
  }
})
