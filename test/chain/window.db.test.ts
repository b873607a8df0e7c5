import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { sweepDeadlines } from '../../src/cases/server/index.ts'
import { completed, drafted, expectView, submitted } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'
import { pdf, type Person } from '../builders/people.ts'

let office: Office
let owner: Person
let clerk: Person
beforeAll(async () => {
  office = await openOffice()
  owner = await office.people('owner')
  clerk = await office.people('clerk-110102')
})
afterAll(() => office.close())
const at = (id: string, what: string) => `/api/v1/cases/${id}/${what}`
const declared = { declaration: true }

describe('a draft', () => {
  test('keeps every box, right or wrong, and says what is wrong beside it', async () => {
    const draft = await drafted(owner)
    const values = { uscc: '91110102MA0FAKE178', legal_rep: '王小满' }
    const saved = expectView(await owner.patch(at(draft.id, 'values'), { values }, draft.version))
    expect(saved.values).toMatchObject(values)
    expect(saved.problems.map((p) => p.element)).toEqual(['uscc'])
    expect(saved.version).toBe(draft.version + 1)
    expect((await office.read(draft.id)).values).toMatchObject(values)
  })

  test('tells the slower of two writers who was faster and what changed', async () => {
    const draft = await drafted(owner)
    const path = at(draft.id, 'values')
    await owner.patch(path, { values: { legal_rep: '甲' } }, draft.version)
    const late = await owner.patch(path, { values: { legal_rep: '乙' } }, draft.version)
    expect(late).toMatchObject({
      status: 412,
      body: {
        code: 'CASES_CHANGED',
        current: draft.version + 1,
        changes: [{ by: '王小满', what: ['legal_rep'] }],
      },
    })
    expect((await office.read(draft.id)).values['legal_rep']).toBe('甲')
  })

  test('takes no box and no material that the chosen items do not ask for', async () => {
    const draft = await drafted(owner)
    const values = { vehicle_table: [] }
    const reply = await owner.patch(at(draft.id, 'values'), { values }, draft.version)
    expect(reply.body).toMatchObject({ code: 'CASES_ELEMENT_UNKNOWN', elements: ['vehicle_table'] })
    const upload = await owner.upload(at(draft.id, 'materials/nonsense'), 'a.pdf', pdf('a'))
    expect(upload.body.code).toBe('CASES_MATERIAL_UNKNOWN')
  })

  test('refuses a file that is empty, broken or no PDF, JPEG or PNG, by its name and why', async () => {
    const draft = await drafted(owner)
    const path = at(draft.id, 'materials/floor_plan')
    const tries: [string, Buffer, string][] = [
      ['空.pdf', Buffer.alloc(0), 'CASES_FILE_EMPTY'],
      ['断.pdf', pdf('x').subarray(0, 20), 'CASES_FILE_CORRUPT'],
      ['表.pdf', Buffer.from('PK\u0003\u0004'), 'CASES_FILE_TYPE_UNKNOWN'],
      ['大.pdf', Buffer.alloc(20 * 1024 * 1024 + 1, '%PDF-'), 'CASES_FILE_TOO_LARGE'],
    ]
    for (const [name, bytes, code] of tries) {
      const { body } = await owner.upload(path, name, bytes)
      expect([body.code, body['name']]).toEqual([code, name])
    }
    expect((await office.read(draft.id)).materials.flatMap((m) => m.files)).toEqual([])
  })

  test('keeps the same bytes once, gives them back unchanged, and lets them be taken out', async () => {
    const draft = await drafted(owner)
    const path = at(draft.id, 'materials/floor_plan')
    const first = await owner.upload(path, '平面图.pdf', pdf('plan'))
    const again = await owner.upload(path, '平面图.pdf', pdf('plan'))
    expect(again.body['file']).toEqual(first.body['file'])
    const { id } = first.body['file'] as { id: string }
    const back = await owner.get(at(draft.id, `files/${id}`))
    expect(back).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } })
    await owner.remove(at(draft.id, `files/${id}`))
    expect((await office.read(draft.id)).materials.flatMap((m) => m.files)).toEqual([])
    expect((await owner.get(at(draft.id, `files/${id}`))).body.code).toBe('CASES_FILE_NOT_FOUND')
  })
})

