import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { insertDecidedCase } from '../../../../test/builders/decided-case.ts'
import { officer, valueOf } from '../../../../test/builders/licence-world.ts'
import { openOffice, type Office } from '../../../../test/builders/office.ts'
import type { Person } from '../../../../test/builders/people.ts'
import { listedUscc } from '../../../exchange/core/index.ts'
import { connectRegisters, simulatedLists } from '../../../exchange/server/index.ts'
import { issueLicence } from '../../../licences/server/index.ts'
import { fictitiousUscc } from '../../../parties/core/index.ts'
import { markCredit } from '../../../parties/server/index.ts'
import type { AppealView, RatingView } from '../../core/index.ts'
import { lookUpLists } from './look-up-lists.ts'

const REGION = '110102'
const MARKET = 'market-regulation'
let office: Office
let owner: Person
let lead: Person
let head: Person
let ownerId: string
let serial = 0
beforeAll(async () => {
  office = await openOffice()
  owner = await office.people('owner')
  lead = await office.people(`lead-${REGION}`)
  head = await office.people(`${MARKET}-head-${REGION}`)
  const session = (await owner.get('/api/v1/session')).body as { actor?: { accountId: string } }
  ownerId = session.actor!.accountId
}, 60_000)
afterAll(() => office.close())

/** A café of the owner's, with a business of its own. */
async function cafe(
  uscc: string = fictitiousUscc(100 + serial++, REGION),
): Promise<{ number: string; uscc: string }> {
  const { db } = office.context
  const holder = { name: '店', uscc, person: '甲', address: '某街' }
  const outcomes = { 'food-business-licence': 'granted' as const }
  const wish = { region: REGION, industry: '25', outcomes, holder, ownerId }
  const caseId = await db.transaction((tx) => insertDecidedCase(tx, wish))
  const by = officer('lead', REGION)
  const made = valueOf(await db.transaction((tx) => issueLicence(tx, office.context, by, caseId)))
  return { number: made.licence.number, uscc }
}

const rating = async (number: string, who = owner) =>
  (await who.get(`/api/v1/licences/${number}/credit`)).body as unknown as RatingView
const listing = (number: string, more: object = {}) => ({
  number,
  department: MARKET,
  kind: 'serious-list',
  on: '2026-11-01',
  words: '列入严重违法失信名单',
  source: '西市监列〔2026〕1号',
  ...more,
})

describe('a rating', () => {
  test('is A without a record, and shows the holder every factor with day, weight and source', async () => {
    const { number } = await cafe()
    expect(await rating(number)).toMatchObject({
      grade: 'A',
      points: 100,
      factors: [],
      risk: 'medium',
    })
    expect((await lead.post('/api/v1/credit-factors', listing(number))).status).toBe(201)
    const seen = await rating(number)
    expect(seen).toMatchObject({ grade: 'D', points: 50 })
    expect(seen.factors).toEqual([
      expect.objectContaining({
        kind: 'serious-list',
        on: '2026-11-01',
        points: -50,
        counts: true,
        words: '列入严重违法失信名单',
        ground: {
          stated: false,
          basis: expect.objectContaining({ zh: expect.stringContaining('第44号') }),
        },
        mayAppeal: true,
      }),
    ])
    expect((await lead.post('/api/v1/credit-factors', listing(number))).body).toMatchObject({
      code: 'SUPERVISION_FACTOR_NOTED',
    })
    const future = listing(number, { on: '2026-11-21', source: 'x' })
    expect((await lead.post('/api/v1/credit-factors', future)).body).toMatchObject({
      code: 'SUPERVISION_FACTOR_FUTURE',
    })
    const over = `/api/v1/credit-factors/${seen.factors[0]!.id}/end`
    expect((await lead.post(over, { words: '移出' })).status).toBe(200)
    expect((await lead.post(over, { words: '移出' })).body).toMatchObject({
      code: 'SUPERVISION_FACTOR_ENDED',
    })
    expect(await rating(number)).toMatchObject({
      grade: 'A',
      factors: [{ ended: { why: 'over' } }],
    })
  })

  test('follows a broken promise and its repair', async () => {
    const { number, uscc } = await cafe()
    await office.context.db.transaction((tx) =>
      markCredit(tx, {
        region: REGION,
        uscc,
        kind: 'broken-commitment',
        caseId: newId(),
        item: 'food-business-licence',
        department: MARKET,
        reason: '逾期未改正',
        on: plainDate('2026-11-10'),
        by: { accountId: newId(), name: '审批人员' },
      }),
    )
    const broken = await rating(number)
    expect(broken).toMatchObject({ grade: 'B', factors: [{ kind: 'broken-commitment' }] })
    const repair = `/api/v1/credit-marks/${broken.factors[0]!.id}/repair`
    expect((await head.post(repair, { reason: '已改正' })).status).toBe(200)
    expect(await rating(number)).toMatchObject({
      grade: 'A',
      factors: [{ counts: false, ended: { why: 'repaired', words: '已改正' } }],
    })
  })

  test('follows joint checks, each once', async () => {
    const { number, uscc } = await cafe()
    const of = { region: REGION, checkId: newId(), number, uscc, cause: 'plan', causeId: '2026' }
    const closed = { kind: 'supervision.check-closed', ...of, outcome: 'rectified', faults: 2 }
    const overdue = { kind: 'supervision.rectification-overdue', ...of, dueOn: '2026-11-10' }
    const tell = (event: { kind: string; region: string }) =>
      office.context.db.transaction((tx) => office.context.events.publish(tx, event))
    for (const event of [closed, closed, overdue, overdue])
      await tell({ ...event, on: '2026-11-19' } as never)
    const seen = await rating(number)
    expect(seen.factors.map(({ kind }) => kind).toSorted()).toEqual([
      'failed-check',
      'overdue-rectification',
    ])
    expect(seen.grade).toBe('C')
    const good = { ...closed, checkId: newId(), outcome: 'passed', faults: 0, on: '2026-11-20' }
    await tell(good)
    expect((await rating(number)).points).toBe(seen.points + 3)
  })
})

