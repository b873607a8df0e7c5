import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertDecidedCase } from '../../../../test/builders/decided-case.ts'
import { officer, valueOf } from '../../../../test/builders/licence-world.ts'
import { openOffice, type Office } from '../../../../test/builders/office.ts'
import type { Person } from '../../../../test/builders/people.ts'
import { issueLicence } from '../../../licences/server/index.ts'
import type { SignalView } from '../../../verification/core/index.ts'
import type { RatingView, SignalTaskView } from '../../core/index.ts'

const REGION = '110102'
const MARKET = 'market-regulation'
let office: Office
let lead: Person
let reviewer: Person
let number: string
beforeAll(async () => {
  office = await openOffice()
  lead = await office.people(`lead-${REGION}`)
  reviewer = await office.people(`${MARKET}-${REGION}`)
  const { db } = office.context
  const outcomes = { 'food-business-licence': 'granted' as const }
  const caseId = await db.transaction((tx) =>
    insertDecidedCase(tx, { region: REGION, industry: '25', outcomes }),
  )
  const by = officer('lead', REGION)
  const made = valueOf(await db.transaction((tx) => issueLicence(tx, office.context, by, caseId)))
  number = made.licence.number
}, 60_000)
afterAll(() => office.close())

/** Somebody reports from the page behind the code; the address that shows what came of it. */
async function report(kind: string): Promise<string> {
  const http = await office.app()
  const form = await http.inject({ url: `/v/${number}/report` })
  const ticket = /name="ticket" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
  const sent = await http.inject({
    method: 'POST',
    url: `/v/${number}/report`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ticket, kind, words: '门头不同' }).toString(),
  })
  return String(sent.headers.location)
}

async function signalOf(kind: string): Promise<SignalView> {
  const items = (await lead.get('/api/v1/signals')).body['items'] as SignalView[]
  return items.find((one) => one.kind === kind)!
}
const assign = (one: SignalView, department = MARKET, who = lead) =>
  who.post(`/api/v1/signals/${one.id}/assign`, { department }, { version: one.version })
const tasks = async (who: Person, state = 'open') =>
  (await who.get(`/api/v1/signal-tasks?state=${state}`)).body as unknown as SignalTaskView[]
const answer = (id: string, version: number, more: object = {}, who = reviewer) =>
  who.post(
    `/api/v1/signal-tasks/${id}/answer`,
    { finding: 'confirmed', words: '已责令改正', wantsCheck: true, ...more },
    { version },
  )

describe('a signal', () => {
  test('of several reports goes to one department, whose answer everybody who reported reads', async () => {
    const places = [await report('name'), await report('name')]
    const signal = await signalOf('name')
    expect(signal.count).toBe(2)
    expect((await assign(signal, 'nobody')).body).toMatchObject({
      code: 'SUPERVISION_DEPARTMENT_UNKNOWN',
    })
    expect((await assign(signal)).body).toMatchObject({ department: MARKET, due: '2026-12-11' })
    const [task] = await tasks(reviewer)
    expect(task).toMatchObject({ signal: { id: signal.id }, mayAnswer: true, overdue: false })
    expect((await answer(signal.id, 9)).body).toMatchObject({ code: 'VERSION_CHANGED' })
    expect((await answer(signal.id, 1)).body).toMatchObject({ state: 'answered', wantsCheck: true })
    expect((await answer(signal.id, 2)).body).toMatchObject({ code: 'SUPERVISION_SIGNAL_ANSWERED' })
    const check = (who: Person) =>
      who.post(`/api/v1/signal-tasks/${signal.id}/check`, { by: '2026-12-31' })
    expect((await check(reviewer)).status).toBe(403)
    expect((await check(lead)).status).toBe(201)
    expect((await check(lead)).body).toMatchObject({ code: 'SUPERVISION_CHECK_GOING' })
    for (const url of places)
      expect((await (await office.app()).inject({ url })).body).toContain('已责令改正')
    // what proved true counts against the holder, once
    const rating = (await lead.get(`/api/v1/licences/${number}/credit`))
      .body as unknown as RatingView
    expect(rating.factors.map(({ kind }) => kind)).toEqual(['confirmed-report'])
    expect((await tasks(lead, 'answered')).map((one) => one.signal.id)).toEqual([signal.id])
  })

  test('may be given to another department while it is open, and not once it is answered', async () => {
    await report('address')
    const signal = await signalOf('address')
    await assign(signal)
    expect((await assign(signal, 'health')).body).toMatchObject({
      department: 'health',
      version: 2,
    })
    expect(await tasks(reviewer)).toEqual([])
    expect((await answer(signal.id, 2)).status).toBe(404)
    const health = await office.people(`health-${REGION}`)
    const unfounded = { finding: 'unfounded', wantsCheck: false }
    expect((await answer(signal.id, 2, unfounded, health)).status).toBe(200)
    expect((await assign(signal)).body).toMatchObject({ code: 'SUPERVISION_SIGNAL_ANSWERED' })
  })

  test('about a forged paper is not held against whom it imitates', async () => {
    await report('forged')
    const signal = await signalOf('forged')
    await assign(signal)
    await answer(signal.id, 1)
    const rating = (await lead.get(`/api/v1/licences/${number}/credit`))
      .body as unknown as RatingView
    expect(rating.factors.map(({ kind }) => kind)).toEqual(['confirmed-report'])
  })

  test('is nobody’s but the lead’s and the department’s of the region', async () => {
    await report('other')
    const signal = await signalOf('other')
    await assign(signal)
    for (const name of ['owner', 'clerk-110102', 'health-110102', 'lead-110105']) {
      const person = await office.people(name)
      expect([name, await tasks(person)]).toEqual([name, []])
      expect([name, (await answer(signal.id, 1, {}, person)).status]).toEqual([name, 404])
      expect([name, (await assign(signal, MARKET, person)).status]).toEqual([name, 404])
    }
    expect((await assign(signal, MARKET, reviewer)).status).toBe(404)
  })
})
