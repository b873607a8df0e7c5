import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { accepted } from '../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import type { CaseView } from '../../cases/core/index.ts'
import type { BatchReply, BranchView } from '../core/index.ts'

const FOOD = 'food-business-licence'
const R = '110102'
const reviewer = `market-regulation-${R}`
const head = `market-regulation-head-${R}`

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const at = (view: CaseView, command = '') => `/api/v1/branches/${view.id}/${FOOD}${command}`
const read = async (view: CaseView) =>
  (await (await office.people(reviewer)).get(at(view))).body as unknown as BranchView
const lineOf = async (view: CaseView) => {
  const { version } = await read(view)
  return { caseId: view.id, item: FOOD, version }
}
async function ticked(sequence: number): Promise<CaseView> {
  const view = await accepted(office.people, { sequence })
  await office.inspect(view)
  const { standard } = await read(view)
  const lines = standard.lines
    .filter(({ needed }) => needed)
    .map(({ kind, subject }) => ({ kind, subject, result: 'pass' }))
  const person = await office.people(reviewer)
  expect((await person.post(at(view, '/checks'), { lines })).status).toBe(200)
  return view
}
const batch = async (lines: object[], key = newId()) =>
  (await office.people(reviewer)).post('/api/v1/branches/batch-grant', { lines }, { key })

test('is only for items that may be batched', async () => {
  const view = await ticked(1)
  const reply = (await batch([await lineOf(view)])).body as unknown as BatchReply
  expect(reply).toMatchObject({
    granted: 0,
    lines: [{ granted: false, refusal: { code: 'REVIEWS_BATCH_NOT_ALLOWED' } }],
  })
  const setting = { twoStep: [], batch: [FOOD], reason: '低风险' }
  const path = `/api/v1/departments/${R}/market-regulation/setting`
  expect((await (await office.people(head)).post(path, setting, { version: 0 })).status).toBe(200)
})

test('grants each by itself, and tells line by line what could not be granted', async () => {
  const good = [await ticked(2), await ticked(3)]
  const unticked = await accepted(office.people, { sequence: 4 })
  await office.inspect(unticked)
  const unvisited = await accepted(office.people, { sequence: 5 })
  const stale = await ticked(6)
  const elsewhere = await accepted(office.people, {
    region: '110105',
    industry: '05',
    sequence: 7,
  })
  const lines = [
    ...(await Promise.all(good.map(lineOf))),
    await lineOf(unticked),
    await lineOf(unvisited),
    { ...(await lineOf(stale)), version: 1 },
    { caseId: elsewhere.id, item: FOOD, version: 1 },
    { caseId: newId(), item: FOOD, version: 1 },
  ]
  const key = newId()
  const reply = (await batch(lines, key)).body as unknown as BatchReply
  expect(reply.lines.map(({ refusal }) => refusal?.code ?? 'granted')).toEqual([
    'granted',
    'granted',
    'REVIEWS_STANDARD_UNCHECKED',
    'REVIEWS_STANDARD_UNCHECKED',
    'CASES_CHANGED',
    'ACCESS_NOT_FOUND',
    'ACCESS_NOT_FOUND',
  ])
  const numbers = reply.lines.flatMap(({ number }) => number ?? [])
  expect(new Set(numbers).size).toBe(2)
  for (const view of good) {
    const { item, timeline } = await read(view)
    expect(item.state).toBe('granted')
    expect(timeline.filter(({ event }) => event === 'branch.granted')).toHaveLength(1)
  }
  // sent twice it is done once
  expect((await batch(lines, key)).body).toEqual(reply)
  const again = (await batch([await lineOf(good[0]!)])).body as unknown as BatchReply
  expect(again.lines[0]?.refusal?.code).toBe('CASES_BRANCH_ENDED')
})

test('a colleague’s work is left alone, and a line named twice is one', async () => {
  const view = await ticked(8)
  await (await office.people(head)).post(at(view, '/claim'))
  const held = (await batch([await lineOf(view)])).body as unknown as BatchReply
  expect(held.lines[0]?.refusal?.code).toBe('REVIEWS_CLAIM_HELD')
  await (await office.people(head)).post(at(view, '/release'))
  const line = await lineOf(view)
  const twice = (await batch([line, line])).body as unknown as BatchReply
  expect(twice.lines.map(({ granted }) => granted)).toEqual([true, true])
  expect(new Set(twice.lines.map(({ number }) => number)).size).toBe(1)
})
