import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView } from '../../src/cases/core/index.ts'
import { accepted, drafted, wishOf } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'

const FIRE = 'fire-safety-pre-opening-inspection'
const HOTEL = 'hotel-special-industry-licence'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const item = async (view: CaseView, id: string) =>
  (await office.read(view.id)).items.find((one) => one.id === id)

describe('a hotel, where the fire check comes first', () => {
  test('the hotel item waits without a clock, and starts by itself when fire is granted', async () => {
    const hotel = await accepted(office.people, { industry: '11' })
    expect(await item(hotel, HOTEL)).toMatchObject({
      state: 'waiting',
      waitsFor: [FIRE],
      clock: null,
      dueOn: null,
    })
    await office.inspect(hotel)
    expect((await office.decide(hotel, HOTEL, 'grant')).body).toMatchObject({
      code: 'CASES_BRANCH_WAITING',
      for: [FIRE],
    })
    office.clock.set('2026-11-23')
    await office.decide(hotel, FIRE, 'grant', { number: '西消安检字〔2026〕第0001号' })
    expect(await item(hotel, HOTEL)).toMatchObject({
      state: 'inReview',
      clock: { startedOn: '2026-11-23' },
    })
    const reviewer = await office.reviewerOf(hotel, HOTEL)
    const { body } = await reviewer.get(`/api/v1/branches/${hotel.id}/${HOTEL}`)
    const { fields } = body['form'] as { fields: { element: string; value: unknown }[] }
    // the result of the one item fills the box on the form of the other
    expect(fields.find(({ element }) => element === 'fire_doc_no')?.value).toBe(
      '西消安检字〔2026〕第0001号',
    )
    expect((await office.decide(hotel, HOTEL, 'grant')).status).toBe(200)
  })

  test('when fire is refused the hotel item can only be refused; the rest may be granted: part', async () => {
    office.clock.set('2026-11-24')
    const hotel = await accepted(office.people, { industry: '11', sequence: 2 })
    await office.inspect(hotel)
    const refusal = await office.decide(hotel, FIRE, 'refuse', { reasons: '疏散通道不足' })
    expect(refusal.body['item']).toMatchObject({
      decision: {
        outcome: 'refused',
        reasons: '疏散通道不足',
        remedy: { text: { zh: expect.stringMatching(/60 日.*行政复议.*6 个月.*行政诉讼/) } },
      },
    })
    expect((await office.decide(hotel, HOTEL, 'grant')).body).toMatchObject({
      code: 'CASES_BRANCH_PREREQUISITE_LOST',
      lost: [FIRE],
    })
    for (const { id } of hotel.items) {
      if (id === FIRE) continue
      const command = id === HOTEL ? 'refuse' : 'grant'
      const body = id === HOTEL ? { reasons: '未通过消防检查' } : {}
      expect([id, (await office.decide(hotel, id, command, body)).status]).toEqual([id, 200])
    }
    expect(await office.read(hotel.id)).toMatchObject({ state: 'decided', outcome: 'part' })
  })
})

describe('新乡经开区, where the shortest item with a visit governs all', () => {
  test('every item of the case has that limit, and says whose it is', async () => {
    const view = await accepted(office.people, { region: '410772', industry: '01', sequence: 3 })
    const limits = view.items.map((one) => one.clock?.limit)
    expect(new Set(limits.map((limit) => limit?.rule))).toEqual(new Set(['shortest-on-site']))
    expect(new Set(limits.map((limit) => limit?.days)).size).toBe(1)
    expect(new Set(limits.map((limit) => limit?.of)).size).toBe(1)
  })
})

describe('禁限目录: a trade that takes no new shop', () => {
  const KTV = '13'

  test('refuses a new establishment with its document, before anything is written', async () => {
    const owner = await office.people('owner')
    const wish = { ...wishOf({ industry: KTV, items: 'all' }), kind: 'open' }
    expect((await owner.post('/api/v1/cases', wish)).body).toMatchObject({
      code: 'CASES_NEW_NOT_ALLOWED',
      document: expect.stringContaining('西政办发〔2023〕4号'),
      section: expect.stringMatching(/./),
    })
  })

  test('takes a renewal of what the holder holds, prefilled, and nothing without it', async () => {
    const owner = await office.people('owner')
    const { items } = wishOf({ industry: KTV })
    const wish = { industry: KTV, kind: 'renew' as const }
    const none = await owner.post('/api/v1/cases', wishOf(wish))
    expect(none.body.code).toBe('CASES_HOLDINGS_NEEDED')
    const holdings = await registered(KTV, items)
    const some = await owner.post('/api/v1/cases', wishOf({ ...wish, holdings: holdings.slice(1) }))
    expect(some.body).toMatchObject({ code: 'CASES_HOLDING_MISSING', items: [items[0]] })
    const view = await drafted(owner, { ...wish, holdings })
    expect(view).toMatchObject({ kind: 'renew', holdings, values: { app_type: '延续' } })
    expect(view.values['uscc']).toBe('91110102MA0FAKE177')
  })

  async function registered(industry: string, items: readonly string[]): Promise<string[]> {
    const draftOf = (await office.people('owner')).get('/api/v1/regions/110102')
    const plan = (await draftOf).body['plan'] as { departments: { id: string; items: string[] }[] }
    const ids: string[] = []
    for (const id of items) {
      const department = plan.departments.find((d) => d.items.includes(id))?.id
      const reviewer = await office.people(`${department}-110102`)
      const reply = await reviewer.post('/api/v1/single-licences', {
        region: '110102',
        industry,
        item: id,
        holder: {
          name: '北京小满咖啡有限公司',
          uscc: '91110102MA0FAKE177',
          person: '王小满',
          address: '北京市西城区德胜门外大街11号1层101',
        },
        number: `存量-${id}`,
        validFrom: '2022-03-01',
        validUntil: '2027-02-28',
      })
      ids.push(String(reply.body['id']))
    }
    return ids
  }
})
