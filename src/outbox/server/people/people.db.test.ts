import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accepted, expectView, submitted } from '../../../../test/builders/applied-case.ts'
import type { Person } from '../../../../test/builders/people.ts'
import { openOutside, type Outside } from '../../../../test/builders/outbox.ts'
import { openMailServer, type MailServer } from '../../../../test/simulators/mail-server.ts'
import { openSmsGateway, type SmsGateway } from '../../../../test/simulators/sms-gateway.ts'
import { listAttempts } from '../attempts/store.ts'
import { watchDeadlines } from '../../../cases/server/index.ts'
import { listReceivers } from '../receivers/store.ts'
import { newSecret } from '../sign.ts'

const [FIRST, SECOND] = [newSecret('hmac').words, newSecret('hmac').words]
let world: Outside
let people: (name: string) => Promise<Person>
let mail: MailServer
let first: SmsGateway
let second: SmsGateway

beforeAll(async () => {
  mail = await openMailServer()
  first = await openSmsGateway(FIRST)
  second = await openSmsGateway(SECOND)
  const settings = {
    SMTP_URL: mail.url,
    SMS_URL: first.url,
    SMS_SECRET: FIRST,
    SMS_SECOND_URL: second.url,
    SMS_SECOND_SECRET: SECOND,
  }
  world = await openOutside(settings)
  people = world.people
})
afterAll(async () => {
  await world.close()
  await Promise.all([mail.close(), first.close(), second.close()])
})
beforeEach(async () => {
  await settle()
  for (const gateway of [first, second]) Object.assign(gateway, { mood: 'well' })
  mail.mood = 250
  mail.mails.length = first.sent.length = second.sent.length = 0
})

const send = () => world.send()
/** Everything is sent and out of the way. */
async function settle(): Promise<void> {
  for (let round = 0; round < 8; round++) {
    await send()
    world.clock.advance({ minutes: 20 })
  }
}
async function attemptsBy(channel: 'mail' | 'sms') {
  return world.context.db.transaction(async (tx) => {
    const receivers = await listReceivers(tx, ['110102'])
    const receiver = receivers.find((one) => one.channel === channel)
    const at = { region: '110102', receiverId: receiver!.id }
    return listAttempts(tx, at, 50)
  })
}
async function wantMail(name: string, contact: object) {
  const person = await people(name)
  const wish = { language: 'zh', mail: null, phone: null, byMail: true, bySms: true, ...contact }
  const { statusCode } = await (
    await world.app()
  ).inject({
    method: 'POST',
    url: '/api/v1/me/contact',
    payload: wish,
    headers: { ...(await cookie(name)), 'idempotency-key': `wish-${name}-${Math.random()}` },
  })
  expect(statusCode).toBe(200)
  expect((await person.get('/api/v1/me/contact')).body).toEqual(wish)
}
async function cookie(username: string): Promise<{ cookie: string }> {
  const payload = { username, password: 'zhunying-demo' }
  const reply = await (
    await world.app()
  ).inject({ method: 'POST', url: '/api/v1/session', payload })
  return { cookie: String(reply.headers['set-cookie']).split(';')[0] ?? '' }
}

describe('an applicant', () => {
  test('gets an SMS at the phone of the application: what happened, and nothing about themselves', async () => {
    const view = await accepted(people, { sequence: 3 })
    await send()
    // accepted, and the times for the visit
    expect(first.sent).toHaveLength(2)
    const [sms] = first.sent
    expect(sms!.text).toContain(view.caseNo)
    expect(sms!.text).toMatch(/^【准营】您的.+已于2026-11-2\d受理，\d+个事项同时办理/)
    const values = view.values as Record<string, unknown>
    expect(sms!.to).toBe(values['contact_phone'])
    for (const personal of ['subject_name', 'legal_rep', 'contact_name', 'premises_address'])
      expect(sms!.text).not.toContain(values[personal])
    expect(first.forged).toBe(0)
    const log = (await attemptsBy('sms')).find(({ type }) => type === 'message.accepted')
    expect(log).toMatchObject({ outcome: 'delivered', detail: null })
    expect(log!.target).toMatch(/^\d{3}\*{4}\d{4}$/)
  })

  test('is told in the language and by the ways they chose', async () => {
    await wantMail('owner2', { language: 'en', mail: 'li@example.cn', bySms: false })
    const owner = await people('owner2')
    const { id } = await submitted(owner, { sequence: 5 })
    const clerk = await people('clerk-110102')
    expectView(await clerk.post(`/api/v1/cases/${id}/accept`))
    await send()
    expect(mail.mails.map(({ to }) => to)).toEqual([['li@example.cn'], ['li@example.cn']])
    expect(mail.mails[0]!.raw).toContain('was accepted on')
    expect(mail.mails[0]!.raw).toMatch(/Message-ID: <[0-9a-f-]{36}@zhunying>/i)
    expect(first.sent).toEqual([])
  })

  test('who sleeps is not woken: an SMS of the night comes in the morning', async () => {
    world.clock.set('2026-11-24T20:30:00+08:00')
    const { id } = await submitted(await people('owner'), { sequence: 7 })
    world.clock.set('2026-11-24T21:10:00+08:00')
    const clerk = await people('clerk-110102')
    expectView(await clerk.post(`/api/v1/cases/${id}/accept`))
    await send()
    expect(first.sent).toEqual([])
    world.clock.set('2026-11-25T07:59:00+08:00')
    await send()
    expect(first.sent).toEqual([])
    world.clock.set('2026-11-25T08:00:01+08:00')
    await send()
    expect(first.sent).toHaveLength(2)
    world.clock.set('2026-11-25T09:00:00+08:00')
  })
})

