import { parse } from 'yaml'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { createAccount } from '../../access/server/index.ts'
import { DEMO_PASSWORD } from '../../access/core/index.ts'
import { CalendarYear } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { recordsAbout } from '../../records/server/index.ts'
import { accepted } from '../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import type { CalendarPreview, CalendarsView, ProposalView } from '../core/index.ts'
import { calendarFile, readCalendarText } from './calendars/read-text.ts'

const R = '110102'
const SOURCE = '国务院办公厅关于2026年部分节假日安排的通知'
let office: Office
beforeAll(async () => {
  office = await openOffice()
  await accepted(office.people, { sequence: 1 })
}, 60_000)
afterAll(() => office.close())

const year = (y: number) => bundledCatalogue().calendar.get(y)!
const lead = () => office.people(`lead-${R}`)
const wish = (text: string, y = 2026) => ({ region: R, year: y, source: SOURCE, text })
/** The known year with one more day off in the days to come. */
const withDayOff = (date: string) => {
  const known = year(2026)
  const weekdayOff = [...known.weekdayOff, { date, why: '临时放假' }]
  return calendarFile({ ...known, weekdayOff }, '2026-12-01')
}

describe('the text of a notice', () => {
  test('is read as a table, with Chinese days and commas, or as the catalogue’s own file', () => {
    const rows = readCalendarText(
      '日期,类型,原因\n2027年1月1日，放假，元旦\n2027/2/6,上班,春节调休\n',
    )
    expect(rows.ok && rows.value.map(({ date, kind, why }) => [date, kind, why])).toEqual([
      ['2027-01-01', '放假', '元旦'],
      ['2027-02-06', '上班', '春节调休'],
    ])
    const again = readCalendarText(calendarFile(year(2026), '2026-01-01'))
    expect(again.ok && again.value.length).toBe(
      year(2026).weekdayOff.length + year(2026).weekendWork.length,
    )
  })

  test('that is neither is refused', () => {
    for (const text of ['year: [', 'year: 2027\nfoo: 1', '日期,类型,原因\n'])
      expect(readCalendarText(text)).toMatchObject({
        ok: false,
        refusal: { code: 'STUDIO_CALENDAR_UNREADABLE' },
      })
  })

  test('comes out as a file that says the same', () => {
    const file = parse(calendarFile(year(2026), '2026-01-01'))
    expect(CalendarYear.parse(file)).toEqual(year(2026))
  })
})

describe('a preview', () => {
  test('of the calendar in force changes no day and moves nothing', async () => {
    const reply = await (
      await lead()
    ).post('/api/v1/calendars/preview', wish(withDayOff('2026-05-01')))
    // the same day twice is an error; without it nothing changes
    expect(reply.body['findings']).toHaveLength(1)
    const same = calendarFile(year(2026), '2026-12-01')
    const { body } = await (await lead()).post('/api/v1/calendars/preview', wish(same))
    const preview = body as unknown as CalendarPreview
    expect(preview).toMatchObject({ findings: [], changes: [], moves: [], more: false })
    expect(preview.looked).toBeGreaterThan(1)
  })

  test('tells the days that change and every open deadline that would move by a day', async () => {
    const { body } = await (
      await lead()
    ).post('/api/v1/calendars/preview', wish(withDayOff('2026-11-24')))
    const preview = body as unknown as CalendarPreview
    expect(preview.changes).toEqual([{ date: '2026-11-24', was: 'work', why: '临时放假' }])
    expect(preview.moves.length).toBe(preview.looked)
    for (const { was, would } of preview.moves) expect(would > was).toBe(true)
  })
})

