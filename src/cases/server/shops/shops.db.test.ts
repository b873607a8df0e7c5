import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { completed, wishOf } from '../../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../../test/builders/office.ts'
import type { CaseView, OpenedShops } from '../../core/index.ts'

let office: Office
let model: CaseView
beforeAll(async () => {
  office = await openOffice()
  model = await completed(await office.people('owner'), { sequence: 1 })
}, 60_000)
afterAll(() => office.close())

const shop = (n: number, more: object = {}) => ({
  name: `虚构咖啡第${n}店`,
  address: `北京市西城区示例大街 ${n} 号`,
  values: { business_area: 60 + n },
  ...more,
})
const open = async (
  shops: readonly object[],
  { who = 'owner', key = newId(), id = model.id } = {},
) => (await office.people(who)).post(`/api/v1/cases/${id}/shops`, { shops }, { key })

test('a chain types only what differs: each shop is a draft of its own with the rest as in the first', async () => {
  const reply = await open([shop(1), shop(2), shop(3)])
  expect(reply.status).toBe(201)
  const { cases } = reply.body as unknown as OpenedShops
  expect(new Set(cases.map(({ id }) => id)).size).toBe(3)
  const values = model.values as Readonly<Record<string, unknown>>
  for (const [i, { id }] of cases.entries()) {
    const view = await office.read(id)
    const own = view.values as Readonly<Record<string, unknown>>
    expect(own).toMatchObject({
      premises_name: `虚构咖啡第${i + 1}店`,
      premises_address: `北京市西城区示例大街 ${i + 1} 号`,
      business_area: 61 + i,
    })
    expect(view.items.map((item) => item.id)).toEqual(model.items.map((item) => item.id))
    for (const name of ['subject_name', 'uscc', 'legal_rep', 'contact_phone', 'staff_total'])
      expect([name, own[name]]).toEqual([name, values[name]])
    // about the place: the shop's own to say
    expect(own['lessor']).toBeUndefined()
    const given = view.materials
      .filter(({ files }) => files.length > 0)
      .map((one) => String(one.id))
    expect(given).not.toContain('floor_plan')
    for (const paper of model.materials.filter(({ files }) => files.length > 0))
      if (['agent_id', 'agent_poa'].includes(paper.id)) expect(given).toContain(paper.id)
  }
})

test('sent twice it opens them once', async () => {
  const key = newId()
  const first = await open([shop(11), shop(12)], { key })
  const again = await open([shop(11), shop(12)], { key })
  expect(again.body).toEqual(first.body)
})

test('answers that differ bring the items that they need', async () => {
  const { answers } = wishOf({ items: ['food-business-licence'] })
  const reply = await open([shop(21, { answers })])
  expect(reply.status).toBe(201)
  const view = await office.read((reply.body as unknown as OpenedShops).cases[0]!.id)
  expect(view.items.map(({ id }) => String(id))).toEqual(['food-business-licence'])
})

test('all or none: one shop that is wrong opens nothing', async () => {
  const count = async () => {
    const list = await (await office.people('owner')).get('/api/v1/cases')
    return JSON.stringify(list.body)
  }
  const before = await count()
  const wrong = [
    [[shop(31), shop(31)], 'CASES_SHOPS_SAME_ADDRESS'],
    [[shop(32), shop(33, { values: { no_such_box: 1 } })], 'CASES_ELEMENT_UNKNOWN'],
  ] as const
  for (const [shops, code] of wrong) {
    const reply = await open(shops)
    expect([reply.status >= 400, reply.body.code]).toEqual([true, code])
  }
  expect(await count()).toBe(before)
})

test('nobody opens shops from somebody else’s case', async () => {
  for (const who of ['owner2', 'clerk-110102', 'lead-110102']) {
    const reply = await open([shop(41)], { who })
    expect([who, reply.status]).toEqual([who, 404])
  }
})