test('an applicant hears of times for the visit, and of a department’s question', async () => {
  world.clock.set('2026-11-25T09:30:00+08:00')
  const view = await accepted(people, { sequence: 8 })
  await send()
  first.sent.length = 0
  const inspector = await people('inspector-110102')
  const slots = [
    { day: '2026-11-27', from: '09:00', to: '11:00' },
    { day: '2026-11-30', from: '14:00', to: '16:00' },
  ]
  const proposed = await inspector.post(`/api/v1/visits/${view.id}/proposals`, { slots })
  expect(proposed.body).toMatchObject({ id: view.id })
  await send()
  expect(first.sent.map(({ text }) => text)).toEqual([expect.stringContaining('联合核查')])
  const item = view.items[0]!
  const reviewer = await people(`${item.department.id}-110102`)
  const asked = await reviewer.post(`/api/v1/branches/${view.id}/${item.id}/questions`, {
    words: '请说明排烟方式',
  })
  expect(asked.status).toBe(200)
  await send()
  expect(first.sent.at(-1)!.text).toContain('有事项需要您说明')
  expect(first.sent.at(-1)!.text).not.toContain('排烟')
})

describe('when the SMS service', () => {
  const news = async (sequence: number) => {
    world.clock.set(`2026-11-26T09:00:00+08:00`)
    world.clock.advance({ days: sequence })
    await accepted(people, { sequence })
    await send()
  }

  test('is gone, the second one is asked at once', async () => {
    await first.leave()
    await news(11)
    await first.comeBack()
    expect([first.sent.length, second.sent.length]).toEqual([0, 2])
  })

  test('answers with a fault, the second one is asked at once', async () => {
    first.mood = 'broken'
    await news(12)
    expect([first.sent.length, second.sent.length]).toEqual([0, 2])
  })

  test('loses its answers, it is asked again under the same id and sends one SMS of each', async () => {
    first.mood = 'lost'
    await news(13)
    expect([first.sent.length, second.sent.length]).toEqual([1, 0])
    first.mood = 'well'
    world.clock.advance({ minutes: 1 })
    await send()
    expect([first.sent.length, second.sent.length]).toEqual([2, 0])
    expect((await attemptsBy('sms')).slice(0, 3).map(({ outcome }) => outcome)).toEqual([
      'delivered',
      'delivered',
      'retry',
    ])
  })

  test('says that there is nobody at this number, it is told so once and for all', async () => {
    first.mood = 'nobody'
    await news(14)
    const [log] = await attemptsBy('sms')
    expect(log).toMatchObject({ outcome: 'undeliverable', detail: 'number' })
    await settle()
    expect((await attemptsBy('sms'))[0]).toEqual(log)
  })
})

describe('an officer', () => {
  test('who gave an address hears of a new case by mail, never by SMS', async () => {
    await wantMail('clerk-110102', { mail: 'window@example.gov.cn', phone: '13800000000' })
    world.clock.set('2027-01-11T09:00:00+08:00')
    const view = await submitted(await people('owner'), { sequence: 21 })
    await send()
    expect(mail.mails.map(({ to }) => to)).toEqual([['window@example.gov.cn']])
    const subject = /^Subject: ((?:.|\r\n )+?)\r\n\S/m.exec(mail.mails[0]!.raw)![1]!
    expect(subject).toContain('=?UTF-8?')
    expect(Buffer.from(mail.mails[0]!.raw.split('\r\n\r\n')[1]!, 'base64').toString()).toContain(
      view.caseNo,
    )
    expect(first.sent).toEqual([])
  })

  test('is told of a deadline that is near, and who leads of one that is over', async () => {
    await wantMail('lead-110102', { mail: 'lead@example.gov.cn' })
    world.clock.set('2027-03-01T09:00:00+08:00')
    await submitted(await people('owner'), { sequence: 25 })
    await send()
    mail.mails.length = 0
    world.clock.set('2027-03-04T09:00:00+08:00')
    await watchDeadlines(world.context)
    await send()
    expect(mail.mails.map(({ to }) => to[0])).toContain('window@example.gov.cn')
    const before = mail.mails.length
    await watchDeadlines(world.context)
    await send()
    expect(mail.mails).toHaveLength(before)
  })

  test('who leads is told at 90 % that the numbers run out, and not with each one after it', async () => {
    const numbers = { kind: 'licences.numbers-running-out', region: '110102', industry: '25' }
    for (const serial of [90_000, 90_001])
      await world.context.db.transaction((tx) =>
        world.context.events.publish(tx, { ...numbers, serial }),
      )
    await send()
    expect(mail.mails.map(({ to }) => to)).toEqual([['lead@example.gov.cn']])
    const [, body = ''] = mail.mails[0]!.raw.split('\r\n\r\n')
    expect(Buffer.from(body, 'base64').toString()).toMatch(/咖啡厅.*90000.*9999/)
  })

  test.each([
    [450, 'retry'],
    [550, 'undeliverable'],
    ['gone', 'retry'],
  ] as const)('a mail server that says %s: %s', async (mood, outcome) => {
    mail.mood = mood
    world.clock.advance({ days: 1 })
    await submitted(await people('owner'), { sequence: 30 + String(mood).length })
    await send()
    const [log] = await attemptsBy('mail')
    expect(log).toMatchObject({ outcome, target: 'w***@example.gov.cn' })
    mail.mood = 250
    await settle()
    expect(mail.mails).toHaveLength(outcome === 'retry' ? 1 : 0)
  })
})
