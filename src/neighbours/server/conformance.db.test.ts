import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tables } from '#platform/server/database.ts'
import { accepted } from '../../../test/builders/applied-case.ts'
import type { Person } from '../../../test/builders/people.ts'
import { openOutside, type Outside } from '../../../test/builders/outbox.ts'
import {
  openApprovalSystem,
  type ApprovalSystem,
  type Handed,
} from '../../../test/simulators/approval-system.ts'
import type { CaseView } from '../../cases/core/index.ts'
import { setEgress } from '../../outbox/server/index.ts'
import { recordsAbout } from '../../records/server/index.ts'
import type { DispatchView } from '../core/index.ts'

/*
 * What a department's approval system and ours promise each other: the contract in docs/outbox.md, proved against
 * a system that behaves and that misbehaves.
 */

const REGION = '110105'
/** 朝阳, 超市: of its departments 市场监管 works in a system of its own. */
const DEPARTMENT = 'market-regulation'
let world: Outside
let people: (name: string) => Promise<Person>
let system: ApprovalSystem
let receiverId: string
let sequence = 40

beforeAll(async () => {
  world = await openOutside()
  people = world.people
  system = await openApprovalSystem(world.app, world.clock.now)
  const lead = await people(`lead-${REGION}`)
  const added = await lead.post('/api/v1/receivers', {
    region: REGION,
    name: '朝阳区市场监管局审批系统',
    url: system.receiver.url,
    types: ['branch.*'],
    department: DEPARTMENT,
    signing: 'hmac',
  })
  const { receiver, secret } = added.body as unknown as {
    receiver: { id: string }
    secret: string
  }
  receiverId = receiver.id
  const rotated = await lead.post(`/api/v1/receivers/${receiverId}/secrets`, { direction: 'in' })
  const inward = String(rotated.body['secret'])
  system.knows({ out: secret, in: inward, neighbour: receiverId })
  await use(receiverId)
})
afterAll(async () => {
  await world.close()
  await system.close()
})
beforeEach(async () => {
  if (!world.clock.now().toISOString().startsWith('2026')) world.clock.set('2026-12-01')
})

