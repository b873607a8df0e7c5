import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CaseView } from '../../src/cases/core/index.ts'
import { completed, drafted } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'
import type { Person } from '../builders/people.ts'
import { newId } from '#platform/server/ids.ts'
import { findCase } from '../../src/cases/server/index.ts'
import type { MessageView } from '../../src/messages/core/index.ts'
import { insertMessage } from '../../src/messages/server/store.ts'
import { recordsAbout } from '../../src/records/server/index.ts'

/* owner lets owner2 act; owner2 has a case of their own beside. */
let office: Office
let owner: Person
let agent: Person
let cafe: CaseView
let shop: CaseView
beforeAll(async () => {
  office = await openOffice()
  owner = await office.people('owner')
  agent = await office.people('owner2')
  cafe = await completed(owner, { sequence: 1 })
  shop = await completed(owner, { sequence: 2 })
}, 60_000)
afterAll(() => office.close())
beforeEach(() => lay())

const lay = () => agent.post('/api/v1/session/acting', { mandate: null })
const usccOf = (view: CaseView) => String(view.values['uscc'])
type Wish = { scopes: string[]; businesses?: string[]; until?: string }
async function mandate({ scopes, businesses = [], until = '2026-12-31' }: Wish) {
  const body = { agent: 'owner2', scopes, businesses, until }
  const given = await owner.post('/api/v1/mandates', body)
  expect([given.status, given.body.code]).toEqual([201, undefined])
  return { id: String(given.body['id']), version: 1 }
}
const takeUp = (id: string) => agent.post('/api/v1/session/acting', { mandate: id })
/** A message about a case, told to its owner. */
const told = ({ region, id: aboutId }: CaseView) =>
  office.context.db.transaction(async (tx) => {
    const text = { zh: '有一件事', en: 'something' }
    const about = { about: 'case', aboutId, kind: 'case', shop: text, title: text, text } as const
    const ownerId = (await findCase(tx, aboutId))?.ownerId ?? ''
    const at = office.clock.now().toISOString()
    const cause = `told-${aboutId}`
    await insertMessage(tx, { region, id: newId(), ownerId, cause, todo: true, at, ...about })
  })
const read = async (view: CaseView) => (await agent.get(`/api/v1/cases/${view.id}`)).status

describe('an agent', () => {
  test('sees nothing before, the owner’s cases while acting, and their own again after', async () => {
    const mine = await drafted(agent, { sequence: 9 })
    expect(await read(cafe)).toBe(404)
    const { id } = await mandate({ scopes: ['look'] })
    expect(await read(cafe)).toBe(404)
    expect((await takeUp(id)).status).toBe(200)
    expect([await read(cafe), await read(shop), await read(mine)]).toEqual([200, 200, 404])
    const listed = (await agent.get('/api/v1/cases')).body['items'] as { id: string }[]
    expect(listed.map((one) => one.id).toSorted()).toEqual([cafe.id, shop.id].toSorted())
    await lay()
    expect([await read(cafe), await read(mine)]).toEqual([404, 200])
  })

  test('does only what the mandate names, and is told what it does not', async () => {
    const { id } = await mandate({ scopes: ['prepare'] })
    await takeUp(id)
    const save = await agent.patch(
      `/api/v1/cases/${cafe.id}/values`,
      { values: { contact_phone: '13800138001' } },
      cafe.version,
    )
    expect(save.status).toBe(200)
    const submit = await agent.post(`/api/v1/cases/${cafe.id}/submit`, { declaration: true })
    expect(submit.body).toMatchObject({ status: 403, code: 'ACCESS_NOT_MANDATED' })
    const onward = await agent.post('/api/v1/mandates', {
      agent: 'owner',
      scopes: ['look'],
      businesses: [],
      until: '2026-12-31',
    })
    expect(onward.body.code).toBe('ACCESS_NOT_MANDATED')
  })

  test('for one business reaches no other of the same owner, by address or in a list', async () => {
    const { id } = await mandate({ scopes: ['prepare'], businesses: [usccOf(shop)] })
    await takeUp(id)
    expect([await read(cafe), await read(shop)]).toEqual([404, 200])
    const listed = (await agent.get('/api/v1/cases')).body['items'] as { id: string }[]
    expect(listed.map((one) => one.id)).toEqual([shop.id])
    // nor carries a case over to another business
    const { version = 0 } = (await agent.get(`/api/v1/cases/${shop.id}`)).body
    const carried = await agent.patch(
      `/api/v1/cases/${shop.id}/values`,
      { values: { uscc: usccOf(cafe) } },
      version,
    )
    expect([carried.status, carried.body.code]).toEqual([403, 'REQUEST_OUT_OF_REACH'])
    expect(await read(shop)).toBe(200)
  })

  test('for one business reads no messages of another, and marks none of them as read', async () => {
    const about = async (person: Person) => {
      const { items } = (await person.get('/api/v1/messages')).body as { items: MessageView[] }
      return items.map(({ aboutId }) => aboutId)
    }
    await told(cafe)
    await told(shop)
    const { id } = await mandate({ scopes: ['submit'], businesses: [usccOf(shop)] })
    await takeUp(id)
    expect(await about(agent)).toEqual([shop.id])
    expect((await agent.get('/api/v1/messages/unread')).body['unread']).toBe(1)
    await agent.post('/api/v1/messages/read', {})
    expect((await owner.get('/api/v1/messages/unread')).body['unread']).toBe(1)
    expect((await about(owner)).toSorted()).toEqual([cafe.id, shop.id].toSorted())
  })

  test('neither reads nor changes how the owner is told: while acting the contact is the agent’s own', async () => {
    const wish = { language: 'zh', byMail: true, bySms: true }
    const mine = { ...wish, mail: 'wang@example.com', phone: '13800138000' }
    expect((await owner.post('/api/v1/me/contact', mine)).status).toBe(200)
    await takeUp((await mandate({ scopes: ['look', 'submit'] })).id)
    expect((await agent.get('/api/v1/me/contact')).body).toMatchObject({ mail: null, phone: null })
    const theirs = { ...wish, mail: 'li@example.com', phone: null }
    expect((await agent.post('/api/v1/me/contact', theirs)).status).toBe(200)
    expect((await owner.get('/api/v1/me/contact')).body).toEqual(mine)
    await lay()
    expect((await agent.get('/api/v1/me/contact')).body).toEqual(theirs)
  })

  test('is never given the answer that the owner got: their keys are their own', async () => {
    const key = newId()
    const given = await owner.post('/api/v1/messages/read', {}, { key })
    expect(given.headers['idempotency-replayed']).toBeUndefined()
    await takeUp((await mandate({ scopes: ['look'] })).id)
    const sent = await agent.post('/api/v1/messages/read', {}, { key })
    expect([sent.status, sent.headers['idempotency-replayed']]).toEqual([200, undefined])
    const again = await agent.post('/api/v1/messages/read', {}, { key })
    expect(again.headers['idempotency-replayed']).toBe('true')
  })

  test('is named in everything done: “agent for owner”, in the case and in the records', async () => {
    const { id } = await mandate({ scopes: ['submit'] })
    await takeUp(id)
    const submitted = await agent.post(`/api/v1/cases/${shop.id}/submit`, { declaration: true })
    expect(submitted.status).toBe(200)
    const view = await office.read(shop.id)
    expect(JSON.stringify(view)).toContain('李立夏（代王小满）')
    const records = await office.context.db.transaction((tx) =>
      recordsAbout(tx, shop.region, { kind: 'case', id: shop.id }),
    )
    const done = records.find(({ action }) => action === 'case.submitted')
    expect(done?.actor).toBe('owner2→owner')
  })
})

