import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordsAbout } from '../../src/records/server/index.ts'
import type { WindowCase, WindowCounts } from '../../src/cases/core/index.ts'
import { accepted, submitted } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'
import type { Person } from '../builders/people.ts'
import type { CaseView } from '../../src/cases/core/index.ts'

let office: Office
let clerk: Person
let waiting: CaseView
let reviewed: CaseView
let elsewhere: CaseView
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.people('clerk-110102')
  const owner = await office.people('owner')
  waiting = await submitted(owner, { sequence: 31 })
  reviewed = await accepted(office.people, { sequence: 32 })
  elsewhere = await submitted(owner, { region: '110105', sequence: 33 })
})
afterAll(() => office.close())

async function list(query: string, who = clerk): Promise<WindowCase[]> {
  const reply = await who.get(`/api/v1/window/cases?${query}`)
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return reply.body['items'] as WindowCase[]
}
const idsOf = (cases: readonly WindowCase[]) => cases.map(({ id }) => id)
const words = (view: CaseView, element: string) => String(view.values[element])

test('what is open comes first due first, with its light and handler, and nothing of another region', async () => {
  const found = await list('')
  expect(idsOf(found)).toEqual([waiting.id, reviewed.id])
  expect(found[0]).toMatchObject({ owed: { on: '2026-11-27', light: 'green' }, handler: null })
  expect(found[1]).toMatchObject({ handler: { name: '北京市西城区综窗人员' }, atCounter: false })
})

test('counts say how many wait, by state, light and who answers for them', async () => {
  const counts = (await clerk.get('/api/v1/window/counts')).body as unknown as WindowCounts
  expect(counts.open).toEqual({ all: 2, red: 0, amber: 0, green: 2 })
  expect(counts.states.submitted?.all).toBe(1)
  expect([counts.mine, counts.nobodys, counts.drafts]).toEqual([1, 1, 0])
  expect(idsOf(await list('handler=me'))).toEqual([reviewed.id])
  expect(idsOf(await list('handler=none'))).toEqual([waiting.id])
  const owner = await office.people('owner')
  expect(await list('', owner)).toEqual([])
  expect(
    ((await owner.get('/api/v1/window/counts')).body as unknown as WindowCounts).open.all,
  ).toBe(0)
})

test('a case is found by number, serial of today, credit code and any part of the name', async () => {
  const name = words(waiting, 'subject_name')
  const serial = String(Number(waiting.caseNo?.slice(-5)))
  const tries = [
    waiting.caseNo ?? '',
    serial,
    words(waiting, 'uscc').slice(0, 12),
    words(waiting, 'uscc').toLowerCase(),
    Array.from(name).slice(1).join(''),
    Array.from(name).slice(-4, -2).join(''),
  ]
  for (const q of tries) {
    const found = idsOf(await list(`q=${encodeURIComponent(q)}`))
    expect([q, found.includes(waiting.id), found.includes(elsewhere.id)]).toEqual([q, true, false])
  }
  expect(await list('q=%E4%BA%AC')).toEqual([])
  const other = await office.people('clerk-110105')
  const there = await list(`q=${encodeURIComponent(words(elsewhere, 'uscc'))}`, other)
  expect(idsOf(there)).toContain(elsewhere.id)
})

test('looking somebody up is recorded, without the words that were looked for', async () => {
  const me = (await clerk.get('/api/v1/session')).body['actor'] as { accountId: string }
  const name = words(waiting, 'subject_name')
  await list(`q=${encodeURIComponent(name)}`)
  const about = { kind: 'account', id: me.accountId }
  const rows = await office.context.db.transaction((tx) => recordsAbout(tx, '110102', about))
  const searches = rows.filter(({ action }) => action === 'case.searched')
  expect(searches.at(-1)?.body).toContain('"by":"name"')
  expect(JSON.stringify(searches)).toContain(waiting.id)
  expect(JSON.stringify(searches)).not.toContain(name)
})

test('pages follow one another without a gap or a repetition', async () => {
  const first = (await clerk.get('/api/v1/window/cases?limit=1')).body
  const next = encodeURIComponent(String(first['next']))
  const second = (await clerk.get(`/api/v1/window/cases?limit=1&cursor=${next}`)).body
  const items = [first, second].flatMap((page) => idsOf(page['items'] as WindowCase[]))
  expect(items).toEqual([waiting.id, reviewed.id])
  expect(second['next']).toBeNull()
})

test('views are kept for their account, replaced by name, and nobody else’s', async () => {
  const wish = { name: '今天要办', query: 'light=amber&kind=open' }
  await clerk.post('/api/v1/window/views', wish)
  const saved = await clerk.post('/api/v1/window/views', { ...wish, query: 'light=red' })
  expect(saved).toMatchObject({ status: 201, body: [{ name: '今天要办', query: 'light=red' }] })
  const { id } = (saved.body as unknown as { id: string }[])[0] ?? { id: '' }
  const other = await office.people('lead-110102')
  expect((await other.get('/api/v1/window/views')).body).toEqual([])
  expect((await other.remove(`/api/v1/window/views/${id}`)).status).toBe(404)
  expect((await clerk.remove(`/api/v1/window/views/${id}`)).body).toEqual([])
  const owner = await office.people('owner')
  expect((await owner.post('/api/v1/window/views', wish)).status).toBe(403)
})

test('news say what others did after what is on the screen', async () => {
  const path = `/api/v1/cases/${waiting.id}/news?after=${waiting.version}`
  expect((await clerk.get(path)).body).toMatchObject({ version: waiting.version, entries: [] })
  await (
    await office.people('lead-110102')
  ).post(`/api/v1/cases/${waiting.id}/urge`, { words: '今日答复' })
  const news = (await clerk.get(path)).body
  expect(news).toMatchObject({ version: waiting.version + 1, entries: [{ event: 'urged' }] })
  expect((await (await office.people('clerk-110105')).get(path)).status).toBe(404)
})

test('a light turns amber two working days before the day, and red after it', async () => {
  office.clock.set('2026-11-26T10:00:00+08:00')
  const late = await office.people('clerk-110102')
  expect(idsOf(await list('light=amber', late))).toEqual([waiting.id])
  office.clock.set('2026-11-28T10:00:00+08:00')
  const over = await office.people('clerk-110102')
  expect(idsOf(await list('light=red', over))).toEqual([waiting.id])
})
