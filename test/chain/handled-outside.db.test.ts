/** 移交后的处理, from the supervision platform of the region to the record of the check (行政许可法第六十一条: what a check found and what followed are recorded). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CheckView } from '../../src/supervision/core/index.ts'
import { issuedShop } from '../builders/issued-shop.ts'
import { connectNeighbour } from '../builders/neighbours.ts'
import { openOffice, type Office } from '../builders/office.ts'
import type { Outside } from '../builders/outbox.ts'
import type { Reply } from '../builders/people.ts'
import { openApprovalSystem, type ApprovalSystem } from '../simulators/approval-system.ts'

const REGION = '410772'
let office: Office
let platform: ApprovalSystem
beforeAll(async () => {
  office = await openOffice('2026-11-20', { OUTBOX_NETWORKS: '127.0.0.0/8' })
  platform = await openApprovalSystem(office.app, office.clock.now)
  const wish = { region: REGION, kind: 'supervision', types: ['licence.*'] } as const
  await connectNeighbour(office as unknown as Outside, platform, wish)
})
afterAll(async () => {
  await office.close()
  await platform.close()
})

const viewOf = ({ status, body }: Reply) => {
  if (status >= 300) throw new Error(JSON.stringify(body))
  return body as unknown as CheckView
}

/** A check of a shop whose first line failed, passed on to its departments. */
async function passedOn(): Promise<CheckView> {
  const { number } = await issuedShop(office, { region: REGION, industry: '01' })
  const lead = await office.people(`lead-${REGION}`)
  const inspector = await office.people(`inspector-${REGION}`)
  const roster = (await inspector.get('/api/v1/inspection-officers')).body['items']
  const officers = (roster as { id: string; region: string }[])
    .filter(({ region }) => region === REGION)
    .map(({ id }) => id)
    .slice(0, 2)
  const wish = { number, cause: 'special', reason: '专项检查', by: '2026-11-30' }
  const made = viewOf(await lead.post('/api/v1/checks', wish))
  const say = async (who: typeof lead, { id, version }: CheckView, word: string, body: object) =>
    viewOf(await who.post(`/api/v1/checks/${id}/${word}`, body, { version }))
  const begun = await say(inspector, made, 'begin', { code: number, why: '证面破损', officers })
  const results = begun.lines.map(({ key, answers }, n) => {
    const fault = { result: 'fail', note: '没有', items: answers.map(({ item }) => item) }
    return { key, photos: [], ...(n === 0 ? fault : { result: 'pass', note: '', items: [] }) }
  })
  const failed = await say(inspector, begun, 'results', { results })
  return say(lead, failed, 'refer', { words: '拒不整改' })
}

test('a department’s order is written back with its source and when it was last confirmed', async () => {
  const check = await passedOn()
  const told = {
    check: check.id,
    department: check.referTo[0]!.id,
    reference: 'CL-7',
    handling: 'ordered',
    document: '责令改正通知书 7 号（测试）',
    words: '限期改正',
    on: '2026-11-20',
  }
  const heard = await platform.send('supervision.handled', told)
  expect([heard.status, heard.body]).toMatchObject([200, { check: check.id, reference: 'CL-7' }])
  const first = office.clock.now().toISOString()
  const read = async (who: string) =>
    viewOf(await (await office.people(who)).get(`/api/v1/checks/${check.id}`)).handled
  expect(await read('owner')).toMatchObject([
    { handling: 'ordered', source: 'supervision', confirmedAt: first, words: '限期改正' },
  ])
  office.clock.set('2026-11-23')
  const again = { ...told, handling: 'penalised', document: '处罚决定书 7 号（测试）' }
  expect((await platform.send('supervision.handled', again)).status).toBe(200)
  const [only, ...more] = await read(`lead-${REGION}`)
  expect([only!.handling, more]).toEqual(['penalised', []])
  expect(only!.confirmedAt > first).toBe(true)
  const ahead = await platform.send('supervision.handled', { ...told, on: '2026-11-24' })
  expect(ahead.body.code).toBe('SUPERVISION_HANDLED_DAY')
})
