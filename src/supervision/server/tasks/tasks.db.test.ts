import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completed, expectView } from '../../../../test/builders/applied-case.ts'
import { issuedShop } from '../../../../test/builders/issued-shop.ts'
import { openOffice, type Office } from '../../../../test/builders/office.ts'
import { pdf, type Person } from '../../../../test/builders/people.ts'
import { promised } from '../../../../test/builders/promised-case.ts'
import type { CheckView, TaskView } from '../../core/index.ts'

const HYGIENE = 'public-place-hygiene-licence'
const MAP = 'location_map'
const GYM = { industry: '39' }
let office: Office
let lead: Person
beforeAll(async () => {
  office = await openOffice()
  lead = await office.people('lead-110102')
}, 60_000)
afterAll(() => office.close())

const tasks = async (who = lead) =>
  (await who.get('/api/v1/check-tasks')).body['items'] as readonly TaskView[]

describe('what is owed lands here by itself', () => {
  test('a promise, from the grant until its department has found it kept', async () => {
    const view = await promised(office, [HYGIENE], { ...GYM, sequence: 41 })
    expect(await tasks()).toEqual([])
    expect((await office.decide(view, HYGIENE, 'grant')).status).toBe(200)
    const [task] = await tasks()
    expect(task).toMatchObject({
      kind: 'promise',
      item: HYGIENE,
      caseNo: view.caseNo,
      state: 'due',
      department: { id: 'health' },
    })
    expect(await tasks(await office.people('health-110102'))).toHaveLength(1)
    for (const other of ['lead-110105', 'market-regulation-110102', 'owner', 'clerk-110102'])
      expect([other, await tasks(await office.people(other))]).toEqual([other, []])
    await office.decide(view, HYGIENE, 'promise/pass', { note: '现场一致' })
    expect(await tasks()).toEqual([])
  })

  test('a paper that was allowed to follow, until it came', async () => {
    const owner = await office.people('owner')
    const clerk = await office.people('clerk-110102')
    const listed = { material: MAP, days: 5, basis: '西城区容缺受理清单（测试）' }
    await lead.post('/api/v1/regions/110102/tolerance', listed)
    const draft = await completed(owner, { ...GYM, sequence: 42 })
    const file = draft.materials.find(({ id }) => id === MAP)?.files[0]
    await owner.remove(`/api/v1/cases/${draft.id}/files/${file?.id}`)
    const signing = await owner.get(`/api/v1/cases/${draft.id}/signing?follow=${MAP}`)
    const { sha256 } = signing.body['following'] as { sha256: string }
    const following = { materials: [MAP], sha256 }
    const signed = { declaration: true, signer: '王小满', following }
    expectView(await owner.post(`/api/v1/cases/${draft.id}/submit`, signed))
    expectView(await clerk.post(`/api/v1/cases/${draft.id}/accept`))
    expect(await tasks()).toMatchObject([{ kind: 'following', dueOn: '2026-11-27', number: null }])
    await owner.upload(`/api/v1/cases/${draft.id}/materials/${MAP}`, 'map.pdf', pdf('map'))
    expect(await tasks()).toEqual([])
  })
})

describe('无事不扰', () => {
  test('keeps the plan off a holder of long good standing, and nothing else', async () => {
    // a shop that sells books alone: low risk
    const { number } = await issuedShop(office, { industry: '06', sequence: 43 })
    office.clock.set('2029-11-20')
    const desk = await office.people('lead-110102')
    const shares = { A: 0, B: 5, C: 20, D: 100 }
    const line = { industry: '06', department: 'culture-tourism', shares, from: 1, until: 12 }
    const plan = { lines: [line], reason: '年度计划' }
    const published = await desk.post('/api/v1/regions/110102/check-plans/2029', plan, {
      version: 0,
    })
    expect(published.status).toBe(200)
    const wish = { number, reason: '检查', by: '2029-12-01' }
    const planned = await desk.post('/api/v1/checks', { ...wish, cause: 'plan' })
    expect(planned.body.code).toBe('SUPERVISION_QUIET')
    const special = await desk.post('/api/v1/checks', { ...wish, cause: 'special' })
    expect((special.body as unknown as CheckView).state).toBe('planned')
  })
})
