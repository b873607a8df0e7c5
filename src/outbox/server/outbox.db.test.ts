import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { addReceiver, tell, REGION } from '../../../test/builders/outbox.ts'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import {
  openReceiver,
  type Manner,
  type Received,
  type WebhookReceiver,
} from '../../../test/simulators/webhook-receiver.ts'
import { listAttempts } from './attempts/store.ts'
import { sendDue } from './pump.ts'
import { takeLines } from './lines/store.ts'
import { sendAgain } from './queue/store.ts'
import { changeReceiver, queues } from './receivers/store.ts'
import { sendOne } from './sender.ts'
import { tellOutside } from './tell.ts'

let world: TestContext
let system: WebhookReceiver
let id: string

beforeAll(async () => {
  const settings = { DEMO: '1', OUTBOX_NETWORKS: '127.0.0.0/8' }
  world = await testContext({ settings })
})
afterAll(() => world.close())
beforeEach(async () => {
  system = await openReceiver()
  ;({ id } = await addReceiver(world.context, system.url))
})
afterEach(async () => {
  await pause('the test is over')
  await system.close()
})

const send = () => sendDue(world.context, sendOne)
const waiting = async () =>
  (await world.context.db.transaction((tx) => queues(tx, [REGION]))).find(
    ({ receiver_id }) => receiver_id === id,
  )?.waiting ?? 0
const pause = (reason: string | null) =>
  world.context.db.transaction((tx) =>
    changeReceiver(
      tx,
      { region: REGION, id },
      { pause_reason: reason, paused_at: reason && world.clock.now().toISOString() },
    ),
  )

interface Told {
  readonly id: string
  readonly caseId: string
  readonly sequence: number
}
const told = ({ body }: Received): Told => {
  const event = JSON.parse(body) as { id: string; data: { caseId: string; sequence: number } }
  return { id: event.id, ...event.data }
}
/** Each event at its first arrival, in the order of arrival, case by case. */
function arrivals(): Record<string, number[]> {
  const seen = new Set<string>()
  const first = system.received.map(told).filter(({ id: event }) => {
    if (seen.has(event)) return false
    return seen.add(event)
  })
  const byCase = Map.groupBy(first, ({ caseId }) => caseId)
  return Object.fromEntries([...byCase].map(([name, all]) => [name, all.map((t) => t.sequence)]))
}
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

test('what was not committed is told to nobody', async () => {
  const base = { type: 'case.accepted', region: REGION, subject: 'x', departments: [] }
  const undone = { ...base, stream: 'case/undone', data: { caseId: 'undone', sequence: 1 } }
  await expect(
    world.context.db.transaction(async (tx) => {
      await tellOutside(tx, world.context, undone, 1)
      throw new Error('the change failed')
    }),
  ).rejects.toThrow('the change failed')
  await tell(world.context, 'done', 1)
  await send()
  expect(arrivals()).toEqual({ done: [1] })
})

test('a receiver that is away for a day loses nothing, and hears every case in its order', async () => {
  const cases = upTo(12).map((n) => `case-${n}`)
  await system.leave()
  const began = world.clock.now().getTime()
  let sequence = 0
  for (let hour = 0; hour < 24; hour++) {
    if (hour % 3 === 0) {
      sequence++
      for (const name of cases) await tell(world.context, name, sequence)
    }
    for (const _ of upTo(6)) {
      await send()
      world.clock.advance({ minutes: 10 })
    }
  }
  expect(await waiting()).toBe(cases.length * sequence)
  await system.comeBack()
  const { rows } = await attempts()
  // it was asked now and then, and not stormed: at most once in the back-off's steps
  expect(rows).toBeLessThan(45)
  world.clock.advance({ minutes: 60 })
  await send()
  expect(await waiting()).toBe(0)
  expect(world.clock.now().getTime() - began).toBeLessThan(26 * 3_600_000)
  expect(arrivals()).toEqual(Object.fromEntries(cases.map((name) => [name, upTo(sequence)])))
  expect(system.received).toHaveLength(cases.length * sequence)
}, 60_000)

async function attempts(): Promise<{ rows: number }> {
  const all = await world.context.db.transaction((tx) =>
    listAttempts(tx, { region: REGION, receiverId: id }, 10_000),
  )
  return { rows: all.length }
}

const manner: fc.Arbitrary<Manner> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Manner>({ kind: 'well' }) },
  fc.constantFrom(500, 503, 429, 400, 401, 302, 404).map((status) => ({
    kind: 'status' as const,
    status,
    headers: { 'retry-after': '30', location: 'http://127.0.0.1:9/' },
  })),
  fc.constantFrom('deaf', 'cut', 'flood').map((kind) => ({ kind })),
)

