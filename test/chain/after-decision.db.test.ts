import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordsAbout } from '../../src/records/server/index.ts'
import { watchDeadlines } from '../../src/cases/server/index.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import { sweepValidity } from '../../src/licences/server/renewals/sweep-validity.ts'
import { accepted, completed, expectView } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'
import type { Person } from '../builders/people.ts'

const R = '110102'
const FOOD = 'food-business-licence'
let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

interface Licence {
  readonly number: string
  readonly state: string
  readonly items: readonly { readonly id: string; readonly item: string; readonly state: string }[]
}

async function issued(sequence: number): Promise<{ view: CaseView; licence: Licence }> {
  const view = await accepted(office.people, { sequence })
  if (view.items.some(({ state }) => state === 'inspection')) await office.inspect(view)
  for (const { id } of view.items) expect((await office.decide(view, id, 'grant')).status).toBe(200)
  const lead = await office.people(`lead-${R}`)
  const reply = await lead.post(`/api/v1/cases/${view.id}/issue`)
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return { view, licence: reply.body['licence'] as Licence }
}

async function licenceOf(number: string, who: Person): Promise<Licence> {
  return (await who.get(`/api/v1/licences/${number}`)).body as unknown as Licence
}

test('what a reconsideration sets on its way again is not licensed meanwhile, and the whole follows by the plan', async () => {
  const { view, licence } = await issued(51)
  const lead = await office.people(`lead-${R}`)
  const order = {
    ground: 'reconsideration',
    documentNo: '西政复决〔2026〕12号',
    body: '西城区人民政府',
    decidedOn: '2026-11-20',
    items: [FOOD],
    words: '撤销原许可决定，责令重新作出',
  }
  const again = expectView(await lead.post(`/api/v1/cases/${view.id}/reopen`, order))
  expect(again.state).toBe('inReview')
  const after = await licenceOf(licence.number, lead)
  // 西城: a single licence that ends voids the whole, which is recalled
  expect(after.state).toBe('void')
  const history = await lead.get(`/api/v1/licences/${licence.number}/history`)
  expect(JSON.stringify(history.body)).toContain('西政复决〔2026〕12号')
  const uscc = String(view.values['uscc'])
  const singles = (await lead.get(`/api/v1/single-licences?region=${R}&industry=25&uscc=${uscc}`))
    .body['items'] as { item: string; state: string }[]
  expect(singles.length).toBeGreaterThan(0)
  expect(singles.map(({ item }) => item)).not.toContain(FOOD)

  // decided anew it is licensed again, under a number of its own
  expect((await office.decide(again, FOOD, 'grant')).status).toBe(200)
  const reissued = await lead.post(`/api/v1/cases/${view.id}/issue`)
  expect(reissued).toMatchObject({ status: 200, body: { licence: { state: 'valid' } } })
  expect((reissued.body['licence'] as Licence).number).not.toBe(licence.number)
})

test('the department is not late with an item on a promise that waits for a paper of the applicant', async () => {
  const lead = await office.people(`lead-${R}`)
  const owner = await office.people('owner')
  const basis = '西城区容缺受理清单第3项'
  await lead.post(`/api/v1/regions/${R}/tolerance`, { material: 'location_map', days: 10, basis })
  const { id } = await completed(owner, { industry: '39', sequence: 53 })
  const before = await office.read(id)
  const plan = before.materials.find((one) => one.id === 'location_map')?.files[0]
  await owner.remove(`/api/v1/cases/${id}/files/${plan?.id}`)
  const signing = (await owner.get(`/api/v1/cases/${id}/signing?follow=location_map`))
    .body as unknown as {
    commitments: { item: string; text: { sha256: string } }[]
    following: { sha256: string }
  }
  const commitments = signing.commitments.map(({ item, text }) => ({ item, sha256: text.sha256 }))
  const following = { materials: ['location_map'], sha256: signing.following.sha256 }
  const wish = { declaration: true, signer: '王小满', commitments, following }
  const sent = expectView(await owner.post(`/api/v1/cases/${id}/submit`, wish))
  await (await office.people(`clerk-${R}`)).post(`/api/v1/cases/${id}/accept`)
  const promised = (await office.read(id)).items.filter(({ state }) => state === 'commitment')
  const waits = promised.filter(({ id: item }) =>
    sent.following.some(({ items }) => (items as string[]).includes(item)),
  )
  office.clock.set('2026-11-25T09:00:00+08:00')
  await watchDeadlines(office.context)
  const told = await office.context.db.transaction((tx) =>
    recordsAbout(tx, R, { kind: 'case', id }),
  )
  const late = told.filter(({ action }) => action === 'case.overdue').map(({ body }) => body)
  for (const { id: item } of waits) expect(late.filter((body) => body.includes(item))).toEqual([])
  expect(waits.length).toBeGreaterThan(0)
})

test('a renewal that nobody decided is granted in its case, too, by the law and not by a person', async () => {
  const owner = await office.people('owner')
  const lead = await office.people(`lead-${R}`)
  const uscc = '91110102MA0FAKE177'
  const holder = {
    uscc,
    name: '北京示例咖啡有限公司',
    person: '王小满',
    address: '示例街 8 号',
  }
  const held = await lead.post('/api/v1/single-licences', {
    region: R,
    item: FOOD,
    holder,
    industry: '25',
    number: 'JY11101020000077',
    validFrom: '2022-02-01',
    validUntil: '2027-01-31',
  })
  expect(held.status).toBe(201)
  const { id } = held.body as unknown as { id: string }
  const wish = { kind: 'renew', items: [FOOD], holdings: [id], sequence: 52 } as const
  const draft = await completed(owner, wish)
  const sent = expectView(
    await owner.post(`/api/v1/cases/${draft.id}/submit`, { declaration: true }),
  )
  const clerk = await office.people(`clerk-${R}`)
  await clerk.post(`/api/v1/cases/${sent.id}/accept`)
  office.clock.set('2027-02-01T00:30:00+08:00')
  await sweepValidity(office.context)
  const view = await office.read(sent.id)
  expect(view.items[0]).toMatchObject({
    state: 'granted',
    decision: { outcome: 'granted', number: 'JY11101020000077', validFrom: '2027-02-01' },
  })
  expect(view.state).toBe('decided')
  const said = view.timeline.find(({ event }) => event === 'branch' || /granted/.test(event))
  expect(said?.actor).toBe('系统')
  expect(
    (await (await office.people(`lead-${R}`)).post(`/api/v1/cases/${sent.id}/issue`)).status,
  ).toBe(200)
})
