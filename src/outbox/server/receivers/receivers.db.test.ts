import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOutside, tell, type Outside } from '../../../../test/builders/outbox.ts'
import { accepted } from '../../../../test/builders/applied-case.ts'
import type { Person, Reply } from '../../../../test/builders/people.ts'
import { openReceiver, type WebhookReceiver } from '../../../../test/simulators/webhook-receiver.ts'
import { recordsAbout } from '../../../records/server/index.ts'

const HERE = '110102'
let world: Outside
let people: (name: string) => Promise<Person>
let system: WebhookReceiver
beforeAll(async () => {
  system = await openReceiver()
  world = await openOutside()
  people = world.people
})
afterAll(async () => {
  await world.close()
  await system.close()
})

const wish = (more: object = {}) => {
  const base = { region: HERE, name: '区大数据平台', url: system.url, types: ['case.*'] }
  return { ...base, signing: 'hmac', ...more }
}
const add = async (name: string, more: object = {}): Promise<Reply> =>
  (await people(name)).post('/api/v1/receivers', wish(more))
interface Added {
  readonly receiver: { readonly id: string; readonly version: number }
  readonly secret: string
}
const added = async (more: object = {}) => {
  const reply = await add(`lead-${HERE}`, more)
  expect(reply.status).toBe(201)
  return reply.body as unknown as Added
}

describe('who may', () => {
  test.each([
    ['lead-110102', 201],
    ['system-admin', 201],
    ['lead-110105', 404],
    ['security-admin', 404],
    ['audit-admin', 404],
    ['clerk-110102', 404],
    ['inspector-110102', 404],
    ['market-regulation-110102', 404],
    ['market-regulation-head-110102', 404],
    ['owner', 404],
  ])('%s adds a receiver of 西城: %i', async (name, status) => {
    expect((await add(name)).status).toBe(status)
  })

  test('nobody without a login, and nobody else reads, changes, pauses, replays or ends one', async () => {
    const { receiver } = await added()
    const at = `/api/v1/receivers/${receiver.id}`
    const app = await world.app()
    expect((await app.inject({ url: '/api/v1/receivers' })).statusCode).toBe(401)
    for (const name of ['lead-110105', 'clerk-110102', 'owner', 'audit-admin']) {
      const person = await people(name)
      expect((await person.get('/api/v1/receivers')).body['items']).toEqual([])
      const replies = [
        await person.get(at),
        await person.get(`${at}/attempts`),
        await person.patch(at, { name: 'x' }, receiver.version),
        await person.post(`${at}/pause`, { reason: 'x' }),
        await person.post(`${at}/resume`),
        await person.post(`${at}/replay`, { day: '2026-11-20' }),
        await person.post(`${at}/secrets`, { direction: 'out' }),
        await person.post(`${at}/end`),
      ]
      expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(404))
    }
  })

  test('each step is recorded, with who took it', async () => {
    const { receiver } = await added()
    const lead = await people(`lead-${HERE}`)
    const at = `/api/v1/receivers/${receiver.id}`
    await lead.post(`${at}/pause`, { reason: '对方系统维护' })
    await lead.post(`${at}/resume`)
    await lead.post(`${at}/secrets`, { direction: 'out' })
    await lead.post(`${at}/replay`, { day: '2026-11-20' })
    await lead.post(`${at}/end`)
    const records = await world.context.db.transaction((tx) =>
      recordsAbout(tx, HERE, { kind: 'receiver', id: receiver.id }),
    )
    expect(records.map(({ action }) => action)).toEqual(
      ['added', 'paused', 'resumed', 'secret-rotated', 'replayed', 'ended'].map(
        (what) => `receiver.${what}`,
      ),
    )
    expect(JSON.stringify(records)).not.toContain('whsec_')
  })
})

