import { afterAll, beforeAll, expect, test } from 'vitest'
import { tables } from '#platform/server/database.ts'
import { accepted, completed } from '../builders/applied-case.ts'
import { insertDecidedCase } from '../builders/decided-case.ts'
import { DRAINAGE, FOOD, officer, valueOf } from '../builders/licence-world.ts'
import { connectNeighbour } from '../builders/neighbours.ts'
import { openOutside, type Outside } from '../builders/outbox.ts'
import { openApprovalSystem, type ApprovalSystem } from '../simulators/approval-system.ts'
import { endSingle, issueLicence } from '../../src/licences/server/index.ts'

/*
 * A whole day on which every neighbour of a region is away while work goes on: afterwards each of them has
 * everything that was meant for it, once, and of each case and licence in its order.
 */

const REGION = '110102'
const KINDS = [
  { kind: 'library', types: ['licence.pushed'] },
  { kind: 'window', types: ['case.*', 'branch.*'] },
  { kind: 'entry', code: 'jingtong', types: ['entry.*'] },
  { kind: 'supervision', types: ['licence.*', 'single.*'] },
] as const

let world: Outside
const systems = new Map<string, ApprovalSystem>()
beforeAll(async () => {
  world = await openOutside()
  for (const wish of KINDS) {
    const system = await openApprovalSystem(world.app, world.clock.now)
    systems.set(await connectNeighbour(world, system, { region: REGION, ...wish }), system)
  }
  const department = await openApprovalSystem(world.app, world.clock.now)
  systems.set(await connectDepartment(department), department)
}, 60_000)
afterAll(async () => {
  await world.close()
  for (const system of systems.values()) await system.close()
})

async function connectDepartment(system: ApprovalSystem): Promise<string> {
  const lead = await world.people(`lead-${REGION}`)
  const department = 'market-regulation'
  const wish = { region: REGION, name: '市场监管局系统', types: ['branch.*'], department }
  const url = system.receiver.url
  const { body } = await lead.post('/api/v1/receivers', { ...wish, url, signing: 'hmac' })
  const { receiver, secret } = body as unknown as { receiver: { id: string }; secret: string }
  system.knows({ out: secret, in: '', neighbour: receiver.id })
  const place = { department, receiver: receiver.id }
  await lead.post(`/api/v1/regions/${REGION}/department-systems`, place)
  return receiver.id
}

/** An hour of a working day: one case comes through the entry, one over the counter, one licence lives and dies. */
async function work(hour: number): Promise<void> {
  const owner = await world.people('owner')
  const draft = await completed(owner, { sequence: 200 + hour })
  await owner.post(`/api/v1/cases/${draft.id}/entry`, { code: 'jingtong' })
  await owner.post(`/api/v1/cases/${draft.id}/submit`, { declaration: true })
  const cafe = await accepted(world.people, { sequence: 300 + hour })
  await owner.post(`/api/v1/cases/${cafe.id}/withdraw`, { reason: '不开了' })
  const { db } = world.context
  const outcomes = { [FOOD]: 'granted', [DRAINAGE]: 'granted' } as const
  const caseId = await db.transaction((tx) =>
    insertDecidedCase(tx, { region: REGION, industry: '05', outcomes }),
  )
  const lead = officer('lead', REGION)
  const made = valueOf(await db.transaction((tx) => issueLicence(tx, world.context, lead, caseId)))
  const id = made.licence.face.items.find(({ item }) => item === FOOD)!.single
  const end = { id, event: 'revoke', reason: '违法', basis: '罚决〔2026〕7号' } as const
  const reviewer = officer('reviewer', REGION, 'market-regulation')
  valueOf(await db.transaction((tx) => endSingle(tx, world.context, reviewer, end)))
}

interface Tables {
  outbox_delivery: {
    receiver_id: string
    event_id: string
    stream: string
    position: number
    state: string
  }
}

/** What the outbox holds for each system, in the order in which it happened. */
async function owed(): Promise<Map<string, { id: string; stream: string; state: string }[]>> {
  const rows = await world.context.db.transaction((tx) =>
    tables<Tables>(tx)
      .selectFrom('outbox_delivery')
      .select(['receiver_id', 'event_id as id', 'stream', 'state'])
      .orderBy('position')
      .execute(),
  )
  return Map.groupBy(rows, ({ receiver_id }) => receiver_id)
}

const byStream = (all: readonly { id: string; stream: string }[]) =>
  new Map(
    [...Map.groupBy(all, ({ stream }) => stream)]
      .map(([stream, events]) => [stream, events.map(({ id }) => id)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

test('nothing is lost, nothing comes twice, and each case keeps its order', async () => {
  for (const { receiver } of systems.values()) await receiver.leave()
  for (let hour = 0; hour < 24; hour++) {
    if (hour % 8 === 0) await work(hour)
    await world.send()
    world.clock.advance({ hours: 1 })
  }
  for (const [id, events] of await owed())
    if (systems.has(id)) expect(events.every(({ state }) => state === 'waiting')).toBe(true)
  for (const { receiver } of systems.values()) await receiver.comeBack()
  for (let again = 0; again < 3; again++) {
    world.clock.advance({ hours: 1 })
    await world.send()
  }
  const all = await owed()
  for (const [id, system] of systems) {
    const events = all.get(id) ?? []
    expect(events.length).toBeGreaterThanOrEqual(3)
    expect(events.filter(({ state }) => state !== 'delivered')).toEqual([])
    const stream = new Map(events.map((one) => [one.id, one.stream]))
    const heard = system.receiver.received.map(({ headers }) => {
      const event = String(headers['webhook-id'])
      return { id: event, stream: stream.get(event)! }
    })
    expect(byStream(heard)).toEqual(byStream(events))
    expect(system.forged).toBe(0)
  }
})