describe('a mandate', () => {
  test('ends with its last day, at the agent’s next request', async () => {
    const { id } = await mandate({ scopes: ['look'], until: '2026-11-20' })
    await takeUp(id)
    expect(await read(cafe)).toBe(200)
    office.clock.advance({ minutes: 15 * 60 })
    const again = await office.people('owner2')
    const late = await again.post('/api/v1/session/acting', { mandate: id })
    expect(late.body.code).toBe('ACCESS_MANDATE_ENDED')
    office.clock.set('2026-11-20')
  })

  test('ends at midnight in Shanghai for a session that acts under it already', async () => {
    const { id } = await mandate({ scopes: ['look'], until: '2026-11-20' })
    office.clock.set('2026-11-20T23:50:00+08:00')
    agent = await office.people('owner2')
    await takeUp(id)
    expect(await read(cafe)).toBe(200)
    office.clock.advance({ minutes: 11 })
    expect(await read(cafe)).toBe(404)
    office.clock.set('2026-11-20')
    agent = await office.people('owner2')
  })

  test('revoked by the owner ends at once; the agent may lay it down too; others know nothing of it', async () => {
    const { id, version } = await mandate({ scopes: ['look'] })
    await takeUp(id)
    expect(await read(cafe)).toBe(200)
    const clerk = await office.people('clerk-110102')
    expect((await clerk.post(`/api/v1/mandates/${id}/revoke`, {}, { version })).status).toBe(404)
    expect((await owner.post(`/api/v1/mandates/${id}/revoke`, {}, { version: 7 })).status).toBe(412)
    const revoked = await owner.post(`/api/v1/mandates/${id}/revoke`, {}, { version })
    expect(revoked.body).toMatchObject({ state: 'revoked' })
    expect(await read(cafe)).toBe(404)
    const own = await mandate({ scopes: ['look'] })
    const laid = await agent.post(`/api/v1/mandates/${own.id}/revoke`, {}, { version: 1 })
    expect(laid.status).toBe(200)
  })

  test('is given to applicants only, not to oneself, and for a year at most', async () => {
    const wish = { scopes: ['look'], businesses: [], until: '2026-12-31' }
    const code = async (more: object) =>
      (await owner.post('/api/v1/mandates', { ...wish, ...more })).body.code
    expect(await code({ agent: 'clerk-110102' })).toBe('ACCESS_AGENT_UNKNOWN')
    expect(await code({ agent: 'nobody-at-all' })).toBe('ACCESS_AGENT_UNKNOWN')
    expect(await code({ agent: 'owner' })).toBe('ACCESS_MANDATE_ONESELF')
    expect(await code({ agent: 'owner2', until: '2027-11-22' })).toBe('ACCESS_MANDATE_DAYS')
    expect(await code({ agent: 'owner2', until: '2026-11-19' })).toBe('ACCESS_MANDATE_DAYS')
    const clerk = await office.people('clerk-110102')
    const officer = await clerk.post('/api/v1/mandates', { ...wish, agent: 'owner2' })
    expect(officer.body.code).toBe('ACCESS_NOT_ALLOWED')
  })

  test('of another agent cannot be taken up', async () => {
    const { id } = await mandate({ scopes: ['look'] })
    expect((await owner.post('/api/v1/session/acting', { mandate: id })).status).toBe(404)
  })
})
