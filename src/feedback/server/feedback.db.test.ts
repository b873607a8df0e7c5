import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { expectView, submitted } from '../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import type { Person } from '../../../test/builders/people.ts'
import type { CaseView } from '../../cases/core/index.ts'
import type { RatingView, StandingView } from '../core/index.ts'

let office: Office
let owner: Person
let lead: Person
beforeAll(async () => {
  office = await openOffice()
  owner = await office.people('owner')
  lead = await office.people('lead-110102')
})
afterAll(() => office.close())

const at = (id: string) => `/api/v1/ratings/case/${id}`
const BAD = { grade: 1, reasons: ['speed', 'once'], words: '跑了三趟' }

/** A case with a result to speak about: not accepted at the window. */
async function finished(): Promise<CaseView> {
  const view = await submitted(owner)
  const clerk = await office.people('clerk-110102')
  return expectView(await clerk.post(`/api/v1/cases/${view.id}/decline`, { reason: '不在本区' }))
}

async function rated(grade: object = BAD): Promise<RatingView> {
  const { id } = await finished()
  const reply = await owner.post(at(id), grade)
  expect(reply.status).toBe(201)
  return (reply.body as unknown as StandingView).rating as RatingView
}

async function listed(person: Person, only: string): Promise<readonly RatingView[]> {
  return (await person.get(`/api/v1/ratings?only=${only}`)).body['items'] as RatingView[]
}

const answer = (id: string, version = 1) =>
  lead.post(
    `/api/v1/call-backs/${id}/answer`,
    { outcome: 'mended', words: '已更正并致歉' },
    { version },
  )

describe('an applicant rates', () => {
  test('once there is a result, once, with the number of the case', async () => {
    const open = await submitted(owner)
    expect((await owner.get(at(open.id))).body).toMatchObject({ standing: 'notYet', rating: null })
    expect((await owner.post(at(open.id), BAD)).body).toMatchObject({ code: 'FEEDBACK_NOT_YET' })

    const view = await finished()
    expect((await owner.get(at(view.id))).body).toMatchObject({ standing: 'open' })
    const first = await owner.post(at(view.id), { grade: 5, reasons: ['speed', 'speed'] })
    expect(first.body).toMatchObject({
      standing: 'given',
      rating: { number: view.caseNo, grade: 5, reasons: ['speed'], callBack: null },
    })
    expect((await owner.post(at(view.id), BAD)).body).toMatchObject({ code: 'FEEDBACK_GIVEN' })
    expect((await owner.get(at(view.id))).body).toMatchObject({ rating: { grade: 5 } })
  })

  test('in five grades, with known reasons and at most 500 characters', async () => {
    const { id } = await finished()
    for (const wrong of [
      { grade: 0 },
      { grade: 6 },
      { grade: 2.5 },
      { grade: 1, reasons: ['x'] },
      { grade: 1, words: '长'.repeat(501) },
    ])
      expect((await owner.post(at(id), wrong)).status).toBe(400)
  })

  test('a draft that was taken back is nothing to rate, nor is what does not exist', async () => {
    expect((await owner.get(at(newId()))).body).toMatchObject({ code: 'ACCESS_NOT_FOUND' })
    const nothing = `/api/v1/ratings/cancel/${newId()}`
    expect((await owner.post(nothing, BAD)).body).toMatchObject({ code: 'ACCESS_NOT_FOUND' })
  })
})

describe('who may', () => {
  test('others do not see it, staff does not rate, and nobody without signing in', async () => {
    const { subjectId } = await rated({ grade: 4 })
    const other = await office.people('owner2')
    expect((await other.get(at(subjectId))).status).toBe(404)
    expect((await other.post(at(subjectId), BAD)).status).toBe(404)
    for (const name of ['clerk-110102', 'market-regulation-110102', 'lead-110105'])
      expect((await (await office.people(name)).get(at(subjectId))).status).toBe(404)
    expect((await lead.get(at(subjectId))).status).toBe(200)
    expect((await lead.post(at(subjectId), BAD)).status).toBe(403)
    const app = await office.app()
    for (const url of [at(subjectId), '/api/v1/ratings'])
      expect((await app.inject({ url })).statusCode).toBe(401)
  })

  test('the list is the lead authority’s, of its region', async () => {
    const { id } = await rated()
    expect((await listed(lead, 'all')).map((r) => r.id)).toContain(id)
    for (const name of ['lead-110105', 'clerk-110102', 'market-regulation-110102', 'owner'])
      expect(await listed(await office.people(name), 'all')).toEqual([])
  })

  test('the call-back is answered by the lead authority of the region', async () => {
    const { id } = await rated()
    const body = { outcome: 'explained', words: '已说明' }
    for (const name of ['owner', 'owner2', 'clerk-110102', 'lead-110105']) {
      const person = await office.people(name)
      const reply = await person.post(`/api/v1/call-backs/${id}/answer`, body, { version: 1 })
      expect([name, reply.status]).toEqual([name, name === 'owner' ? 403 : 404])
    }
  })
})

describe('a bad rating is called back', () => {
  test('within five working days: 2026-11-20 is a Friday, so by the next Friday', async () => {
    const rating = await rated()
    expect(rating.callBack).toMatchObject({ due: '2026-11-27', state: 'open', version: 1 })
    for (const grade of [3, 4, 5]) expect((await rated({ grade })).callBack).toBeNull()
    expect((await rated({ grade: 2 })).callBack).not.toBeNull()
  })

  test('the open ones come by urgency, the answered leave, and the applicant reads what came of it', async () => {
    const rating = await rated()
    expect((await listed(lead, 'open')).map((r) => r.id)).toContain(rating.id)
    expect((await answer(rating.id, 7)).body).toMatchObject({ code: 'VERSION_CHANGED' })
    const done = await answer(rating.id)
    expect(done.body).toMatchObject({ callBack: { state: 'done', outcome: 'mended', version: 2 } })
    expect((await answer(rating.id, 2)).body).toMatchObject({ code: 'FEEDBACK_CALLED_BACK' })
    expect((await listed(lead, 'open')).map((r) => r.id)).not.toContain(rating.id)
    expect((await listed(lead, 'low')).map((r) => r.id)).toContain(rating.id)
    const seen = (await owner.get(at(rating.subjectId))).body as unknown as StandingView
    expect(seen.rating?.callBack).toMatchObject({ words: '已更正并致歉' })
  })

  test('pages go on where the last one ended, newest first and most urgent first', async () => {
    for (let n = 0; n < 22; n++) await rated({ grade: n % 2 === 0 ? 1 : 2 })
    for (const only of ['all', 'open']) {
      const seen: RatingView[] = []
      let cursor = ''
      for (;;) {
        const page = (await lead.get(`/api/v1/ratings?only=${only}${cursor}`)).body
        seen.push(...(page['items'] as RatingView[]))
        if (page['next'] === null) break
        cursor = `&cursor=${page['next'] as string}`
      }
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
      expect(seen.length).toBeGreaterThan(20)
      const dues = seen.map(({ callBack }) => callBack?.due ?? '')
      if (only === 'open') expect(dues).toEqual(dues.toSorted())
      else
        expect(seen.map((r) => r.id)).toEqual(
          seen
            .map((r) => r.id)
            .toSorted()
            .reverse(),
        )
    }
  }, 120_000)
})