describe('an appeal', () => {
  test('is made by the holder, answered by the lead within ten working days, and regrades', async () => {
    const { number } = await cafe()
    await lead.post('/api/v1/credit-factors', listing(number, { kind: 'abnormal-list' }))
    const [factor] = (await rating(number)).factors
    const at = `/api/v1/credit-factors/${factor!.id}/appeal`
    const made = await owner.post(at, { number, reason: '已按时公示年报' })
    expect(made.body).toMatchObject({ state: 'open', due: '2026-12-04' })
    expect((await owner.post(at, { number, reason: '再次' })).body).toMatchObject({
      code: 'SUPERVISION_APPEAL_OPEN',
    })
    const { id } = made.body as unknown as AppealView
    const waiting = (await lead.get('/api/v1/credit-appeals')).body as unknown as AppealView[]
    expect(waiting.map((one) => one.id)).toContain(id)
    const answer = (version: number, upheld = true) =>
      lead.post(`/api/v1/credit-appeals/${id}/answer`, { upheld, words: '经查属实' }, { version })
    expect((await answer(9)).body).toMatchObject({ code: 'VERSION_CHANGED' })
    expect((await answer(1)).body).toMatchObject({ state: 'upheld', answer: '经查属实' })
    expect((await answer(2)).body).toMatchObject({ code: 'SUPERVISION_APPEAL_ANSWERED' })
    const told = JSON.stringify((await owner.get('/api/v1/messages')).body)
    expect(told).toMatch(/您的信用申诉已答复/)
    expect(told).toMatch(/您的信用评价有新的记录/)
    expect(await rating(number)).toMatchObject({
      grade: 'A',
      factors: [{ ended: { why: 'appeal' }, appeal: { state: 'upheld' }, mayAppeal: false }],
    })
  })

  test('that is rejected changes nothing and says why', async () => {
    const { number } = await cafe()
    await lead.post('/api/v1/credit-factors', listing(number))
    const [factor] = (await rating(number)).factors
    const at = `/api/v1/credit-factors/${factor!.id}/appeal`
    const { id } = (await owner.post(at, { number, reason: '不服' })).body as unknown as AppealView
    const body = { upheld: false, words: '决定已生效' }
    await lead.post(`/api/v1/credit-appeals/${id}/answer`, body, { version: 1 })
    expect(await rating(number)).toMatchObject({
      grade: 'D',
      factors: [{ appeal: { state: 'rejected', answer: '决定已生效' }, mayAppeal: true }],
    })
  })
})

describe('who may', () => {
  test('another holder, another region and the window see nothing; only the holder appeals', async () => {
    const { number } = await cafe()
    await lead.post('/api/v1/credit-factors', listing(number))
    const [factor] = (await rating(number)).factors
    const appeal = `/api/v1/credit-factors/${factor!.id}/appeal`
    for (const name of ['owner2', 'clerk-110102', 'lead-110105']) {
      const person = await office.people(name)
      const reply = await person.get(`/api/v1/licences/${number}/credit`)
      expect([name, reply.status]).toEqual([name, 404])
      expect((await person.post(appeal, { number, reason: 'x' })).status).toBe(404)
    }
    expect((await lead.post(appeal, { number, reason: 'x' })).status).toBe(403)
    const other = await office.people('health-head-110102')
    expect((await other.post('/api/v1/credit-factors', listing(number))).status).toBe(403)
    // the roster of those left alone is for who supervises
    expect((await owner.get('/api/v1/quiet-holders')).body).toMatchObject({ items: [] })
  })
})

describe('the credit lists', () => {
  test('are asked once a day: who is named gets a factor, who is not any more loses it', async () => {
    const { number, uscc } = await cafe(listedUscc('abnormal', REGION))
    const good = await cafe()
    expect((await rating(number)).lists).toBeNull()
    expect((await lookUpLists(office.context)).silent).toBe(0)
    expect((await lookUpLists(office.context)).asked).toBe(0)
    const seen = await rating(number)
    expect(seen).toMatchObject({ grade: 'C', lists: { asOf: '2026-11-20' } })
    expect(seen.factors[0]).toMatchObject({ kind: 'abnormal-list', on: '2026-03-02', ended: null })
    expect((await rating(good.number)).grade).toBe('A')

    office.clock.set('2026-11-21')
    const today = () => office.context.clock.today()
    const { provenance } = simulatedLists({ today })
    const lookUp = () => Promise.resolve({ listings: [], asOf: today() })
    connectRegisters(office.context, { lists: { provenance, lookUp } })
    await lookUpLists(office.context)
    owner = await office.people('owner')
    expect(await rating(number)).toMatchObject({
      grade: 'A',
      factors: [{ ended: { why: 'over' } }],
    })

    // a register that is down is left alone after three silences, and nothing that is known changes
    office.clock.set('2026-11-22')
    connectRegisters(office.context, { lists: simulatedLists({ today, always: 'down' }) })
    expect(await lookUpLists(office.context)).toEqual({ asked: 3, silent: 3 })
    owner = await office.people('owner')
    expect(await rating(number)).toMatchObject({ uscc, grade: 'A', lists: { asOf: '2026-11-21' } })
  })
})
