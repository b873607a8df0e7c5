import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { newId } from '#platform/server/ids.ts'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import type { RegionCode } from '../../catalogue/core/index.ts'
import { fictitiousUscc, type Business } from '../core/index.ts'
import { businessesOf, findBusiness, rememberBusiness } from './index.ts'

const xicheng = '110102' as RegionCode
const chaoyang = '110105' as RegionCode
const owner = newId()

let world: TestContext
beforeAll(async () => {
  world = await testContext()
})
afterAll(() => world.close())

const told = (n: number, more: Partial<Business> = {}): Omit<Business, 'id'> => ({
  region: xicheng,
  uscc: fictitiousUscc(n, '110102'),
  name: `示例 ${n}`,
  subjectType: '企业法人',
  legalRep: '王小满',
  domicile: '示例街 8 号',
  source: 'typed',
  asOf: plainDate('2026-11-20'),
  ...more,
})
const remember = (facts: Omit<Business, 'id'>, account = owner) =>
  world.context.db.transaction((tx) => rememberBusiness(tx, facts, account))

test('a business is remembered once per region, however often and by however many it is named', async () => {
  const first = await remember(told(1))
  const again = await remember(told(1), newId())
  expect(again.id).toBe(first.id)
  const elsewhere = await remember(told(1, { region: chaoyang }))
  expect(elsewhere.id).not.toBe(first.id)
  const many = await Promise.all(Array.from({ length: 4 }, () => remember(told(2))))
  expect(new Set(many.map(({ id }) => id)).size).toBe(1)
})

test('a typed name does not replace what the register said; a newer word of the register does', async () => {
  await remember(told(3, { source: 'register', name: '登记名称', asOf: plainDate('2026-11-01') }))
  await remember(told(3, { name: '手填名称' }))
  const find = () =>
    world.context.db.transaction((tx) => findBusiness(tx, xicheng, fictitiousUscc(3, '110102')))
  expect((await find())?.name).toBe('登记名称')
  await remember(told(3, { source: 'register', name: '新名称', asOf: plainDate('2026-11-19') }))
  expect(await find()).toMatchObject({ name: '新名称', source: 'register', asOf: '2026-11-19' })
})

test('an owner finds all shops again, in every region, and nobody else’s', async () => {
  const mine = newId()
  await remember(told(11), mine)
  await remember(told(12, { region: chaoyang }), mine)
  await remember(told(13))
  const found = await world.context.db.transaction((tx) => businessesOf(tx, mine))
  expect(found.map(({ name, region }) => [region, name])).toEqual([
    [xicheng, '示例 11'],
    [chaoyang, '示例 12'],
  ])
})