describe('submitting', () => {
  test('lists everything that is missing at once, and allots no number for it', async () => {
    const draft = await drafted(owner)
    const reply = await owner.post(at(draft.id, 'submit'), declared)
    expect(reply).toMatchObject({ status: 422, body: { code: 'CASES_INCOMPLETE' } })
    expect((reply.body['fields'] as unknown[]).length).toBeGreaterThan(20)
    expect((reply.body['materials'] as unknown[]).length).toBeGreaterThan(3)
    const [one, two] = [await submitted(owner), await submitted(owner, { sequence: 2 })]
    const serials = [one, two].map(({ caseNo }) => Number(caseNo?.slice(-5)))
    expect((serials[1] ?? 0) - (serials[0] ?? 0)).toBe(1)
    expect(one.caseNo).toMatch(/^110102-20261120-\d{5}$/)
  })

  test('twice with one key is once; with another key it is told that it is done', async () => {
    const { id } = await completed(owner)
    const key = newId()
    const first = await owner.post(at(id, 'submit'), declared, { key })
    const again = await owner.post(at(id, 'submit'), declared, { key })
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(again.body).toEqual(first.body)
    expect(await owner.post(at(id, 'submit'), declared)).toMatchObject({
      status: 409,
      body: { code: 'CASES_NOT_IN_THIS_STATE', state: 'submitted' },
    })
  })

  test('two presses at the same moment make one submission', async () => {
    const { id } = await completed(owner)
    const press = () => owner.post(at(id, 'submit'), declared)
    const statuses = (await Promise.all([press(), press(), press()])).map((r) => r.status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409, 409])
  })
})

describe('at the window', () => {
  const points = [
    { target: 'element', id: 'premises_address', reason: '请明确到门牌号' },
    { target: 'material', id: 'floor_plan', reason: '图纸不清晰' },
  ]

  test('correction is asked once for everything, opens the draft again, and is numbered once', async () => {
    const { id, caseNo } = await submitted(owner)
    const asked = expectView(await clerk.post(at(id, 'ask-correction'), { points }))
    expect(asked).toMatchObject({ state: 'correctionAsked', corrections: [{ points }] })
    const mine = await office.read(id)
    expect(mine.allowed).toEqual(['edit', 'resubmit', 'withdraw'])
    const values = { premises_address: '北京市西城区德胜门外大街11号1层102' }
    await owner.patch(at(id, 'values'), { values }, mine.version)
    const back = expectView(await owner.post(at(id, 'resubmit'), declared))
    expect(back).toMatchObject({ state: 'resubmitted', caseNo, values })
    const second = await clerk.post(at(id, 'ask-correction'), { points })
    expect(second.body.code).toBe('CASES_CORRECTION_ASKED_BEFORE')
    const why = { points, whyAgain: '补正后的图纸仍不清晰' }
    expect((await clerk.post(at(id, 'ask-correction'), why)).status).toBe(200)
  })

  test('a point that this application does not have is refused', async () => {
    const { id } = await submitted(owner)
    const wrong = [{ target: 'element', id: 'vehicle_table', reason: 'x' }]
    expect((await clerk.post(at(id, 'ask-correction'), { points: wrong })).body).toMatchObject({
      code: 'CASES_POINT_UNKNOWN',
      points: ['vehicle_table'],
    })
  })

  test('declining ends it with its reason', async () => {
    const { id } = await submitted(owner)
    await clerk.post(at(id, 'decline'), { reason: '不属于本区管辖' })
    expect(await office.read(id)).toMatchObject({
      state: 'declined',
      ended: { reason: '不属于本区管辖' },
      allowed: [],
    })
  })

  test('withdrawal closes every branch and the visit in the same moment', async () => {
    const { id } = await submitted(owner)
    await clerk.post(at(id, 'accept'))
    const view = expectView(await owner.post(at(id, 'withdraw'), { reason: '不开了' }))
    expect(view.state).toBe('withdrawn')
    expect(new Set(view.items.map((item) => item.state))).toEqual(new Set(['withdrawn']))
    const inspector = await office.people('inspector-110102')
    expect((await inspector.get(`/api/v1/visits/${id}`)).body).toMatchObject({ state: 'cancelled' })
  })
})

test('silence is acceptance from the day of receipt, by itself, and only once', async () => {
  const { id, dueOn } = await submitted(owner, { sequence: 9 })
  const { id: further } = await submitted(owner, { sequence: 10 })
  expect(dueOn).toBe('2026-11-27')
  // one listed at a time: what is beyond the first page is accepted by the same sweep
  const sweep = () => sweepDeadlines(office.context, 1)
  office.clock.set('2026-11-27T23:59:00+08:00')
  expect(await sweep()).toBe(0)
  office.clock.set('2026-11-28T00:01:00+08:00')
  const both = await Promise.all([sweep(), sweep()])
  expect(both[0] + both[1]).toBeGreaterThanOrEqual(2)
  expect(await sweep()).toBe(0)
  expect(await office.read(further)).toMatchObject({ acceptedBy: 'silence' })
  const view = await office.read(id)
  expect(view).toMatchObject({ state: 'inReview', acceptedBy: 'silence' })
  expect(view.items.map((item) => item.clock?.startedOn)).toEqual(
    view.items.map(() => '2026-11-20'),
  )
  expect(view.timeline.filter((entry) => entry.event === 'accepted')).toMatchObject([
    { actor: '系统' },
  ])
})