/** A secret that nobody was given. */
function newKey(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

async function use(receiver: string | null) {
  const lead = await people(`lead-${REGION}`)
  const path = `/api/v1/regions/${REGION}/department-systems`
  const reply = await lead.post(path, { department: DEPARTMENT, receiver })
  expect(reply.status).toBe(200)
  return reply.body
}
const send = () => world.send()

/** A café in 朝阳 whose food licence needs no visit once it is passed; its item is with the system. */
async function handed(): Promise<{ view: CaseView; at: Handed }> {
  const wish = { region: REGION, industry: '25', sequence: ++sequence }
  const view = await accepted(people, wish)
  await pass(view)
  await send()
  const item = view.items.find(({ department }) => department.id === DEPARTMENT)!.id
  return { view, at: system.handed.get(`${view.id}/${item}`)! }
}

/** The joint visit, if there is one, is passed. */
async function pass(view: CaseView): Promise<void> {
  const inspector = await people(`inspector-${REGION}`)
  const visit = await inspector.get(`/api/v1/visits/${view.id}`)
  if (visit.status !== 200) return
  const lines = (visit.body['lines'] as { id: string }[]).map(({ id }) => ({ id, result: 'pass' }))
  const officers = ['核查人员甲', '核查人员乙']
  const reply = await inspector.post(`/api/v1/visits/${view.id}/results`, { officers, lines })
  expect(reply.status).toBe(200)
}

const itemOf = async (at: Handed) => {
  const view = (await (await people('owner')).get(`/api/v1/cases/${at.caseId}`))
    .body as unknown as CaseView
  return view.items.find(({ id }) => id === at.item)!
}
const dispatchOf = async (at: Handed, name = `${DEPARTMENT}-${REGION}`) => {
  const path = `/api/v1/branches/${at.caseId}/${at.item}/dispatch`
  return (await (await people(name)).get(path)).body['dispatch'] as DispatchView
}

describe('handing over', () => {
  test('exactly the department’s form and materials, and of other departments nothing', async () => {
    const { view, at } = await handed()
    const reviewer = await people(`${DEPARTMENT}-${REGION}`)
    const branch = (await reviewer.get(`/api/v1/branches/${at.caseId}/${at.item}`)).body as {
      form?: { fields: { element: string; shown: boolean; value: unknown }[] }
      materials?: { id: string; files: { sha256: string }[] }[]
    }
    const own = branch.form!.fields.filter(({ shown }) => shown)
    expect(at.form.map(({ element, value }) => [element, value])).toEqual(
      own.map(({ element, value }) => [element, value]),
    )
    expect(
      at.materials.map(({ material, files }) => [material, files.map((f) => f.sha256)]),
    ).toEqual(branch.materials!.map(({ id, files }) => [id, files.map((f) => f.sha256)]))
    expect(at.sheet.title).not.toBe('')
    // the same form in the department's own names (mappings/110105-market-regulation.yaml), nothing more, nothing less
    expect(at.theirs!.fields).toHaveLength(at.form.length)
    expect(at.theirs!.fields[0]).toEqual({ code: 'APP_TYPE', name: '申请类型', value: '01' })
    expect(at.theirs!.unmapped).toEqual([])
    const items = view.items.filter(({ department }) => department.id === DEPARTMENT)
    const here = system.heard.filter(({ data }) => data['caseId'] === view.id)
    for (const { data } of here) expect(items.map(({ id }) => id)).toContain(data['item'])
    expect(system.forged).toBe(0)
  })

  test('nobody’s data lies in the outbox, and each sending is recorded as a reading', async () => {
    const { view, at } = await handed()
    const records = await world.context.db.transaction((tx) =>
      recordsAbout(tx, REGION, { kind: 'case', id: view.id }),
    )
    const sent = records.filter(({ action }) => action === 'personal.dispatched')
    expect(sent).toHaveLength(1)
    expect(sent[0]!.body).toContain('legal_rep')
    const name = at.form.find(({ element }) => element === 'legal_rep')!.value as string
    const rows = await world.context.db.transaction((tx) =>
      tables<{ outbox_event: { body: string; stream: string } }>(tx)
        .selectFrom('outbox_event')
        .select('body')
        .execute(),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { body } of rows) expect(body).not.toContain(name)
  })

  test('files are fetched with a signature, by the system that has the item, and by nobody else', async () => {
    const { at } = await handed()
    const file = at.materials.flatMap(({ files }) => files)[0]!
    const { status, bytes } = await system.fetch(file.url)
    expect(status).toBe(200)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
    expect((await system.fetch(file.url, { unsigned: true })).status).toBe(401)
    expect((await system.fetch(file.url, { secret: newKey() })).status).toBe(401)
    expect((await system.fetch(file.url, { ahead: -400 })).status).toBe(401)
    const other = file.url.replace(at.caseId, file.id)
    expect((await system.fetch(other)).status).toBe(404)
  })
})

describe('what comes back', () => {
  test('taken on, asked, decided: the licence’s number is theirs, the history says who, and when it was confirmed', async () => {
    const { at } = await handed()
    expect(await dispatchOf(at)).toMatchObject({ state: 'sent', confirmedAt: null, number: null })
    expect((await system.accept(at)).status).toBe(200)
    expect(await dispatchOf(at)).toMatchObject({
      system: '朝阳区市场监管局审批系统',
      state: 'accepted',
      number: `SP-${at.item}`,
      confirmedAt: world.clock.now().toISOString(),
    })
    expect((await system.query(at, '请说明后厨排烟方式')).status).toBe(200)
    const owner = await people('owner')
    const [question] = (await owner.get(`/api/v1/cases/${at.caseId}/questions`))
      .body as unknown as { id: string; words: string; by: string }[]
    expect(question).toMatchObject({ words: '请说明后厨排烟方式', by: '朝阳区市场监管局审批系统' })
    const path = `/api/v1/cases/${at.caseId}/questions/${question!.id}/answer`
    expect((await owner.post(path, { words: '经静电油烟净化器后高空排放' })).status).toBe(200)
    await send()
    expect(system.heard.at(-1)).toMatchObject({
      type: 'cn.zhunying.branch.answered',
      data: { questions: [{ answer: { words: '经静电油烟净化器后高空排放' } }] },
    })
    const number = 'JY21101050000017'
    expect((await system.grant(at, number)).body).toMatchObject({ state: 'decided' })
    const item = await itemOf(at)
    expect(item.state).toBe('granted')
    expect(JSON.stringify(item)).toContain(number)
    expect(await dispatchOf(at)).toMatchObject({ state: 'decided' })
    const records = await world.context.db.transaction((tx) =>
      recordsAbout(tx, REGION, { kind: 'case', id: at.caseId }),
    )
    const granted = records.find(({ action }) => action === 'case.branch-granted')
    expect(granted!.actor).toMatch(/^machine-/)
  })

  test('a refusal needs its reasons and tells the remedy, as from a reviewer here', async () => {
    const { at } = await handed()
    expect((await system.refuse(at, ' ')).body.code).toBe('INBOUND_NOT_AN_EVENT')
    expect((await system.refuse(at, '经营场所不符合要求')).status).toBe(200)
    expect((await itemOf(at)).state).toBe('refused')
  })

  test('what a reviewer may not decide its system may not either: before the visit is passed', async () => {
    const view = await accepted(people, { region: REGION, industry: '25', sequence: ++sequence })
    await send()
    const at = [...system.handed.values()].find(
      ({ caseId, item }) =>
        caseId === view.id && view.items.find((i) => i.id === item)!.state === 'inspection',
    )
    expect(at).toBeDefined()
    const reply = await system.grant(at!, 'X-1')
    expect(reply.body.code).toBe('REVIEWS_VISIT_OUTSTANDING')
    // refused it left nothing: the same message goes through once the visit is passed
    expect(await dispatchOf(at!)).toMatchObject({ state: 'sent', confirmedAt: null })
    await pass(view)
    expect((await system.grant(at!, 'X-1')).status).toBe(200)
  })
})

describe('misbehaviour', () => {
  let untouched: ReturnType<typeof handed> | undefined
  test('the same message again, also at once: carried out once, answered the same', async () => {
    const { at } = await handed()
    const how = { id: `repeated-${sequence}`, sequence: 1 }
    const replies = await Promise.all([1, 2, 3].map(() => system.accept(at, how)))
    for (const { status, body } of replies) {
      expect(status).toBe(200)
      expect(body).toEqual(replies[0]!.body)
    }
    const repeated = replies.filter(({ headers }) => headers['inbound-repeated'] === 'true')
    expect(repeated).toHaveLength(2)
    const again = await system.send('approval.queried', { other: 'words' }, how)
    expect(again.body.code).toBe('INBOUND_ID_REUSED')
  })

  test('out of order: who overtook another is told to wait, and nothing is lost', async () => {
    const { at } = await handed()
    const decided = { id: `early-${sequence}`, sequence: 2 }
    const early = await system.grant(at, 'X-2', decided)
    expect(early.body).toMatchObject({ code: 'NEIGHBOURS_TOO_EARLY', expected: 1 })
    expect((await system.accept(at, { sequence: 1 })).status).toBe(200)
    expect((await system.grant(at, 'X-2', decided)).status).toBe(200)
    expect((await itemOf(at)).state).toBe('granted')
  })

  test('a number twice under new ids is refused', async () => {
    const { at } = await handed()
    expect((await system.accept(at, { sequence: 1 })).status).toBe(200)
    const again = await system.accept(at, { sequence: 1 })
    expect(again.body).toMatchObject({ code: 'NEIGHBOURS_HEARD_BEFORE', expected: 2 })
  })

  test.each([
    ['no signature', { unsigned: true as const }, 'INBOUND_SIGNATURE_MISSING'],
    ['another’s key', { secret: newKey() }, 'INBOUND_SIGNATURE_WRONG'],
    ['changed on its way', { tampered: true as const }, 'INBOUND_SIGNATURE_WRONG'],
    ['captured an hour ago', { ahead: -3600 }, 'INBOUND_SIGNATURE_OLD'],
    ['a clock that is ahead', { ahead: 3600 }, 'INBOUND_SIGNATURE_OLD'],
  ])('%s: %s', async (_name, how, code) => {
    const { at } = await (untouched ??= handed())
    const reply = await system.accept(at, how)
    expect([reply.status, reply.body.code]).toEqual([401, code])
    expect(await dispatchOf(at)).toMatchObject({ state: 'sent' })
  })

  test('a message under the id of another is none', async () => {
    const { at } = await (untouched ??= handed())
    expect((await system.accept(at, { signedAs: 'another' })).body).toMatchObject({
      code: 'INBOUND_NOT_AN_EVENT',
      errors: [{ path: 'id' }],
    })
    expect(await dispatchOf(at)).toMatchObject({ state: 'sent' })
  })

  test('a type, an item or a case that is not its own', async () => {
    const { view, at } = await handed()
    expect((await system.send('approval.gossip', {})).body.code).toBe('INBOUND_TYPE_UNKNOWN')
    expect((await system.send('constructor', {})).body.code).toBe('INBOUND_TYPE_UNKNOWN')
    const foreign = view.items.find(({ department }) => department.id !== DEPARTMENT)
    const wrong = { ...at, item: foreign?.id ?? 'drainage-permit' }
    expect((await system.accept(wrong)).body.code).toBe('NEIGHBOURS_NOT_DISPATCHED')
    const nobody = { ...at, caseId: '01900000-0000-7000-8000-000000000000' }
    expect((await system.accept(nobody)).body.code).toBe('NEIGHBOURS_NOT_DISPATCHED')
  })

  test('it is slow, gone, or answers with faults: what it is handed waits for it, in order', async () => {
    const { manner } = system.receiver
    system.receiver.manner = { kind: 'hang' }
    const view = await accepted(people, { region: REGION, industry: '25', sequence: ++sequence })
    setEgress(world.context, { patience: 200 })
    await send()
    setEgress(world.context, {})
    system.receiver.manner = { kind: 'status', status: 503 }
    world.clock.advance({ minutes: 1 })
    await send()
    await system.receiver.leave()
    world.clock.advance({ hours: 23 })
    await send()
    const owner = await people('owner')
    await owner.post(`/api/v1/cases/${view.id}/withdraw`, { reason: '不开了' })
    await system.receiver.comeBack()
    system.receiver.manner = manner
    world.clock.advance({ hours: 1 })
    await send()
    const types = system.heard
      .filter(({ data }) => data['caseId'] === view.id)
      .map(({ type, data }) => [type.replace('cn.zhunying.branch.', ''), data['over'] ?? false])
    const dispatched = types.filter(([type]) => type === 'dispatched')
    // what is over by the time that it is sent bears no form any more
    expect(dispatched.length).toBeGreaterThan(0)
    for (const [, over] of dispatched) expect(over).toBe(true)
    expect(types.filter(([type]) => type === 'recalled')).toHaveLength(dispatched.length)
  })
})

describe('with a system and without', () => {
  test('it is called back when its department works here again, which then decides here; and handed over again', async () => {
    const { at } = await handed()
    expect((await use(null))['items']).toContainEqual(
      expect.objectContaining({
        department: expect.objectContaining({ id: DEPARTMENT }),
        receiver: null,
      }),
    )
    await send()
    expect(system.handed.has(`${at.caseId}/${at.item}`)).toBe(false)
    expect((await system.accept(at)).body.code).toBe('NEIGHBOURS_NOT_DISPATCHED')
    const reviewer = await people(`${DEPARTMENT}-${REGION}`)
    const path = `/api/v1/branches/${at.caseId}/${at.item}`
    expect((await reviewer.post(`${path}/refuse`, { reasons: '不符合' })).status).toBe(200)
    const other = await accepted(people, { region: REGION, industry: '25', sequence: ++sequence })
    await use(receiverId)
    await send()
    expect([...system.handed.values()].some(({ caseId }) => caseId === other.id)).toBe(true)
    expect(system.handed.has(`${at.caseId}/${at.item}`)).toBe(false)
  })

  test('a department without a system works here, and is told of nothing', async () => {
    const view = await accepted(people, { region: '110102', industry: '25', sequence: ++sequence })
    await send()
    expect(system.heard.filter(({ data }) => data['caseId'] === view.id)).toEqual([])
  })

  test.each([
    ['lead-110102', 404],
    ['clerk-110105', 404],
    ['market-regulation-110105', 404],
    ['owner', 404],
  ])('%s may not say where a department of 朝阳 works: %i', async (name, status) => {
    const path = `/api/v1/regions/${REGION}/department-systems`
    const person = await people(name)
    expect((await person.get(path)).status).toBe(status)
    const wish = { department: DEPARTMENT, receiver: null }
    expect((await person.post(path, wish)).status).toBe(status)
  })

  test('the receiver of another department is no system of this one', async () => {
    const lead = await people(`lead-${REGION}`)
    const path = `/api/v1/regions/${REGION}/department-systems`
    const reply = await lead.post(path, { department: 'health', receiver: receiverId })
    expect(reply.body.code).toBe('NEIGHBOURS_NOT_A_DEPARTMENT_SYSTEM')
  })

  test('another department, another owner and another region do not see where an item stands', async () => {
    const { at } = await handed()
    const path = `/api/v1/branches/${at.caseId}/${at.item}/dispatch`
    for (const name of ['health-110105', 'owner2', 'lead-110102', 'market-regulation-110102'])
      expect((await (await people(name)).get(path)).status).toBe(404)
    expect(await dispatchOf(at, `lead-${REGION}`)).toMatchObject({ state: 'sent' })
  })
})
