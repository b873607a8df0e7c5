import { newId } from '#platform/server/ids.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectNeighbour } from '../../../../test/builders/neighbours.ts'
import { openOutside, type Outside } from '../../../../test/builders/outbox.ts'
import {
  openApprovalSystem,
  type ApprovalSystem,
} from '../../../../test/simulators/approval-system.ts'

/* 新乡市大数据监管平台 (新经开办〔2022〕23号): both ways, with a platform that is away for a while. */

const REGION = '410772'
let world: Outside
let platform: ApprovalSystem
beforeAll(async () => {
  world = await openOutside()
  platform = await openApprovalSystem(world.app, world.clock.now)
  const types = ['licence.*', 'single.*']
  await connectNeighbour(world, platform, { region: REGION, kind: 'supervision', types })
})
afterAll(async () => {
  await world.close()
  await platform.close()
})

const USCC = '91410772MA0FAKE171'
const finding = {
  reference: 'ZF-1',
  uscc: USCC,
  kind: 'penalty',
  authority: '新乡市城市管理局',
  document: '新城管罚决〔2026〕12号',
  words: '占道经营，罚款二百元',
  on: '2026-11-18',
}
const read = async (who: string, uscc = USCC) =>
  (await world.people(who)).get(`/api/v1/regions/${REGION}/findings?uscc=${uscc}`)

test('its findings are kept once as its word, with source and time, for officers of the region', async () => {
  expect((await platform.send('supervision.found', finding)).body).toMatchObject({ known: false })
  expect((await platform.send('supervision.found', finding)).body).toMatchObject({ known: true })
  const found = await read(`clerk-${REGION}`)
  expect(found.body['items']).toEqual([
    {
      ...finding,
      number: null,
      source: 'supervision',
      heardAt: world.clock.now().toISOString(),
    },
  ])
  expect((await read(`clerk-${REGION}`, '91410772MA0FAKE17X')).body['items']).toEqual([])
  expect((await read('owner')).status).toBe(403)
  expect((await read('clerk-110102')).status).toBe(403)
  const late = await platform.send('supervision.found', finding, { ahead: -400 })
  expect(late.body.code).toBe('INBOUND_SIGNATURE_OLD')
})

test('what a department did about a check is heard of checks of the region alone, in whole words', async () => {
  const told = {
    check: newId(),
    department: 'market-regulation',
    reference: 'CL-1',
    handling: 'ordered',
    document: '责令改正通知书 1 号（测试）',
    words: '限期改正',
    on: '2026-11-18',
  }
  const unknown = await platform.send('supervision.handled', told)
  expect([unknown.status, unknown.body.code]).toEqual([404, 'ACCESS_NOT_FOUND'])
  for (const wrong of [{ handling: 'fined' }, { document: ' ' }, { on: '2026-02-30' }])
    expect((await platform.send('supervision.handled', { ...told, ...wrong })).body.code).toBe(
      'INBOUND_NOT_AN_EVENT',
    )
})

const number = '410772ZH01000011'
const check = (region: string, faults: number) => ({
  kind: 'supervision.check-closed',
  region,
  number,
  uscc: USCC,
  faults,
  checkId: newId(),
  cause: 'plan',
  causeId: newId(),
  outcome: 'passed',
  on: '2026-11-20',
})

test('our checks go to it, after it was away, in their order; of another region nothing', async () => {
  const closed = (region: string, faults: number) =>
    world.context.db.transaction((tx) => world.context.events.publish(tx, check(region, faults)))
  await platform.receiver.leave()
  await closed(REGION, 1)
  await closed('110102', 9)
  await world.send()
  world.clock.advance({ hours: 24 })
  await closed(REGION, 2)
  await platform.receiver.comeBack()
  world.clock.advance({ hours: 1 })
  await world.send()
  const told = platform.heard.filter(({ type }) => type.endsWith('supervision.check-closed'))
  expect(told.map(({ data }) => data['faults'])).toEqual([1, 2])
})