describe('a proposal', () => {
  async function propose(text: string, y = 2026, key?: string): Promise<ProposalView> {
    const body = { ...wish(text, y), effectiveFrom: '2026-12-01' }
    const reply = await (await lead()).post('/api/v1/calendars', body, key ? { key } : {})
    expect([reply.status, reply.body.code]).toEqual([201, undefined])
    return reply.body as unknown as ProposalView
  }
  const answer = async (who: string, id: string, word: string, reason = '') =>
    (await office.people(who)).post(`/api/v1/calendars/${id}/${word}`, { reason })

  test('with an error is not made, and says what is wrong', async () => {
    const body = { ...wish('2026-01-01,放假,元旦'), effectiveFrom: '2026-12-01' }
    const reply = await (await lead()).post('/api/v1/calendars', body)
    expect([reply.status, reply.body.code]).toEqual([422, 'STUDIO_CALENDAR_WRONG'])
  })

  test('is one for each year, made once however often it is sent', async () => {
    const key = newId()
    const one = await propose(withDayOff('2026-12-01'), 2026, key)
    expect((await propose(withDayOff('2026-12-01'), 2026, key)).id).toBe(one.id)
    const body = { ...wish(withDayOff('2026-12-02')), effectiveFrom: '2026-12-01' }
    const other = await (await lead()).post('/api/v1/calendars', body)
    expect([other.status, other.body.code]).toEqual([409, 'STUDIO_PROPOSAL_OPEN'])
    expect((await answer(`lead-${R}`, one.id, 'reject')).body.code).toBe('STUDIO_REASON_NEEDED')
    expect((await answer(`lead-${R}`, one.id, 'reject', '试一下')).status).toBe(200)
  })

  test('is approved by a second person of the authority and by nobody else', async () => {
    const { id, mine } = await propose(withDayOff('2026-12-03'))
    expect(mine).toBe(true)
    const own = await answer(`lead-${R}`, id, 'approve')
    expect([own.status, own.body.code]).toEqual([403, 'STUDIO_SECOND_PERSON_NEEDED'])
    for (const who of ['lead-110105', `clerk-${R}`, 'owner'])
      expect((await answer(who, id, 'approve')).status).toBe(404)
    await secondLead()
    const approved = await answer('lead-second', id, 'approve')
    expect(approved.body).toMatchObject({ state: 'approved', mine: false, inForce: false })
    const again = await answer('lead-second', id, 'approve')
    expect([again.status, again.body.code]).toEqual([409, 'STUDIO_PROPOSAL_ANSWERED'])
    const noted = await office.context.db.transaction((tx) =>
      recordsAbout(tx, R, { kind: 'calendar', id }),
    )
    expect(noted.map(({ action }) => action)).toEqual(['calendar.proposed', 'calendar.approved'])
  })

  test('is not in force until the catalogue has it, and moves no deadline by itself', async () => {
    const { body } = await (await lead()).get(`/api/v1/calendars?region=${R}`)
    const { years, proposals } = body as unknown as CalendarsView
    expect(years.map((one) => one.version)).toContain(year(2026).version)
    expect(proposals.every(({ inForce }) => !inForce)).toBe(true)
  })

  async function secondLead(): Promise<void> {
    const made = await createAccount(office.context, {
      username: 'lead-second',
      name: '牵头部门二',
      password: DEMO_PASSWORD,
      roles: [{ role: 'lead', region: R }],
    })
    expect(made).toMatchObject({ ok: true })
  }
})

describe('the catalogue', () => {
  const get = async (who: string, path: string) =>
    (await office.people(who)).get(`/api/v1/catalogue/${path}`)

  test('has the version in force among those published, by the start of the program', async () => {
    const { body } = await get(`lead-${R}`, 'versions')
    const current = (
      body['versions'] as { version: string; current: boolean; how: string }[]
    ).filter((one) => one.current)
    expect(current).toMatchObject([{ version: bundledCatalogue().version, how: 'start' }])
  })

  test('shows every item with its law, and its boxes and conditions in words', async () => {
    const { body } = await get(`clerk-${R}`, 'items')
    const items = body['items'] as { id: string; law: string[]; industries: unknown[] }[]
    expect(items.length).toBe(bundledCatalogue().items.size)
    expect(items.every(({ law }) => law.length > 0)).toBe(true)
    const food = await get(`clerk-${R}`, 'items/food-business-licence')
    expect(JSON.stringify(food.body)).not.toMatch(/undefined/)
    const papers = food.body['papers'] as { when: { zh: string } | null }[]
    expect(papers.some(({ when }) => when?.zh.includes('为'))).toBe(true)
  })

  test('refuses what it does not have', async () => {
    const { version } = bundledCatalogue()
    const wrong = [
      [`diff?region=${R}&from=${version}&to=${'0'.repeat(64)}`, 'STUDIO_VERSION_UNKNOWN'],
      [`diff?region=999999&from=${version}&to=${version}`, 'STUDIO_REGION_UNKNOWN'],
      ['regions-diff?one=110102&other=999999', 'STUDIO_REGION_UNKNOWN'],
      ['items/nothing', 'STUDIO_ITEM_UNKNOWN'],
    ]
    for (const [path = '', code] of wrong) {
      const reply = await get(`lead-${R}`, path)
      expect([reply.status, reply.body.code]).toEqual([404, code])
    }
  })

  test.each([
    ['owner', 403],
    [`inspector-${R}`, 403],
    ['', 401],
  ])('is not shown to %s', async (who, status) => {
    for (const path of ['versions', 'items', 'items/food-business-licence'])
      expect((await get(who, path)).status).toBe(status)
    const reply = await (await office.people(who)).get(`/api/v1/calendars?region=${R}`)
    expect(reply.status).toBe(status)
  })
})
