import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { accepted } from '../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import { DEMO_PASSWORD } from '../../access/core/index.ts'
import { seedAccounts } from '../../access/server/index.ts'
import type { CaseView } from '../../cases/core/index.ts'
import type { BranchCounts, BranchSummary } from '../core/index.ts'

const FOOD = 'food-business-licence'
const R = '110102'
const DEPARTMENT = 'market-regulation'
const first = `${DEPARTMENT}-${R}`
const second = `second-${R}`
const head = `${DEPARTMENT}-head-${R}`

let office: Office
let view: CaseView
const path = (command: string) => `/api/v1/branches/${view.id}/${FOOD}/${command}`
const as = async (who: string, command: string, body: object = {}) =>
  (await office.people(who)).post(path(command), body)
const inbox = async (who: string, query: string) => {
  const { body } = await (await office.people(who)).get(`/api/v1/branches?${query}`)
  return (body['items'] as unknown as BranchSummary[]).map(
    ({ item, caseId }) => `${caseId}/${item.id}`,
  )
}
const idOf = async (who: string) => {
  const { body } = await (await office.people(who)).get('/api/v1/session')
  return (body['actor'] as { accountId: string }).accountId
}

beforeAll(async () => {
  office = await openOffice()
  const role = { role: 'reviewer', region: R, department: DEPARTMENT } as const
  await office.context.db.transaction((tx) =>
    seedAccounts(tx, [
      { username: second, name: '审批人员乙', password: DEMO_PASSWORD, roles: [role] },
    ]),
  )
  view = await accepted(office.people)
})
afterAll(() => office.close())

describe('a claim with a lease', () => {
  test('shows in the inbox of who took it, and is told to who comes second', async () => {
    const key = `${view.id}/${FOOD}`
    expect(await inbox(first, 'claim=unclaimed')).toContain(key)
    expect((await as(first, 'claim')).body).toMatchObject({
      lease: { name: expect.any(String), until: '2026-11-20T09:00:00.000Z' },
    })
    expect(await inbox(first, 'claim=mine')).toEqual([key])
    expect(await inbox(first, 'claim=unclaimed')).not.toContain(key)
    expect(await inbox(second, 'claim=mine')).toEqual([])
    const late = await as(second, 'claim')
    expect([late.status, late.body.code, late.body['until']]).toEqual([
      409,
      'REVIEWS_CLAIM_HELD',
      '2026-11-20T09:00:00.000Z',
    ])
    expect((await as(second, 'suspend', { reason: 'x', basis: 'y' })).body.code).toBe(
      'REVIEWS_CLAIM_HELD',
    )
  })

  test('is renewed by working on it, and runs out by itself', async () => {
    office.clock.advance({ minutes: 30 })
    const line = { kind: 'material', subject: 'floor_plan', result: 'pass' }
    const checked = await as(first, 'checks', { lines: [line] })
    expect(checked.body).toMatchObject({ lease: { until: '2026-11-20T09:30:00.000Z' } })
    office.clock.set('2026-11-21')
    const taken = await as(second, 'claim')
    expect([taken.status, (taken.body['lease'] as { name: string }).name]).toEqual([
      200,
      '审批人员乙',
    ])
  })

  test('is given back by its holder alone, or by the head, who may also take it over', async () => {
    expect((await as(first, 'release')).body.code).toBe('REVIEWS_CLAIM_NOT_YOURS')
    expect((await as(second, 'claim', { takeOver: true })).status).toBe(200)
    expect((await as(first, 'claim', { takeOver: true })).body.code).toBe('REVIEWS_CLAIM_HELD')
    expect((await as(head, 'claim', { takeOver: true })).status).toBe(200)
    expect((await as(head, 'release')).body['lease']).toBeNull()
    expect(await inbox(second, 'claim=unclaimed')).toContain(`${view.id}/${FOOD}`)
  })

  test('twice at the same moment is taken once', async () => {
    const both = await Promise.all([as(first, 'claim'), as(second, 'claim')])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]))
    await as(head, 'release')
  })
})

