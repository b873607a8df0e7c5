import { afterAll, beforeAll, expect, test } from 'vitest'
import { drafted, submitted, completed } from '../../../../test/builders/applied-case.ts'
import { connectNeighbour } from '../../../../test/builders/neighbours.ts'
import { openOutside, type Outside } from '../../../../test/builders/outbox.ts'
import {
  openApprovalSystem,
  type ApprovalSystem,
} from '../../../../test/simulators/approval-system.ts'
import { connectRegister } from '../../../exchange/server/index.ts'

/*
 * Entries (首都之窗、京通 …) and the opening platform: the contracts in docs/neighbours.md.
 */

const REGION = '110102'
let world: Outside
let portal: ApprovalSystem
let opening: ApprovalSystem
beforeAll(async () => {
  world = await openOutside()
  portal = await openApprovalSystem(world.app, world.clock.now)
  opening = await openApprovalSystem(world.app, world.clock.now)
  const entry = { region: REGION, kind: 'entry' as const, code: 'jingtong', types: ['entry.*'] }
  await connectNeighbour(world, portal, entry)
  const other = { region: REGION, kind: 'opening' as const, types: ['opening.*'] }
  await connectNeighbour(world, opening, other)
})
afterAll(async () => {
  await world.close()
  await portal.close()
  await opening.close()
})

test('a door hears of the cases that came through it, in order, and of no other', async () => {
  const owner = await world.people('owner')
  const mine = await completed(owner, { sequence: 1 })
  const noted = await owner.post(`/api/v1/cases/${mine.id}/entry`, {
    code: 'jingtong',
    reference: 'JT-77',
  })
  expect(noted.body).toMatchObject({ entry: { code: 'jingtong', reference: 'JT-77' } })
  await submitted(owner, { sequence: 2 })
  await portal.receiver.leave()
  await owner.post(`/api/v1/cases/${mine.id}/submit`, { declaration: true })
  const clerk = await world.people(`clerk-${REGION}`)
  await clerk.post(`/api/v1/cases/${mine.id}/accept`)
  for (let hour = 0; hour < 24; hour += 4) {
    await world.send()
    world.clock.advance({ hours: 4 })
  }
  await portal.receiver.comeBack()
  world.clock.advance({ hours: 1 })
  await world.send()
  const told = portal.heard.map(({ data }) => [data['caseId'], data['event'], data['reference']])
  expect(told).toEqual([
    [mine.id, 'case.submitted', 'JT-77'],
    [mine.id, 'case.accepted', 'JT-77'],
  ])
  const readable = await (
    await world.people(`clerk-${REGION}`)
  ).get(`/api/v1/cases/${mine.id}/neighbours`)
  expect(readable.body).toMatchObject({ entry: { reference: 'JT-77' }, window: null })
  const stranger = await world.people('owner2')
  expect((await stranger.get(`/api/v1/cases/${mine.id}/neighbours`)).status).toBe(404)
})

test('an unknown door is said, the first one stays, and a stranger notes nothing', async () => {
  const owner = await world.people('owner')
  const mine = await drafted(owner, { sequence: 3 })
  const path = `/api/v1/cases/${mine.id}/entry`
  expect((await owner.post(path, { code: 'nowhere' })).body.code).toBe('NEIGHBOURS_ENTRY_UNKNOWN')
  await owner.post(path, { code: 'jingtong', reference: 'A' })
  expect((await owner.post(path, { code: 'jingtong', reference: 'B' })).body).toMatchObject({
    entry: { reference: 'A' },
  })
  expect((await (await world.people('owner2')).post(path, { code: 'jingtong' })).status).toBe(404)
})

test('a licence just granted opens the application prefilled, before the register has it', async () => {
  connectRegister(world.context, {
    provenance: { name: { zh: '登记库', en: 'register' }, simulated: true },
    lookUp: async () => ({ found: false, asOf: world.clock.today() }),
  })
  const licence = {
    uscc: '91110102MA0FAKE177',
    name: '北京新开咖啡有限公司',
    subjectType: '企业法人',
    legalRep: '王小满',
    domicile: '北京市西城区某街1号',
    econNature: '有限责任公司',
    establishedOn: '2026-11-19',
    businessScope: '餐饮服务',
    industry: '25',
  }
  const reply = await opening.send('opening.licensed', licence)
  const link = new URL(String(reply.body['link']))
  expect(Object.fromEntries(link.searchParams)).toEqual({
    region: REGION,
    industry: '25',
    uscc: licence.uscc,
  })
  const owner = await world.people('owner')
  const mine = await drafted(owner, { sequence: 4 })
  const filled = await owner.post(`/api/v1/cases/${mine.id}/prefill`, {
    uscc: licence.uscc,
    replace: [],
  })
  const asked = filled.body['asked'] as { kind: string; name: { zh: string } }[]
  expect(asked.find(({ kind }) => kind === 'businessRegister')!.name.zh).toContain('执照核发时推送')
  const view = await owner.get(`/api/v1/cases/${mine.id}`)
  expect((view.body['values'] as Record<string, unknown>)['subject_name']).toBe(licence.name)

  const number = await opening.send('opening.licensed', { ...licence, legalRepId: '1101' })
  expect(number.body.code).toBe('INBOUND_NOT_AN_EVENT')
  const wrong = await opening.send('opening.licensed', { ...licence, uscc: '91110102MA0FAKE178' })
  expect(wrong.body.code).toBe('NEIGHBOURS_USCC_WRONG')
  const foreign = await portal.send('opening.licensed', licence)
  expect(foreign.body.code).toBe('NEIGHBOURS_NOT_THIS_NEIGHBOUR')
})
