import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tables } from '#platform/server/database.ts'
import { replay, type CaseId, type CaseView } from '../../src/cases/core/index.ts'
import { findCase, listHappenings } from '../../src/cases/server/index.ts'
import { bundledCatalogue } from '../../src/catalogue/server/index.ts'
import type { ItemId } from '../../src/catalogue/core/index.ts'
import type { ItemForm } from '../../src/forms/core/index.ts'
import type { VisitView } from '../../src/inspections/core/index.ts'
import type { BranchView } from '../../src/reviews/core/index.ts'
import { accepted } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'

let office: Office
let cafe: CaseView
beforeAll(async () => {
  office = await openOffice()
  cafe = await accepted(office.people)
})
afterAll(() => office.close())

const FOOD = 'food-business-licence'
const stateOf = async (item: string) =>
  (await office.read(cafe.id)).items.find(({ id }) => id === item)?.state

test('acceptance makes a branch of every item at its own department, each with its clock', async () => {
  expect(cafe).toMatchObject({ state: 'inReview', acceptedBy: 'window', progress: { decided: 0 } })
  for (const item of cafe.items) {
    const days = item.clock?.limit.days ?? 0
    expect(item.clock).toMatchObject({ startedOn: '2026-11-20', used: 0 })
    expect(item.dueOn !== null || days === 0).toBe(true)
    expect(item.clock?.calendar.version).toContain('2026')
  }
  expect(cafe.items.find(({ id }) => id === FOOD)).toMatchObject({
    department: { id: 'market-regulation' },
    state: 'inspection',
    dueOn: '2026-12-04',
  })
})

test('a department sees exactly its own form and materials, complete, and nothing of the others', async () => {
  const catalogue = bundledCatalogue()
  for (const { id } of cafe.items) {
    const reviewer = await office.reviewerOf(cafe, id)
    const { body } = await reviewer.get(`/api/v1/branches/${cafe.id}/${id}`)
    const view = body as unknown as BranchView & { form: ItemForm }
    const item = catalogue.items.get(id)
    expect(view.form.fields.map((f) => f.element)).toEqual(item?.elements.map((e) => e.element))
    expect(view.materials.map((m) => m.id)).toEqual(item?.materials.map((m) => m.material))
    expect(view.reviewPoints).toEqual(item?.reviewPoints)
    expect(view.timeline.every((entry) => entry.item === undefined || entry.item === id)).toBe(true)
  }
})

test('one visit for all items that need one, its lines merged and named', async () => {
  const inspector = await office.people('inspector-110102')
  const { body } = await inspector.get(`/api/v1/visits?caseId=${cafe.id}`)
  expect(body['items']).toHaveLength(1)
  const visit = (await inspector.get(`/api/v1/visits/${cafe.id}`)).body as unknown as VisitView
  const visited = cafe.items.filter((item) => item.state === 'inspection').map(({ id }) => id)
  expect(visit.items.map(({ id }) => id)).toEqual(visited)
  expect(visited.length).toBeGreaterThan(1)
  expect(visit.lines.some((line) => line.items.length > 1)).toBe(true)
  expect(new Set(visit.lines.map((line) => line.text.zh)).size).toBe(visit.lines.length)
})

test('nothing is granted before the visit is passed, and a visit is made by two', async () => {
  const reply = await office.decide(cafe, FOOD, 'grant')
  expect(reply).toMatchObject({ status: 409, body: { code: 'REVIEWS_VISIT_OUTSTANDING' } })
  const inspector = await office.people('inspector-110102')
  const visit = (await inspector.get(`/api/v1/visits/${cafe.id}`)).body as unknown as VisitView
  const lines = visit.lines.map(({ id }) => ({ id, result: 'pass' }))
  const alone = { officers: ['甲', '甲'], lines }
  expect(await inspector.post(`/api/v1/visits/${cafe.id}/results`, alone)).toMatchObject({
    status: 422,
    body: { code: 'INSPECTIONS_OFFICERS_TOO_FEW' },
  })
})