describe('handing it on', () => {
  test('goes to a colleague of the department, until the end of a day, with the reason on record', async () => {
    await as(first, 'claim')
    const people = (await (await office.people(first)).get(path('colleagues'))).body as unknown as {
      accountId: string
      name: string
    }[]
    expect(people.map(({ name }) => name)).toContain('审批人员乙')
    const to = await idOf(second)
    const given = await as(first, 'delegate', { to, until: '2026-11-25', reason: '出差' })
    expect(given.body).toMatchObject({
      lease: { accountId: to, until: '2026-11-25T16:00:00.000Z' },
      delegations: [{ to: '审批人员乙', until: '2026-11-25', reason: '出差' }],
    })
    expect((await as(first, 'claim')).body.code).toBe('REVIEWS_CLAIM_HELD')
    office.clock.set('2026-11-26')
    expect((await as(first, 'claim')).status).toBe(200)
  })

  test('not to another department, not to oneself, not into the past', async () => {
    const until = '2026-11-27'
    const wish = (to: string, day = until) => ({ to, until: day, reason: 'x' })
    const refused = async (body: object) => (await as(first, 'delegate', body)).body.code
    expect(await refused(wish(await idOf(`water-affairs-${R}`)))).toBe('REVIEWS_COLLEAGUE_UNKNOWN')
    expect(await refused(wish(await idOf(`${DEPARTMENT}-110105`)))).toBe(
      'REVIEWS_COLLEAGUE_UNKNOWN',
    )
    expect(await refused(wish(newId()))).toBe('REVIEWS_COLLEAGUE_UNKNOWN')
    expect(await refused(wish(await idOf(first)))).toBe('REVIEWS_DELEGATION_TO_SELF')
    expect(await refused(wish(await idOf(second), '2026-11-20'))).toBe('REVIEWS_DELEGATION_ENDED')
  })
})

describe('the inbox', () => {
  test('is in the order of the days due, page by page, each branch once', async () => {
    for (let n = 2; n < 5; n++) await accepted(office.people, { sequence: n })
    const person = await office.people(first)
    const seen: BranchSummary[] = []
    let cursor = ''
    do {
      const { body } = await person.get(
        `/api/v1/branches?state=open&limit=2${cursor && `&cursor=${cursor}`}`,
      )
      seen.push(...(body['items'] as unknown as BranchSummary[]))
      cursor = (body['next'] as string | null) ?? ''
    } while (cursor)
    const keys = seen.map(({ caseId, item }) => `${caseId}/${item.id}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toEqual(await inbox(first, 'state=open&limit=100'))
    const due = seen.map(({ item }) => item.dueOn ?? '9999')
    expect(due).toEqual(due.toSorted())
    expect(seen.every(({ progress }) => progress.total === view.items.length)).toBe(true)
  })

  test('filters by item, state and light, and counts what it filters', async () => {
    const all = await inbox(first, 'state=open&limit=100')
    expect(await inbox(first, `item=${FOOD}&limit=100`)).toEqual(
      all.filter((key) => key.endsWith(FOOD)),
    )
    const person = await office.people(first)
    const counts = (await person.get('/api/v1/branches/counts')).body as unknown as BranchCounts
    expect(counts.open).toBe(all.length)
    expect(counts.mine + counts.unclaimed).toBe(all.length)
    expect(Object.values(counts.states).reduce((a, b) => a + b, 0)).toBe(all.length)
    expect(await inbox(first, 'light=red')).toEqual([])
    office.clock.set('2027-03-01')
    const red = await inbox(first, 'light=red&limit=100')
    expect(red.length).toBeGreaterThan(0)
    const later = (await (await office.people(first)).get('/api/v1/branches/counts')).body
    expect(later['red']).toBe(red.length)
  })
})
