import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completed } from '../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import { promised } from '../../../test/builders/promised-case.ts'
import type { CaseView } from '../../cases/core/index.ts'
import type { AfterCheckTask } from '../core/index.ts'
import { sweepAfterChecks } from './after-checks/sweep.ts'

const HYGIENE = 'public-place-hygiene-licence'
const R = '110102'
const reviewer = `health-${R}`
const GYM = { industry: '04' } as const

let office: Office
let view: CaseView
const path = (command: string) => `/api/v1/branches/${view.id}/${HYGIENE}/${command}`
const as = async (who: string, command: string, body: object = {}) =>
  (await office.people(who)).post(path(command), body)
const tasks = async (state: string, who = reviewer) =>
  (await (await office.people(who)).get(`/api/v1/after-checks?state=${state}`)).body[
    'items'
  ] as unknown as (AfterCheckTask & { overdue: boolean })[]
const document = '西卫监〔2026〕1号'

beforeAll(async () => {
  office = await openOffice()
  view = await promised(office, [HYGIENE], GYM)
})
afterAll(() => office.close())

describe('a licence on a promise', () => {
  test('is decided at once, without a visit, and leaves a task with its own day', async () => {
    expect(await tasks('open')).toEqual([])
    const decided = await as(reviewer, 'grant')
    expect(decided.body).toMatchObject({
      item: { state: 'granted' },
      promise: { check: 'due', checkBy: '2027-01-20', signer: '王小满' },
      allowed: ['file', 'pass-check', 'find-breach'],
    })
    expect(await tasks('open')).toMatchObject([
      { caseId: view.id, item: HYGIENE, state: 'due', dueOn: '2027-01-20', overdue: false },
    ])
    for (const other of [`market-regulation-${R}`, 'health-110105'])
      expect([other, await tasks('open', other)]).toEqual([other, []])
  })

  test('whose day has passed is told once, by however many workers', async () => {
    expect(await sweepAfterChecks(office.context)).toBe(0)
    office.clock.set('2027-01-21')
    expect(await tasks('overdue')).toHaveLength(1)
    const raised = await Promise.all([1, 2, 3].map(() => sweepAfterChecks(office.context)))
    expect(raised.reduce((a, b) => a + b, 0)).toBe(1)
    expect(await sweepAfterChecks(office.context)).toBe(0)
  })

  test('not kept is ordered to be put right; it is not rescinded before the order has run out', async () => {
    const breach = { breach: 'unfulfilled', findings: '无消毒设施', correctWithin: 5, document }
    const ordered = await as(reviewer, 'promise/breach', breach)
    expect(ordered.body).toMatchObject({
      promise: { check: 'ordered', correctBy: '2027-01-28', findings: '无消毒设施' },
    })
    expect(await tasks('open')).toMatchObject([{ state: 'ordered', dueOn: '2027-01-28' }])
    const rescind = { reason: '逾期未改正', document }
    expect((await as(reviewer, 'promise/rescind', rescind)).body.code).toBe(
      'CASES_BRANCH_ORDER_RUNS',
    )
    office.clock.set('2027-01-29')
    expect(await sweepAfterChecks(office.context)).toBe(1)
    expect((await as(reviewer, 'promise/rescind', rescind)).body).toMatchObject({
      promise: { check: 'rescinded' },
    })
    expect(await tasks('open')).toEqual([])
    expect(await tasks('closed')).toMatchObject([{ state: 'rescinded' }])
  })

  test('broken puts the business on the credit record, and bars it until it is repaired', async () => {
    const owner = await office.people('owner')
    const draft = await completed(owner, { ...GYM, sequence: 1 })
    const uscc = String(draft.values['uscc'])
    const lead = await office.people(`lead-${R}`)
    const marks = await lead.get(`/api/v1/credit-marks?region=${R}&uscc=${uscc}`)
    expect(marks.body).toMatchObject([
      { kind: 'broken-commitment', item: HYGIENE, department: 'health', repair: null },
    ])
    const signing = async () =>
      (await owner.get(`/api/v1/cases/${draft.id}/signing`)).body as {
        excluded: unknown
        commitments: unknown[]
      }
    expect(await signing()).toMatchObject({ excluded: { reason: '逾期未改正' }, commitments: [] })
    const { id } = (marks.body as unknown as { id: string }[])[0]!
    const repair = async (who: string) =>
      (await office.people(who)).post(`/api/v1/credit-marks/${id}/repair`, { reason: '已整改' })
    for (const who of [reviewer, `lead-${R}`, `market-regulation-head-${R}`, 'health-head-110105'])
      expect([who, [403, 404].includes((await repair(who)).status)]).toEqual([who, true])
    expect((await repair(`health-head-${R}`)).status).toBe(200)
    expect((await repair(`health-head-${R}`)).body.code).toBe('PARTIES_MARK_REPAIRED')
    expect((await signing()).excluded).toBeNull()
    expect((await signing()).commitments).toHaveLength(1)
  })
})

test('a false promise is rescinded at once, and the single licence ends with it', async () => {
  view = await promised(office, [HYGIENE], { ...GYM, sequence: 7 })
  await office.inspect(view)
  for (const { id } of view.items)
    expect([id, (await office.decide(view, id, 'grant')).status]).toEqual([id, 200])
  const lead = await office.people(`lead-${R}`)
  expect((await lead.post(`/api/v1/cases/${view.id}/issue`)).status).toBe(200)
  const query = `region=${R}&uscc=${String(view.values['uscc'])}`
  const singles = async () => {
    const { body } = await lead.get(`/api/v1/single-licences?${query}`)
    const all = body['items'] as { item: string; state: string; ended: unknown }[]
    return all.filter(({ item }) => item === HYGIENE)
  }
  expect(await singles()).toMatchObject([{ state: 'active' }])
  const breach = { breach: 'false', findings: '场所不存在', document }
  const done = await as(reviewer, 'promise/breach', breach)
  expect(done.body).toMatchObject({ promise: { check: 'rescinded' }, allowed: ['file'] })
  expect(await singles()).toEqual([])
  const again = await as(reviewer, 'promise/breach', breach)
  expect(again.body.code).toBe('CASES_BRANCH_CHECK_ENDED')
})

test('a kept promise closes its task', async () => {
  view = await promised(office, [HYGIENE], { ...GYM, sequence: 8 })
  await as(reviewer, 'grant')
  expect((await as(reviewer, 'promise/pass', { note: '现场一致' })).body).toMatchObject({
    promise: { check: 'passed' },
  })
  expect((await tasks('closed')).map(({ state }) => state)).toContain('passed')
})