test('a fault sends its items to rectification, and the re-inspection sees only that', async () => {
  const inspector = await office.people('inspector-110102')
  const visit = (await inspector.get(`/api/v1/visits/${cafe.id}`)).body as unknown as VisitView
  const fault = visit.lines.find(({ items }) => items.length === 1 && items[0]?.id === FOOD)
  const first = await office.inspect(cafe, [fault?.id ?? ''])
  expect(first).toMatchObject({ state: 'rectification', rounds: 1 })
  expect(first.rectification.map(({ id }) => id)).toEqual([fault?.id])
  expect(await stateOf(FOOD)).toBe('rectification')
  expect((await office.decide(cafe, FOOD, 'grant')).body.code).toBe('REVIEWS_VISIT_OUTSTANDING')
  expect(await office.inspect(cafe)).toMatchObject({ state: 'passed', rounds: 2 })
  expect(await stateOf(FOOD)).toBe('inReview')
})

test('a suspension stops the clock with its article; the due day moves by the days paused', async () => {
  const before = (await office.read(cafe.id)).items.find(({ id }) => id === FOOD)?.dueOn
  const reason = { reason: '样品检验', basis: '行政许可法第四十五条' }
  expect((await office.decide(cafe, FOOD, 'suspend', reason)).status).toBe(200)
  expect((await office.decide(cafe, FOOD, 'grant')).body.code).toBe('CASES_BRANCH_SUSPENDED')
  office.clock.set('2026-11-24')
  const resumed = await office.decide(cafe, FOOD, 'resume')
  const view = resumed.body as unknown as BranchView
  // Friday the 20th was the start day and counts for nothing; Monday the 23rd is paused
  expect([before, view.item.dueOn]).toEqual(['2026-12-04', '2026-12-07'])
  expect(view.item.clock?.paused).toMatchObject([{ from: '2026-11-20', to: '2026-11-23' }])
})

test('the last decision decides the case; each grant runs for the term of its own law', async () => {
  for (const { id } of cafe.items) {
    expect((await office.read(cafe.id)).state).toBe('inReview')
    const reply = await office.decide(cafe, id, 'grant')
    expect([id, reply.status]).toEqual([id, 200])
  }
  const view = await office.read(cafe.id)
  const progress = { decided: cafe.items.length, total: cafe.items.length }
  expect(view).toMatchObject({ state: 'decided', outcome: 'whole', progress })
  expect(view.items.find(({ id }) => id === FOOD)?.decision).toMatchObject({
    outcome: 'granted',
    numberGenerated: true,
    validFrom: '2026-11-24',
    validUntil: '2031-11-23',
  })
  expect((await office.decide(cafe, FOOD, 'refuse', { reasons: 'x' })).body.code).toBe(
    'CASES_NOT_IN_THIS_STATE',
  )
})

test('the stored history gives the stored state', async () => {
  const id = cafe.id as CaseId
  const { record, events } = await office.context.db.transaction(async (tx) => {
    const found = await findCase(tx, id)
    if (!found) throw new Error('gone')
    return { record: found, events: (await listHappenings(tx, found)).map((h) => h.event) }
  })
  expect(events).toHaveLength(record.version)
  expect(replay(events)).toEqual(record.file)
})

test('the answers kept for idempotency hold no value of the form', async () => {
  const rows = await office.context.db.transaction((tx) =>
    tables<{ idempotency_key: { route: string; body: unknown } }>(tx)
      .selectFrom('idempotency_key')
      .select(['route', sql<string>`body::text`.as('body')])
      .execute(),
  )
  const name = String(cafe.values['legal_rep'])
  expect(name.length).toBeGreaterThan(1)
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.filter(({ body }) => body.includes(name))).toEqual([])
})

test('what officers saw of personal data is recorded, by field and never by value', async () => {
  const rows = await office.context.db.transaction((tx) =>
    tables<{ record: { action: string; actor: string; body: string; object_id: string } }>(tx)
      .selectFrom('record')
      .select(['actor', 'body'])
      .where('action', '=', 'personal.read')
      .where('object_id', '=', cafe.id)
      .execute(),
  )
  expect(rows.map(({ actor }) => actor)).toEqual(
    expect.arrayContaining(['clerk-110102', 'market-regulation-110102']),
  )
  const value = String(cafe.values['legal_rep_id_no'])
  expect(rows.filter(({ body }) => body.includes(value))).toEqual([])
  expect(cafe.items.map(({ id }): ItemId => id)).toContain(FOOD)
})
