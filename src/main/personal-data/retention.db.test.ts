import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import { accessModule, createAccount } from '../../access/server/index.ts'
import { recordsModule } from '../../records/server/index.ts'
import { applyRetention, daysOf, mistakesIn, PERIODS } from './retention.ts'

let world: TestContext
let owner: pg.Client
beforeAll(async () => {
  world = await testContext({
    modules: [recordsModule, accessModule],
    settings: { RETENTION_DAYS: 'messages=1000, sign-ins=10' },
  })
  owner = new pg.Client({ connectionString: world.url })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await world.close()
})

const apply = () => world.context.db.transaction((tx) => applyRetention(tx, world.context))
const goneOf = async (id: string) => (await apply()).find((one) => one.id === id)?.gone
const ago = (days: number) =>
  new Date(world.clock.now().getTime() - days * 24 * 60 * 60_000).toISOString()
const left = async (table: string) => (await owner.query(`select from ${table}`)).rowCount

const message = (days: number) =>
  owner.query(
    `insert into message (region, id, owner_id, cause, kind, about, about_id, shop, title, body, todo, at)
     values ('110102', $1, $1, $1::uuid::text, 'x', 'case', 'x', '{}', '{}', '{}', false, $2)`,
    [newId(), ago(days)],
  )

test('every period says what, how long, why, and what its length rests on', () => {
  for (const { id, what, days, least, basis, reading } of PERIODS)
    expect([id, what !== '', days >= least, /法|规定/.test(basis), reading !== '']).toEqual([
      id,
      true,
      true,
      true,
      true,
    ])
  expect(new Set(PERIODS.map(({ id }) => id)).size).toBe(PERIODS.length)
})

test('the setting changes a length, by names that exist and not below what is allowed', () => {
  const messages = PERIODS.find(({ id }) => id === 'messages')!
  expect(daysOf(messages, world.context)).toBe(1000)
  expect(mistakesIn(world.context.config)).toEqual([])
  const wrong = { retentionDays: { nope: 1, sent: 90, answers: 2 } }
  expect(mistakesIn(wrong).map((line) => line.split('：')[0])).toEqual(['nope', 'sent'])
})

test('old messages go and young ones stay; it is recorded once, and nothing is left to do', async () => {
  for (const days of [1001, 1200, 999]) await message(days)
  expect(await goneOf('messages')).toBe(2)
  expect(await goneOf('messages')).toBe(0)
  expect(await left('message')).toBe(1)
  const { rows } = await owner.query(`select body from record where action = 'retention.applied'`)
  expect(rows).toHaveLength(1)
  expect(JSON.parse(rows[0].body)).toMatchObject({
    object: { kind: 'retention', id: 'messages' },
    detail: { gone: 2, basis: expect.stringContaining('个人信息保护法') },
  })
})

describe('what was sent', () => {
  const receiver = newId()
  const event = newId()
  const young = newId()
  beforeAll(async () => {
    await owner.query(
      `insert into outbox_receiver (region, id, channel, name, types, made_at, next_at)
       values ('110102', $1, 'mail', 'x', '{*}', now(), now())`,
      [receiver],
    )
    for (const [id, days] of [
      [event, 800],
      [young, 10],
    ] as const)
      await owner.query(
        `insert into outbox_event (region, id, made_at, type, stream, body)
         values ('110102', $1, $2, 'x', $1::uuid::text, '{}')`,
        [id, ago(days)],
      )
  })
  const deliver = (id: string, state: string, days: number) =>
    owner.query(
      `insert into outbox_delivery (region, receiver_id, event_id, stream, made_at, state, settled_at)
       values ('110102', $1, $2, $3, $4, $5, $6)`,
      [receiver, id, newId(), ago(days), state, state === 'waiting' ? null : ago(days)],
    )

  test('goes with its attempts once it arrived; what still waits stays, however old', async () => {
    await deliver(event, 'delivered', 799)
    await deliver(event, 'waiting', 799)
    await deliver(young, 'delivered', 9)
    await owner.query(
      `insert into outbox_attempt (region, receiver_id, id, event_id, at, ms, outcome, target)
       values ('110102', $1, $1::uuid, $2, $3, 1, 'delivered', 'x')`,
      [receiver, event, ago(799)],
    )
    expect(await goneOf('sent')).toBe(1)
    expect([await left('outbox_delivery'), await left('outbox_event')]).toEqual([2, 2])
    await owner.query(
      `update outbox_delivery set state = 'delivered', settled_at = $1
       where state = 'waiting'`,
      [ago(798)],
    )
    expect(await goneOf('sent')).toBe(1)
    expect(await goneOf('sent')).toBe(0)
    const counts = [await left('outbox_delivery'), await left('outbox_event')]
    expect([...counts, await left('outbox_attempt')]).toEqual([1, 1, 0])
  })

  test('the run-time role itself deletes no row of its choice, and nothing younger than half a year', async () => {
    const service = new pg.Client({ connectionString: world.url })
    await service.connect()
    await service.query('set role zhunying_app')
    for (const table of ['message', 'outbox_event', 'outbox_delivery', 'outbox_attempt'])
      await expect(service.query(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' })
    for (const name of ['forget_messages', 'forget_sent'])
      await expect(
        service.query(`select ${name}(now() - interval '170 days', 10)`),
      ).rejects.toMatchObject({ code: '23514' })
    await service.end()
  })
})

test('ended sign-ins go, and what opened an account that was closed long ago; the account stays', async () => {
  const made = await createAccount(world.context, {
    username: 'gone',
    name: '周',
    password: 'a long password',
    roles: [{ role: 'clerk', region: '110102' }],
  })
  const id = made.ok ? made.value.accountId : ''
  await owner.query(
    `insert into session (token_hash, account_id, created_at, seen_at, ends_at)
     values ('\\x01', $1, $2, $2, $2), ('\\x02', $1, $3, $3, $3)`,
    [id, ago(11), ago(9)],
  )
  await owner.query(
    `insert into identity (issuer, subject, account_id, linked_at) values ('i', 's', $1, $2)`,
    [id, ago(400)],
  )
  const applied = await apply()
  expect(applied.find((one) => one.id === 'sign-ins')).toEqual({
    id: 'sign-ins',
    days: 10,
    gone: 1,
  })
  expect(applied.find((one) => one.id === 'closed-accounts')?.gone).toBe(0)
  await owner.query(`update account set closed_at = $2 where id = $1`, [id, ago(181)])
  expect(await goneOf('closed-accounts')).toBe(1)
  expect(await left('identity')).toBe(0)
  expect(await left('account')).toBe(1)
})
