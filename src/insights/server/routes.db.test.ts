import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { newId } from '#platform/server/ids.ts'
import { countDemands } from '../../notices/server/index.ts'
import { DEMO_PASSWORD } from '../../access/core/index.ts'
import { recordsAbout } from '../../records/server/index.ts'
import { accepted, drafted, expectView, submitted } from '../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import type { DeskView, DrillPage, InsightsView, RestingView, WavesView } from '../core/index.ts'

const R = '110102'
const YEAR = `region=${R}&from=2026-01&until=2026-12`
let office: Office
beforeAll(async () => {
  office = await openOffice()
  await accepted(office.people, { sequence: 1 })
  await corrected({ sequence: 2 }, '告知单没有列出')
  await corrected({ sequence: 3 }, null)
  await drafted(await office.people('owner'), { sequence: 4 })
}, 120_000)
afterAll(() => office.close())

/** Asked for a material; `beyond` is why, where no notice named it. */
async function corrected(wish: { sequence: number }, beyond: string | null): Promise<void> {
  const owner = await office.people('owner')
  const { id } = await submitted(owner, wish)
  const clerk = await office.people(`clerk-${R}`)
  const points = [{ target: 'material', id: 'floor_plan', reason: '看不清' }]
  const body = { points, ...(beyond !== null && { whyBeyondNotice: beyond }) }
  expectView(await clerk.post(`/api/v1/cases/${id}/ask-correction`, body))
}

async function lead<T>(path: string): Promise<T> {
  const person = await office.people(`lead-${R}`)
  const { status, body } = await person.get(`/api/v1/insights${path}`)
  expect([status, body.code]).toEqual([200, undefined])
  return body as T
}

describe('over the interface', () => {
  test('what happened a moment ago is counted', async () => {
    const { total } = await lead<InsightsView>(`?${YEAR}`)
    expect(total.counts).toMatchObject({ filed: 3, firstAnswered: 3, firstRight: 1, letters: 2 })
    expect(total.firstRightPercent).toBe(33.3)
  })

  test('the broken notices are those that the notices count themselves', async () => {
    const { total } = await lead<InsightsView>(`?${YEAR}`)
    const { casesAsked, casesRepeated, casesBeyond, repeatedPercent } =
      await office.context.db.transaction((tx) =>
        countDemands(tx, R, plainDate('2026-01-01'), plainDate('2026-12-31')),
      )
    const { asked, repeated, beyond } = total.counts
    expect({ asked, repeated, beyond }).toEqual({
      asked: casesAsked,
      repeated: casesRepeated,
      beyond: casesBeyond,
    })
    expect(total.repeatedPercent).toBe(repeatedPercent)
  })

  test('a number opens its cases by their numbers', async () => {
    const page = await lead<DrillPage>(`/cases?${YEAR}&measure=letters&limit=1`)
    expect(page.count).toBe(2)
    expect(page.items[0]?.caseNo).toMatch(/^110102-20261120-\d{5}$/)
    const next = await lead<DrillPage>(`/cases?${YEAR}&measure=letters&cursor=${page.next}`)
    expect(next.items.map(({ caseId }) => caseId)).not.toContain(page.items[0]?.caseId)
    expect(next.next).toBeNull()
  })

  test('a draft shows where it rests and never which it is', async () => {
    const { drafts, places } = await lead<RestingView>(`/resting?region=${R}`)
    const draft = drafts.find(({ state }) => state === 'draft')
    expect(draft?.caseId).toBeNull()
    expect(places.find(({ place }) => place === 'correction')?.week).toBe(2)
  })

  test('a period that ends before it begins, or is too long, is refused', async () => {
    const person = await office.people(`lead-${R}`)
    for (const [from, until] of [
      ['2026-11', '2026-10'],
      ['2020-01', '2026-10'],
    ]) {
      const path = `/api/v1/insights?region=${R}&from=${from}&until=${until}`
      const { status, body } = await person.get(path)
      expect([status, body.code]).toEqual([422, 'INSIGHTS_PERIOD_REVERSED'])
    }
    const { status } = await person.get(`/api/v1/insights?region=${R}&from=2026-1&until=2026-02`)
    expect(status).toBe(400)
  })
})

describe('an export', () => {
  async function download(path: string): Promise<Buffer> {
    const app = await office.app()
    const session = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username: `lead-${R}`, password: DEMO_PASSWORD },
      headers: { 'idempotency-key': newId() },
    })
    const cookie = String(session.headers['set-cookie']).split(';')[0] ?? ''
    const reply = await app.inject({
      url: `/api/v1/insights/${path}`,
      headers: { cookie },
    })
    expect(reply.statusCode).toBe(200)
    return reply.rawPayload
  }

  test('of the numbers names nobody, and of a list those on it; both are recorded', async () => {
    const numbers = JSON.stringify(await readXlsx(await download(`export.xlsx?${YEAR}`)))
    const { lines } = await lead<WavesView>(`/waves?region=${R}`)
    for (const { code, name } of lines) expect(numbers).toContain(`${code} ${name.zh}`)
    for (const sheet of ['停在哪一页', '上线行业', '好差评']) expect(numbers).toContain(sheet)
    const cases = await readXlsx(await download(`cases.xlsx?${YEAR}&measure=filed`))
    const named = JSON.stringify(cases)
    const { items } = await lead<DrillPage>(`/cases?${YEAR}&measure=filed`)
    for (const { caseNo, applicant } of items) {
      expect(named).toContain(caseNo)
      expect(named).toContain(applicant)
      expect(numbers).not.toContain(caseNo)
      expect(numbers).not.toContain(applicant)
    }
    const noted = await office.context.db.transaction((tx) =>
      recordsAbout(tx, R, { kind: 'insights', id: R }),
    )
    expect(noted.map(({ action }) => action)).toEqual(['insight.export', 'insight.export'])
  })
})

describe('nobody else', () => {
  const PATHS = ['', '/cases', '/ratings', '/export.xlsx', '/cases.xlsx']
  test.each([
    ['owner', 403],
    [`clerk-${R}`, 403],
    [`market-regulation-${R}`, 403],
    [`inspector-${R}`, 403],
    ['lead-110105', 403],
    ['', 401],
  ])('%s is turned away', async (who, expected) => {
    const person = await office.people(who)
    for (const path of PATHS) {
      const reply = await person.get(`/api/v1/insights${path}?${YEAR}&measure=filed`)
      const other = await person.get(`/api/v1/insights${path}?${YEAR}`)
      expect([reply.status, other.status]).toContain(expected)
    }
    for (const path of ['/desk', '/resting', '/waves'])
      expect((await person.get(`/api/v1/insights${path}?region=${R}`)).status).toBe(expected)
  })
})

// last, since people have to sign in again on another day
describe('sixty days later', () => {
  test('the wall has what is late by whom it waits for', async () => {
    office.clock.advance({ days: 60 })
    const { wall } = await lead<DeskView>(`/desk?region=${R}`)
    const late = wall.filter(({ over }) => over > 0)
    expect(late.length).toBeGreaterThan(2)
    const [worst] = late
    const person = await office.people(`lead-${R}`)
    const path = `/api/v1/deadlines?level=red&limit=100&department=${worst?.code}`
    const list = (await person.get(path)).body['items'] as { department: { id: string } | null }[]
    expect(list.length).toBe(worst?.over)
    expect(new Set(list.map(({ department }) => department?.id ?? 'window'))).toEqual(
      new Set([worst?.code]),
    )
  })
})
