import { afterAll, beforeAll, expect, test } from 'vitest'
import { submitted, wishOf } from '../../../../test/builders/applied-case.ts'
import { connectNeighbour } from '../../../../test/builders/neighbours.ts'
import { openOutside, type Outside } from '../../../../test/builders/outbox.ts'
import { pdf } from '../../../../test/builders/people.ts'
import {
  openApprovalSystem,
  type ApprovalSystem,
} from '../../../../test/simulators/approval-system.ts'
import { bundledCatalogue } from '../../../catalogue/server/index.ts'
import type { CaseView } from '../../../cases/core/index.ts'
import {
  fillSample,
  mergeForms,
  visibleFields,
  type MergedForm,
} from '../../../forms/core/index.ts'

/*
 * 综窗 2.0、单窗: the contract in docs/neighbours.md, proved against a counter's system that behaves and misbehaves.
 */

const REGION = '110102'
let world: Outside
let window: ApprovalSystem
let serial = 0
beforeAll(async () => {
  world = await openOutside()
  window = await openApprovalSystem(world.app, world.clock.now)
  await connectNeighbour(world, window, { region: REGION, kind: 'window', types: ['case.*'] })
})
afterAll(async () => {
  await world.close()
  await window.close()
})

/** A café as 综窗 has it: everything typed and scanned there. */
function application() {
  serial += 1
  const { region: _region, ...wish } = wishOf()
  const form = mergeForms(
    bundledCatalogue(),
    wish.items as never,
    {
      ...wish,
      region: REGION,
    } as never,
  ) as MergedForm
  const all = fillSample(form, 70 + serial)
  const visible: ReadonlySet<string> = visibleFields(form, all)
  const values = Object.fromEntries(Object.entries(all).filter(([name]) => visible.has(name)))
  const needed = form.materials.filter(({ source }) => source === 'give')
  const files = [...needed.map(({ id }) => id as string), 'agent_poa'].map((material) => {
    const content = pdf(`${material} ${serial}`).toString('base64')
    return { material, name: `${material}.pdf`, content }
  })
  const number = `ZC-2026-${serial}`
  return {
    number,
    clerk: '综窗甲',
    application: wish,
    values,
    files,
    declare: { declaration: true },
  }
}

const read = async (id: unknown) =>
  (await (await world.people(`clerk-${REGION}`)).get(`/api/v1/cases/${String(id)}`))
    .body as unknown as CaseView

test('taken in there: one message, one case, one number on both sides, nothing typed again', async () => {
  const filed = application()
  const reply = await window.send('window.filed', filed)
  expect(reply.body).toMatchObject({ number: filed.number, caseNo: expect.any(String) })
  const view = await read(reply.body['caseId'])
  expect(view).toMatchObject({ state: 'submitted', caseNo: reply.body['caseNo'] })
  const given = view.materials.flatMap(({ files }) => files)
  expect(given.length).toBeGreaterThanOrEqual(filed.files.length - 1)
  for (const [element, value] of Object.entries(filed.values))
    if (typeof value === 'number') expect(view.values[element]).toBe(value)
  await world.send()
  const told = window.heard.filter(({ data }) => data['caseId'] === view.id)
  expect(told.map(({ type }) => type)).toContain('cn.zhunying.case.submitted')
  const origin = await (
    await world.people(`clerk-${REGION}`)
  ).get(`/api/v1/cases/${view.id}/neighbours`)
  expect(origin.body).toMatchObject({ window: { number: filed.number, clerk: '综窗甲' } })
})

test('repeated, at once and later, it is one case; the number under a new id names the case', async () => {
  const filed = application()
  const how = { id: `filed-${filed.number}` }
  const replies = await Promise.all([1, 2].map(() => window.send('window.filed', filed, how)))
  expect(new Set(replies.map(({ body }) => body['caseId'])).size).toBe(1)
  const again = await window.send('window.filed', filed)
  expect(again.body).toMatchObject({
    code: 'NEIGHBOURS_NUMBER_USED',
    caseNo: replies[0]!.body['caseNo'],
  })
})

test('what is not complete is refused as at the counter here, and leaves no draft behind', async () => {
  const filed = application()
  const bare = await window.send('window.filed', { ...filed, files: [] })
  expect(bare.body.code).toBe('CASES_INCOMPLETE')
  const noPower = filed.files.filter(({ material }) => material !== 'agent_poa')
  const unsigned = await window.send('window.filed', { ...filed, files: noPower })
  expect(unsigned.body.code).toBe('CASES_POWER_OF_ATTORNEY_MISSING')
  expect((await window.send('window.filed', filed)).status).toBe(200)
})

test('accepted there, by another clerk than took it in; its clocks run here from then on', async () => {
  const filed = application()
  const { body } = await window.send('window.filed', filed)
  const accept = { caseNo: body['caseNo'], clerk: '综窗甲' }
  const same = await window.send('window.accepted', accept)
  expect(same.body.code).toBe('NEIGHBOURS_SAME_CLERK')
  const other = await window.send('window.accepted', { ...accept, clerk: '综窗乙' })
  expect(other.status).toBe(200)
  const view = await read(body['caseId'])
  expect(view.state).toBe('inReview')
  expect(JSON.stringify(view.timeline)).toContain('综窗乙')
})

test('a case that began here is answered there just so: correction, then declined elsewhere refused', async () => {
  const view = await submitted(await world.people('owner'), { sequence: 91 })
  const point = { target: 'element', id: 'premises_address', reason: '与营业执照不一致' }
  const ask = { caseNo: view.caseNo, clerk: '综窗乙', letter: { points: [point] } }
  expect((await window.send('window.correction-asked', ask)).status).toBe(200)
  expect((await read(view.id)).state).toBe('correctionAsked')
  const there = await submitted(await world.people('owner'), { region: '110105', sequence: 92 })
  const foreign = { caseNo: there.caseNo, clerk: '综窗乙', reason: '不属于本机关职权' }
  expect((await window.send('window.declined', foreign)).body.code).toBe('NEIGHBOURS_CASE_UNKNOWN')
  const forged = await window.send('window.accepted', ask, { tampered: true })
  expect(forged.body.code).toBe('INBOUND_SIGNATURE_WRONG')
})