describe('what is refused', () => {
  test.each([
    [{ url: 'http://10.0.0.8/hook' }, 'OUTBOX_ADDRESS_REFUSED'],
    [{ url: 'https://169.254.169.254/' }, 'OUTBOX_ADDRESS_REFUSED'],
    [{ url: 'https://a:b@example.gov.cn/' }, 'OUTBOX_ADDRESS_REFUSED'],
    [{ types: ['case.*', 'gossip'] }, 'OUTBOX_TYPES_UNKNOWN'],
    [{ department: 'no-such' }, 'OUTBOX_DEPARTMENT_UNKNOWN'],
  ])('%j: %s', async (more, code) => {
    expect((await add(`lead-${HERE}`, more)).body.code).toBe(code)
  })

  test('an edit by who has not seen the newest version, and anything of an ended one', async () => {
    const { receiver } = await added()
    const lead = await people(`lead-${HERE}`)
    const at = `/api/v1/receivers/${receiver.id}`
    expect((await lead.patch(at, { name: '新名' }, receiver.version)).body['name']).toBe('新名')
    expect((await lead.patch(at, { name: '旧名' }, receiver.version)).status).toBe(412)
    expect((await lead.post(`${at}/resume`)).body.code).toBe('OUTBOX_NOT_PAUSED')
    expect((await lead.post(`${at}/end`)).body['health']).toBe('ended')
    expect((await lead.post(`${at}/pause`, { reason: 'x' })).body.code).toBe('OUTBOX_ENDED')
  })

  test('a secret for what comes in from a system that is no department’s', async () => {
    const { receiver } = await added()
    const lead = await people(`lead-${HERE}`)
    const reply = await lead.post(`/api/v1/receivers/${receiver.id}/secrets`, { direction: 'in' })
    expect(reply.body.code).toBe('OUTBOX_NO_SECRET')
  })
})

test('a real case is told step by step, signed, in order, and without a word about the person', async () => {
  system.received.length = 0
  const { secret, receiver } = await added({ types: ['*'] })
  const view = await accepted(people, { sequence: 9 })
  await world.send()
  const own = system.received.filter(({ headers }) => signedBy(secret, headers, system))
  const events = own.map(({ body }) => JSON.parse(body) as Record<string, unknown>)
  const types = events.map(({ type }) => type)
  expect(types.slice(0, 2)).toEqual(['cn.zhunying.case.submitted', 'cn.zhunying.case.accepted'])
  const sequences = events.map(({ sequence }) => Number(sequence))
  expect(sequences).toEqual(sequences.toSorted((a, b) => a - b))
  expect(events[1]).toMatchObject({
    specversion: '1.0',
    source: `/regions/${HERE}`,
    subject: `cases/${view.id}`,
    partitionkey: `case/${view.id}`,
    data: { caseNo: view.caseNo, by: 'window' },
  })
  const all = own.map(({ body }) => body).join('\n')
  const values = view.values as Record<string, unknown>
  for (const box of ['subject_name', 'uscc', 'legal_rep', 'contact_phone', 'premises_address'])
    expect(all).not.toContain(values[box])
  const lead = await people(`lead-${HERE}`)
  const at = `/api/v1/receivers/${receiver.id}`
  expect((await lead.get(at)).body).toMatchObject({ health: 'well', waiting: 0, lastError: null })
  const { items } = (await lead.get(`${at}/attempts`)).body as { items: object[] }
  expect(items).toHaveLength(own.length)
  await lead.post(`${at}/end`)
})

/** By the reference library, at the instant that the message names. */
function signedBy(
  secret: string,
  headers: Readonly<Record<string, unknown>>,
  { received }: WebhookReceiver,
): boolean {
  const message = received.find((one) => one.headers === headers)!
  const id = String(headers['webhook-id'])
  const at = new Date(Number(headers['webhook-timestamp']) * 1000)
  const given = String(headers['webhook-signature']).split(' ')
  return given.includes(new Webhook(secret).sign(id, at, message.body))
}

test('a new secret holds at once, the old one for a day beside it, and no longer', async () => {
  const { receiver, secret: old } = await added({ types: ['*'] })
  const lead = await people(`lead-${HERE}`)
  const at = `/api/v1/receivers/${receiver.id}`
  const { secret: young } = (await lead.post(`${at}/secrets`, { direction: 'out' }))
    .body as unknown as Added
  const told = async (caseId: string) => {
    system.received.length = 0
    await tell(world.context, caseId, 1)
    await world.send()
    const both = [old, young]
    const own = system.received.find(({ headers }) =>
      both.some((secret) => signedBy(secret, headers, system)),
    )!
    return both.map((secret) => signedBy(secret, own.headers, system))
  }
  expect(await told('rotated-1')).toEqual([true, true])
  world.clock.advance({ hours: 25 })
  expect(await told('rotated-2')).toEqual([false, true])
  const view = (await (await people(`lead-${HERE}`)).get(at)).body
  expect(view['keys']).toHaveLength(1)
  expect(JSON.stringify(view)).not.toContain(young)
})

test('the same command twice makes one receiver, and tells the same secret', async () => {
  const lead = await people(`lead-${HERE}`)
  const sending = { key: 'once-and-for-all' }
  const [one, two] = [
    await lead.post('/api/v1/receivers', wish(), sending),
    await lead.post('/api/v1/receivers', wish(), sending),
  ]
  expect(two.headers['idempotency-replayed']).toBe('true')
  expect(two.body).toEqual(one.body)
})
