import { afterAll, beforeAll, expect, test } from 'vitest'
import { completed } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'

const R = '110102'
const FOOD = 'food-business-licence'
const DEPARTMENT = 'market-regulation'
let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const entry = (uscc: string, more: object = {}) => ({
  region: R,
  department: DEPARTMENT,
  uscc,
  name: '某餐饮公司',
  items: [FOOD],
  ground: 'art78',
  from: '2026-11-02',
  documentNo: '京西市监许警〔2026〕3号',
  facts: '提交虚假场所证明',
  ...more,
})

test('a barred business cannot submit for the barred item, and is told why and until when', async () => {
  const owner = await office.people('owner')
  const reviewer = await office.people(`${DEPARTMENT}-${R}`)
  const draft = await completed(owner, { sequence: 41 })
  const uscc = String(draft.values['uscc'])
  const made = await reviewer.post('/api/v1/bars', entry(uscc))
  expect(made).toMatchObject({
    status: 201,
    body: { until: '2027-11-02', enteredBy: expect.any(String), lifted: null },
  })
  const submit = () => owner.post(`/api/v1/cases/${draft.id}/submit`, { declaration: true })
  expect(await submit()).toMatchObject({
    status: 409,
    body: {
      code: 'CASES_APPLICANT_BARRED',
      until: '2027-11-02',
      documentNo: '京西市监许警〔2026〕3号',
      basis: '行政许可法第七十八条、第七十九条',
    },
  })
  const clerk = await office.people(`clerk-${R}`)
  const listed = await clerk.get(`/api/v1/bars?uscc=${uscc}`)
  expect((listed.body['items'] as unknown[]).length).toBe(1)
  const lift = `/api/v1/bars/${String(made.body['id'])}/lift`
  expect((await clerk.post(lift, { reason: 'x' })).status).toBe(403)
  expect((await reviewer.post(lift, { reason: '处罚决定被撤销' })).status).toBe(200)
  expect(await reviewer.post(lift, { reason: '再次' })).toMatchObject({
    status: 409,
    body: { code: 'CASES_BAR_LIFTED' },
  })
  expect((await submit()).status).toBe(200)
})

test('the bar ends with its last day, and never touches another item or business', async () => {
  const owner = await office.people('owner')
  const reviewer = await office.people(`${DEPARTMENT}-${R}`)
  const draft = await completed(owner, { sequence: 42 })
  const uscc = String(draft.values['uscc'])
  const wishes = [
    entry(uscc, { from: '2025-11-19' }),
    entry('91110102MA0FAKE177', { ground: 'art79' }),
  ]
  for (const wish of wishes) expect((await reviewer.post('/api/v1/bars', wish)).status).toBe(201)
  const done = await owner.post(`/api/v1/cases/${draft.id}/submit`, { declaration: true })
  expect(done.status).toBe(200)
})

test('an entry is of the department’s own items, a real code, and a day that has come', async () => {
  const reviewer = await office.people(`${DEPARTMENT}-${R}`)
  const good = '91110102MA0FAKE177'
  const tries: [object, string][] = [
    [entry(good, { items: ['drainage-permit'] }), 'CASES_BAR_ITEM_FOREIGN'],
    [entry('91110102MA0FAKE178'), 'CASES_BAR_SUBJECT_WRONG'],
    [entry(good, { from: '2026-12-01' }), 'CASES_DAY_WRONG'],
    [entry(good, { from: '2026-02-30' }), 'CASES_DAY_WRONG'],
  ]
  for (const [body, code] of tries)
    expect(await reviewer.post('/api/v1/bars', body)).toMatchObject({ status: 422, body: { code } })
})
