import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PublishedEvent } from '#platform/server/events.ts'
import { createEvents } from '#platform/server/events.ts'
import { openDatabase } from '#platform/server/database.ts'
import type { Context } from '#platform/server/context.ts'
import { sweepDeadlines, watchDeadlines } from '../../src/cases/server/index.ts'
import { MODULES } from '../../src/main/modules.ts'
import type { DeadlineView } from '../../src/cases/core/index.ts'
import { accepted, submitted } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'

const R = '110102'
const FOOD = 'food-business-licence'
let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** Another node on the same database, which writes down what it tells. */
function node(): { context: Context; told: PublishedEvent[]; close: () => Promise<void> } {
  const told: PublishedEvent[] = []
  const note = {
    'cases.deadline': (_tx: unknown, event: PublishedEvent) => {
      told.push(event)
      return Promise.resolve()
    },
  }
  const listeners = [...MODULES.map((module) => module.listeners ?? {}), note]
  const db = openDatabase(office.url, { max: 3 })
  const context: Context = {
    ...office.context,
    db,
    events: createEvents(listeners, () => context),
  }
  return { context, told, close: () => db.close() }
}

const listed = async (level: string, who = `lead-${R}`) => {
  const person = await office.people(who)
  const reply = await person.get(`/api/v1/deadlines?level=${level}`)
  return reply.body['items'] as unknown as DeadlineView[]
}

describe('the watch', () => {
  test('two workers at once raise each alarm once, and accept and end each case once', async () => {
    const [one, two] = [node(), node()]
    try {
      const open = await accepted(office.people, { sequence: 61 })
      const waiting = await submitted(await office.people('owner'), { sequence: 62 })
      office.clock.set('2026-11-30')
      const counts = await Promise.all([
        sweepDeadlines(one.context),
        sweepDeadlines(two.context),
        watchDeadlines(one.context),
        watchDeadlines(two.context),
      ])
      expect(Number(counts[0]) + Number(counts[1])).toBe(1)
      office.clock.set('2027-01-06')
      await Promise.all([
        watchDeadlines(one.context),
        watchDeadlines(two.context),
        watchDeadlines(one.context),
      ])
      await watchDeadlines(two.context)
      const keys = [...one.told, ...two.told].map((event) => JSON.stringify(event))
      expect(keys.length).toBeGreaterThan(0)
      expect(new Set(keys).size).toBe(keys.length)
      const red = keys.filter((key) => key.includes('"red"') && key.includes('"decision"'))
      expect(red.length).toBe(open.items.length + waiting.items.length)
    } finally {
      await Promise.all([one.close(), two.close()])
    }
  })
})

describe('the list of what is near and over', () => {
  test('shows the lead and the window what is over, with who answers and by how much', async () => {
    const red = await listed('red')
    expect(red.length).toBeGreaterThan(0)
    expect(red.every(({ left, level }) => left < 0 && level === 'red')).toBe(true)
    expect(red.map(({ due }) => due)).toEqual(red.map(({ due }) => due).toSorted())
    expect(red.find(({ item }) => item?.id === FOOD)).toMatchObject({
      subject: 'decision',
      department: { id: 'market-regulation' },
      handler: expect.stringContaining('综窗'),
      urged: 0,
    })
    expect(await listed('red', `clerk-${R}`)).toEqual(red)
    for (const who of ['clerk-110105', 'owner', `market-regulation-${R}`])
      expect(await listed('red', who)).toEqual([])
  })

  test('督办 is the lead’s, is written into the case and counted', async () => {
    const [first] = await listed('red')
    if (!first) throw new Error('nothing overdue')
    const lead = await office.people(`lead-${R}`)
    const body = { item: first.item?.id, words: '请于三日内办结' }
    const path = `/api/v1/cases/${first.caseId}/urge`
    expect((await (await office.people(`clerk-${R}`)).post(path, body)).status).toBe(403)
    expect((await lead.post(path, body)).status).toBe(200)
    const again = (await listed('red')).find(
      ({ caseId, item }) => caseId === first.caseId && item?.id === first.item?.id,
    )
    expect(again?.urged).toBe(1)
    const { timeline } = await office.read(first.caseId)
    expect(timeline.at(-1)?.text.zh).toContain('请于三日内办结')
  })

  test('pages follow one another without gap or repetition', async () => {
    const lead = await office.people(`lead-${R}`)
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await lead.get(`/api/v1/deadlines?limit=2${cursor && `&cursor=${cursor}`}`)
      const items = body['items'] as unknown as DeadlineView[]
      seen.push(...items.map(({ caseId, subject, item }) => `${caseId}${subject}${item?.id}`))
      cursor = encodeURIComponent((body['next'] as string | null) ?? '')
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe((await listed('red')).length)
  })
})

describe('期限试算', () => {
  test('shows the clock as it would be, to the clerk and to the deciding department', async () => {
    const view = await accepted(office.people, { sequence: 63 })
    const path = `/api/v1/cases/${view.id}/items/${FOOD}/clock`
    const query = 'pauseFrom=2027-01-11&pauseTo=2027-01-15&extend=5'
    for (const who of [`clerk-${R}`, `market-regulation-${R}`, 'owner']) {
      const reply = await (await office.people(who)).get(`${path}?${query}`)
      const { now, tried } = reply.body as unknown as Record<'now' | 'tried', { due: string }>
      expect([reply.status, now.due < tried.due]).toEqual([200, true])
    }
    for (const who of ['owner2', 'clerk-110105', `water-affairs-${R}`])
      expect((await (await office.people(who)).get(path)).status).toBe(404)
    const bad = await (await office.people(`clerk-${R}`)).get(`${path}?pauseFrom=2027-02-30`)
    expect(bad).toMatchObject({ status: 422, body: { code: 'CASES_DAY_WRONG' } })
  })

  test('reckons any limit in the calendar in force, and warns of a provisional year', async () => {
    const clerk = await office.people(`clerk-${R}`)
    const reply = await clerk.get('/api/v1/clock?from=2026-12-21&days=20')
    expect(reply).toMatchObject({
      status: 200,
      body: { now: null, tried: { due: '2027-01-19', calendar: { provisional: true } } },
    })
  })
})
