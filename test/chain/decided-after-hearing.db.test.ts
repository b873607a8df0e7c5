/** A department's own system grants an item that must be heard (娱乐场所管理条例第十条), with the hearing it held. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { accepted } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'
import { openApprovalSystem, type ApprovalSystem } from '../simulators/approval-system.ts'
import { sendDue } from '../../src/outbox/server/pump.ts'
import { sendOne } from '../../src/outbox/server/sender.ts'

const [REGION, DEPARTMENT, ITEM] = ['110105', 'culture-tourism', 'entertainment-licence']
/** 朝阳 KTV: what must be applied for together. */
const ITEMS = [ITEM!, 'public-place-hygiene-licence', 'fire-safety-pre-opening-inspection']
let office: Office
let system: ApprovalSystem
beforeAll(async () => {
  office = await openOffice('2026-11-20', { OUTBOX_NETWORKS: '127.0.0.0/8' })
  system = await openApprovalSystem(office.app, office.clock.now)
  const lead = await office.people(`lead-${REGION}`)
  const added = await lead.post('/api/v1/receivers', {
    region: REGION,
    name: '朝阳区文化和旅游局审批系统',
    url: system.receiver.url,
    types: ['branch.*'],
    department: DEPARTMENT,
    signing: 'hmac',
  })
  const { receiver, secret } = added.body as unknown as { receiver: { id: string }; secret: string }
  const inward = await lead.post(`/api/v1/receivers/${receiver.id}/secrets`, { direction: 'in' })
  system.knows({ out: secret, in: String(inward.body['secret']), neighbour: receiver.id })
  await lead.post(`/api/v1/regions/${REGION}/department-systems`, {
    department: DEPARTMENT,
    receiver: receiver.id,
  })
})
afterAll(async () => {
  await office.close()
  await system.close()
})

test('granted together with its hearing, or not at all', async () => {
  const view = await accepted(office.people, { region: REGION, industry: '13', items: ITEMS })
  await office.inspect(view)
  await sendDue(office.context, sendOne)
  const at = system.handed.get(`${view.id}/${ITEM}`)!
  const item = async () => (await office.read(view.id)).items.find(({ id }) => id === ITEM)!

  expect((await system.grant(at, 'KTV-1')).body).toMatchObject({
    code: 'REVIEWS_HEARING_DUTY',
    article: '娱乐场所管理条例第十条',
  })
  const hearing = { on: '2026-11-21', record: '没有异议', document: '朝文旅听笔〔2026〕8号' }
  // a hearing that is still to come is none, and the grant that came with it is undone with it
  expect((await system.grant(at, 'KTV-1', { hearing })).body.code).toBe(
    'CASES_BRANCH_HEARING_NOT_HELD',
  )
  for (const wrong of [
    { ...hearing, document: ' ' },
    { ...hearing, on: '2026-02-30' },
  ])
    expect((await system.grant(at, 'KTV-1', { hearing: wrong })).body.code).toBe(
      'INBOUND_NOT_AN_EVENT',
    )
  const refused = await office.read(view.id)
  expect(JSON.stringify(refused.timeline)).not.toContain('朝文旅听笔')

  const held = { ...hearing, on: '2026-11-18' }
  const how = { hearing: held, years: 1, id: 'granted-once' }
  const done = await system.grant(at, 'KTV-1', how)
  expect(done.body).toMatchObject({ state: 'decided', sequence: 1 })
  expect((await system.grant(at, 'KTV-1', { ...how, sequence: 1 })).body).toEqual(done.body)
  expect(await item()).toMatchObject({ state: 'granted' })
  const lines = (await office.read(view.id)).timeline.map(({ text }) => text.zh)
  expect(lines.filter((line) => line.includes(held.document))).toHaveLength(1)
  expect(lines.findIndex((line) => line.includes(held.document))).toBeLessThan(
    lines.findIndex((line) => line.includes('KTV-1')),
  )
})

test('it speaks for its own department of what followed a check, and for no other', async () => {
  const told = {
    check: newId(),
    department: 'health',
    reference: 'CL-1',
    handling: 'ordered',
    document: '责令改正通知书 1 号（测试）',
    words: '限期改正',
    on: '2026-11-18',
  }
  const other = await system.send('supervision.handled', told)
  expect([other.status, other.body.code]).toEqual([403, 'NEIGHBOURS_NOT_THIS_NEIGHBOUR'])
  const own = await system.send('supervision.handled', { ...told, department: DEPARTMENT })
  expect(own.body.code).toBe('ACCESS_NOT_FOUND')
})
