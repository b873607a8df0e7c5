import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepted, expectView, submitted } from '../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import type { Person } from '../../../test/builders/people.ts'
import { secondClerk } from '../../../test/builders/second-clerk.ts'
import type { MessageView } from '../core/index.ts'
import { insertMessage } from './store.ts'

let office: Office
let owner: Person
let clerk: Person
beforeAll(async () => {
  office = await openOffice()
  owner = await office.people('owner')
  clerk = await office.people('clerk-110102')
})
afterAll(() => office.close())

async function messagesOf(person: Person): Promise<readonly MessageView[]> {
  const reply = await person.get('/api/v1/messages')
  expect(reply.status).toBe(200)
  return reply.body['items'] as readonly MessageView[]
}
const unread = async (person: Person) => (await person.get('/api/v1/messages/unread')).body
const about = (list: readonly MessageView[], id: string) => list.filter((m) => m.aboutId === id)

test('each step of a case that its applicant must know is a message; what asks something says so', async () => {
  const view = await submitted(owner)
  const points = [{ target: 'material', id: 'floor_plan', reason: '缺少比例尺' }]
  expectView(await clerk.post(`/api/v1/cases/${view.id}/ask-correction`, { points }))
  const [asked, arrived] = about(await messagesOf(owner), view.id)
  expect(arrived).toMatchObject({ title: { zh: '申请已收到' }, todo: false, about: 'case' })
  expect(asked).toMatchObject({ title: { zh: '请补正' }, todo: true, readAt: null })
  expect(asked?.text.en).toContain('1 points')
  expect(asked?.shop.zh).toMatch(/^咖啡厅 · ./)
})

test('a branch decided is told with its item; the silent steps of the office are not', async () => {
  const view = await accepted(office.people)
  await office.inspect(view)
  const [first] = (await office.read(view.id)).items
  const granted = await office.decide(view, first?.id ?? '', 'grant', {})
  expect(granted.status).toBe(200)
  const titles = about(await messagesOf(owner), view.id).map(({ title }) => title.zh)
  expect(titles).toContain('一个事项准予许可')
  expect(titles).toContain('申请已受理')
  expect(titles.filter((title) => title === '一个事项准予许可')).toHaveLength(1)
})

test('what waits for the applicant is told: times for the visit, a question, and who answers for the case', async () => {
  const view = await accepted(office.people)
  const mine = async () => about(await messagesOf(owner), view.id)
  const [times] = (await mine()).filter(({ title }) => title.zh === '请确认联合核查时间')
  expect(times).toMatchObject({ todo: true, about: 'case' })
  expect(times?.text.zh).toMatch(/可选时间：\d{4}-\d{2}-\d{2} \d{2}:\d{2}–\d{2}:\d{2}；/)
  const at = `/api/v1/visits/${view.id}`
  const wish = { day: '2026-11-27', from: '14:00', to: '16:00' }
  expect((await owner.post(`${at}/reschedule`, { wish, reason: '装修' })).status).toBe(200)
  const inspector = await office.people('inspector-110102')
  expect((await inspector.post(`${at}/accept-wish`)).status).toBe(200)
  expect((await mine())[0]).toMatchObject({
    title: { zh: '联合核查时间已按您的意愿确定' },
    text: { zh: '联合核查定于 2026-11-27 14:00–16:00。' },
    todo: false,
  })

  const item = view.items[0]?.id ?? ''
  expect((await office.decide(view, item, 'questions', { words: '请说明排烟方式' })).status).toBe(
    200,
  )
  const [question] = await mine()
  expect(question).toMatchObject({ title: { zh: '审批部门有事项询问' }, todo: true })
  expect(question?.text.zh).not.toContain('排烟')

  const second = await secondClerk(office.context, '110102')
  const path = `/api/v1/cases/${view.id}/name-handler`
  expect((await clerk.post(path, { to: second.accountId, reason: '轮岗' })).status).toBe(200)
  expect((await mine())[0]).toMatchObject({ title: { zh: '首办负责人已更换' } })
  expect((await mine())[0]?.text.zh).toContain('移交 孙综窗：轮岗')
})

test('nobody sees or reads the messages of another; staff has none', async () => {
  await submitted(owner)
  const other = await office.people('owner2')
  const [mine] = await messagesOf(owner)
  expect(await messagesOf(other)).toEqual([])
  await other.post('/api/v1/messages/read', { ids: [mine?.id] })
  expect((await messagesOf(owner))[0]?.readAt).toBeNull()
  for (const staff of ['clerk-110102', 'lead-110102', 'inspector-110102'])
    expect(await messagesOf(await office.people(staff))).toEqual([])
  const app = await office.app()
  expect((await app.inject({ url: '/api/v1/messages' })).statusCode).toBe(401)
})

test('messages are read one by one or all at once, on every device; the count stops at 99', async () => {
  const before = (await messagesOf(owner)).filter(({ readAt }) => readAt === null)
  const some = before.slice(0, 1).map(({ id }) => id)
  const after = await owner.post('/api/v1/messages/read', { ids: some })
  const total = (await unread(owner))['unread'] as number
  expect(after.body['unread']).toBe(total)
  expect((await messagesOf(owner)).find(({ id }) => id === some[0])?.readAt).not.toBeNull()
  await owner.post('/api/v1/messages/read', {})
  expect(await unread(owner)).toEqual({ unread: 0, more: false })
})

test('an event told twice makes one message; pages go on where the last one ended', async () => {
  const { accountId } = (await owner.get('/api/v1/session')).body['actor'] as { accountId: string }
  const at = '2026-11-20T01:00:00.000Z'
  const text = { zh: '同一件事', en: 'the same' }
  const told = (n: number) => ({
    region: '110102',
    ownerId: accountId,
    cause: `test-${n}`,
    kind: 'case',
    about: 'case' as const,
    aboutId: 'x',
    shop: text,
    title: text,
    text,
    todo: false,
    at,
  })
  await office.context.db.transaction(async (tx) => {
    for (let n = 0; n < 105; n++) {
      const id = `019aaaaa-0000-7000-8000-${String(n).padStart(12, '0')}`
      await insertMessage(tx, { ...told(n), id })
      await insertMessage(tx, { ...told(n), id: id.replace('019a', '019b') })
    }
  })
  expect(await unread(owner)).toEqual({ unread: 99, more: true })
  const seen = new Set<string>()
  let cursor = ''
  for (;;) {
    const page = (await owner.get(`/api/v1/messages${cursor}`)).body
    for (const { id } of page['items'] as MessageView[]) {
      expect(seen.has(id)).toBe(false)
      seen.add(id)
    }
    if (page['next'] === null) break
    cursor = `?cursor=${page['next'] as string}`
  }
  expect([...seen].filter((id) => id.startsWith('019aaaaa'))).toHaveLength(105)
})