test('however it misbehaves: nothing lost, order kept, and a repetition has the same id and bytes', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(manner, { minLength: 1, maxLength: 25 }), async (manners) => {
      run++
      system.received.length = 0
      const queue = [...manners]
      system.manner = () => queue.shift() ?? { kind: 'well' }
      const cases = [`a-${run}`, `b-${run}`]
      for (const n of upTo(4)) for (const name of cases) await tell(world.context, name, n)
      for (let round = 0; round < 60 && (await waiting()) > 0; round++) {
        await send()
        world.clock.advance({ hours: 1 })
      }
      expect(await waiting()).toBe(0)
      expect(arrivals()).toEqual(Object.fromEntries(cases.map((name) => [name, upTo(4)])))
      const bodies = Map.groupBy(system.received, (one) => one.headers['webhook-id'])
      for (const [event, same] of bodies) {
        expect(new Set(same.map(({ body }) => body)).size).toBe(1)
        expect(told(same[0]!).id).toBe(event)
      }
      // a later event of a case never went out before the earlier one was acknowledged
      for (const name of cases) {
        const acknowledged = new Set<number>()
        for (const one of system.received.filter((r) => told(r).caseId === name)) {
          const { sequence } = told(one)
          for (const earlier of upTo(sequence - 1)) expect(acknowledged).toContain(earlier)
          if (one.status !== undefined && one.status < 300) acknowledged.add(sequence)
        }
      }
    }),
    { numRuns: 12 },
  )
}, 120_000)

test.each([422, 500])(
  'an event that it answers with %i holds up its own case alone',
  async (status) => {
    system.manner = (one) =>
      told(one).caseId === 'poison' ? { kind: 'status', status } : { kind: 'well' }
    await tell(world.context, 'poison', 1)
    await tell(world.context, 'poison', 2)
    for (const n of upTo(3)) for (const name of ['c', 'd', 'e']) await tell(world.context, name, n)
    for (const _ of upTo(6)) {
      await send()
      world.clock.advance({ seconds: 10 })
    }
    const { poison, ...others } = arrivals()
    expect(poison).toEqual([1])
    expect(others).toEqual({ c: [1, 2, 3], d: [1, 2, 3], e: [1, 2, 3] })
    expect(await waiting()).toBe(2)
  },
)

test('paused it hears nothing; afterwards everything, in order', async () => {
  await pause('maintenance on their side')
  for (const n of upTo(3)) await tell(world.context, 'paused', n)
  await send()
  expect(system.received).toEqual([])
  await pause(null)
  await send()
  expect(arrivals()).toEqual({ paused: [1, 2, 3] })
})

test('one event, or everything of a day, is sent again under its old id and in its old order', async () => {
  for (const n of upTo(3)) await tell(world.context, 'again', n)
  await send()
  const before = system.received.map(told)
  system.received.length = 0
  const at = { region: REGION, receiverId: id, now: world.clock.now().toISOString() }
  const again = (which: Parameters<typeof sendAgain>[2]) =>
    world.context.db.transaction((tx) => sendAgain(tx, at, which))
  expect(await again({ eventId: before[1]!.id })).toBe(1)
  await send()
  expect(system.received.map(told)).toEqual([before[1]])
  system.received.length = 0
  const day = world.clock.now().getTime()
  const span = (days: number) => new Date(day + days * 86_400_000).toISOString()
  expect(await again({ from: span(-1), to: span(1) })).toBe(3)
  await send()
  expect(system.received.map(told)).toEqual(before)
})

test('many senders at once: still one event of a case at a time, each once', async () => {
  let under = 0
  let most = 0
  system.manner = { kind: 'slow', ms: 15 }
  for (const n of upTo(10)) await tell(world.context, 'together', n)
  const counting: typeof sendOne = async (...args) => {
    most = Math.max(most, ++under)
    const outcome = await sendOne(...args)
    under--
    return outcome
  }
  await Promise.all(upTo(4).map(() => sendDue(world.context, counting)))
  while ((await waiting()) > 0) await sendDue(world.context, counting)
  expect(most).toBe(1)
  expect(system.received.map((one) => told(one).sequence)).toEqual(upTo(10))
})

test('what a sender died over is taken over when its lease has run out', async () => {
  await tell(world.context, 'orphan', 1)
  const now = world.clock.now()
  const until = new Date(now.getTime() + 60_000).toISOString()
  const lease = '00000000-0000-7000-8000-000000000001'
  const taken = await world.context.db.transaction((tx) =>
    takeLines(tx, { now: now.toISOString(), until, lease, each: 1 }),
  )
  expect(taken).toMatchObject([{ stream: 'case/orphan' }])
  await send()
  expect(system.received).toEqual([])
  world.clock.advance({ seconds: 61 })
  await send()
  expect(arrivals()).toEqual({ orphan: [1] })
})

test('a department’s system hears of its own items alone', async () => {
  const other = await openReceiver()
  await addReceiver(world.context, other.url, { department: 'health' })
  await tell(world.context, 'of another department', 1)
  await send()
  expect(system.received).toHaveLength(1)
  expect(other.received).toEqual([])
  await other.close()
})
