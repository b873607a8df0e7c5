import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView } from '../../src/cases/core/index.ts'
import { accepted, completed, expectView, submitted, wishOf } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'
import { pdf } from '../builders/people.ts'
import { secondClerk } from '../builders/second-clerk.ts'

const R = '110102'
const FOOD = 'food-business-licence'
let office: Office
let second: { readonly accountId: string; readonly username: string }
let sequence = 100
beforeAll(async () => {
  office = await openOffice()
  second = await secondClerk(office.context, R)
})
afterAll(() => office.close())
const asClerk = () => office.people(`clerk-${R}`)
const fresh = async () => submitted(await office.people('owner'), { sequence: sequence++ })

describe('首办窗口负责制', () => {
  test('the first to answer answers for the case; a handover says why and the owner sees it', async () => {
    const view = await fresh()
    expect(view.handler).toBeNull()
    const clerk = await asClerk()
    const mine = expectView(await clerk.post(`/api/v1/cases/${view.id}/accept`))
    expect(mine.handler?.name).toBe('北京市西城区综窗人员')
    const path = `/api/v1/cases/${view.id}/name-handler`
    expect(await clerk.post(path, { to: second.accountId })).toMatchObject({
      status: 422,
      body: { code: 'CASES_HANDLER_REASON_NEEDED' },
    })
    const handed = await clerk.post(path, { to: second.accountId, reason: '轮岗' })
    expect(handed).toMatchObject({ status: 200, body: { handler: { name: '孙综窗' } } })
    const { timeline } = await office.read(view.id)
    expect(timeline.at(-1)?.text.zh).toBe('首办责任由 北京市西城区综窗人员 移交 孙综窗：轮岗')
  })

  test('only who answers for it, or the lead, hands it over, and to a clerk of the region', async () => {
    const view = await fresh()
    const clerk = await asClerk()
    await clerk.post(`/api/v1/cases/${view.id}/accept`)
    const path = `/api/v1/cases/${view.id}/name-handler`
    const other = await office.people(second.username)
    const body = { to: second.accountId, reason: '我来' }
    expect(await other.post(path, body)).toMatchObject({
      status: 403,
      body: { code: 'CASES_NOT_THE_HANDLER', handler: '北京市西城区综窗人员' },
    })
    const owner = (await office.people('owner')).get('/api/v1/session')
    const { accountId } = ((await owner).body['actor'] ?? (await owner).body) as {
      accountId: string
    }
    const lead = await office.people(`lead-${R}`)
    expect(await lead.post(path, { to: accountId, reason: 'x' })).toMatchObject({
      status: 422,
      body: { code: 'CASES_CLERK_UNKNOWN' },
    })
    expect(await lead.post(path, body)).toMatchObject({ status: 200 })
  })
})

describe('two clerks on one case', () => {
  test('the second, who names the version they saw, is told who and what changed', async () => {
    const view = await fresh()
    const clerk = await asClerk()
    const other = await office.people(second.username)
    await clerk.post(`/api/v1/cases/${view.id}/accept`, {}, { version: view.version })
    const late = await other.post(
      `/api/v1/cases/${view.id}/decline`,
      { reason: '不需要许可' },
      { version: view.version },
    )
    expect(late).toMatchObject({
      status: 412,
      body: {
        code: 'CASES_CHANGED',
        changes: [{ what: ['handlerNamed'] }, { by: '北京市西城区综窗人员', what: ['accepted'] }],
      },
    })
  })

  test('the second, who names none, is told by whom, when and with what it was taken', async () => {
    const view = await fresh()
    const clerk = await asClerk()
    const other = await office.people(second.username)
    await clerk.post(`/api/v1/cases/${view.id}/decline`, { reason: '不属于本机关职权' })
    const late = await other.post(`/api/v1/cases/${view.id}/accept`)
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'CASES_NOT_IN_THIS_STATE',
        by: '北京市西城区综窗人员',
        at: '2026-11-20 09:00',
        what: { zh: '不予受理：不属于本机关职权' },
      },
    })
    expect(String(late.body['next'])).toContain('北京市西城区综窗人员 已于 2026-11-20 09:00：')
  })
})

describe('一次告知 is measured', () => {
  test('a letter names its reasons; only what it names is open; a second one is counted', async () => {
    const view = await fresh()
    const clerk = await asClerk()
    const owner = await office.people('owner')
    const point = { target: 'material', id: 'floor_plan', reason: '看不清', code: 'unreadable' }
    const ask = (more: object = {}) =>
      clerk.post(`/api/v1/cases/${view.id}/ask-correction`, { points: [point], ...more })
    const asked = expectView(await ask())
    expect(asked.corrections[0]?.points).toEqual([point])
    const element = { premises_address: '另一处' }
    const patched = await owner.patch(
      `/api/v1/cases/${view.id}/values`,
      { values: element },
      asked.version,
    )
    expect(patched).toMatchObject({
      status: 409,
      body: { code: 'CASES_NOT_IN_CORRECTION', elements: ['premises_address'] },
    })
    const path = `/api/v1/cases/${view.id}/materials`
    expect((await owner.upload(`${path}/floor_plan`, 'a.pdf', pdf('new'))).status).toBe(200)
    expect(await owner.upload(`${path}/premises_right`, 'a.pdf', pdf('new'))).toMatchObject({
      status: 409,
      body: { code: 'CASES_NOT_IN_CORRECTION', material: 'premises_right' },
    })
    await owner.post(`/api/v1/cases/${view.id}/resubmit`, { declaration: true })
    expect((await ask()).body.code).toBe('CASES_CORRECTION_ASKED_BEFORE')
    const again = expectView(await ask({ whyAgain: '补交件缺页' }))
    expect(again.oneTime).toEqual({ letters: 2, again: 1, beyondNotice: 0 })
  })

  test('what the served notice did not name needs its reason, which the owner reads', async () => {
    const owner = await office.people('owner')
    const { answers, items } = wishOf()
    const notice = await owner.post(`/api/v1/regions/${R}/industries/25/notices`, {
      answers,
      items,
      kind: 'open',
    })
    expect(notice.status).toBe(201)
    const noticeId = notice.body['id'] as string
    const draft = await completed(owner, { sequence: sequence++, noticeId })
    const view = expectView(
      await owner.post(`/api/v1/cases/${draft.id}/submit`, { declaration: true }),
    )
    const clerk = await asClerk()
    const fetched = view.materials.find(({ source }) => source === 'fetched')?.id
    const points = [{ target: 'material', id: fetched, reason: '请提交' }]
    const path = `/api/v1/cases/${view.id}/ask-correction`
    expect(await clerk.post(path, { points })).toMatchObject({
      status: 422,
      body: { code: 'NOTICES_REASON_NEEDED' },
    })
    const asked = expectView(await clerk.post(path, { points, whyBeyondNotice: '共享系统停机' }))
    expect(asked.corrections[0]?.points).toMatchObject([{ beyondNotice: '共享系统停机' }])
    expect(asked.oneTime).toEqual({ letters: 1, again: 0, beyondNotice: 1 })
  })
})

describe('帮办代办', () => {
  test('a clerk files for somebody only with that person’s power of attorney', async () => {
    const clerk = await asClerk()
    const draft = await completed(clerk, { sequence: sequence++ })
    const path = `/api/v1/cases/${draft.id}`
    expect(await clerk.post(`${path}/submit`, { declaration: true })).toMatchObject({
      status: 422,
      body: { code: 'CASES_POWER_OF_ATTORNEY_MISSING' },
    })
    const upload = await clerk.upload(`${path}/materials/agent_poa`, 'poa.pdf', pdf('poa'))
    expect(upload.status).toBe(200)
    expect((await clerk.post(`${path}/submit`, { declaration: true })).status).toBe(200)
    // 回避: another clerk answers it
    expect((await clerk.post(`${path}/accept`)).status).toBe(403)
    const other = await office.people(second.username)
    expect((await other.post(`${path}/accept`)).status).toBe(200)
  })
})

describe('复议之后', () => {
  test('the lead reopens with the document; the named items are decided anew, the rest stands', async () => {
    const view = await accepted(office.people, { sequence: sequence++ })
    await office.inspect(view)
    for (const { id } of view.items)
      if (id !== FOOD) expect((await office.decide(view, id, 'grant')).status).toBe(200)
    await office.decide(view, FOOD, 'refuse', { reasons: '布局不符' })
    const lead = await office.people(`lead-${R}`)
    const order = {
      ground: 'reconsideration',
      documentNo: '西政复决〔2026〕12号',
      body: '西城区人民政府',
      decidedOn: '2026-11-20',
      items: [FOOD],
      words: '撤销原不予许可决定，责令重新作出',
    }
    const clerk = await asClerk()
    expect((await clerk.post(`/api/v1/cases/${view.id}/reopen`, order)).status).toBe(403)
    const open = expectView(await lead.post(`/api/v1/cases/${view.id}/reopen`, order))
    expect(open).toMatchObject({
      state: 'inReview',
      reopenings: [{ documentNo: order.documentNo }],
    })
    expect(open.items.map((i) => [i.id === FOOD, i.state])).toContainEqual([true, 'inReview'])
    expect((await office.decide(open, FOOD, 'grant')).status).toBe(200)
    expect((await office.read(view.id)) as CaseView).toMatchObject({
      state: 'decided',
      outcome: 'whole',
      delivery: { due: '2026-12-04', days: 10 },
    })
  })

  test('an item refused before its visit is visited after all, and may then be granted', async () => {
    const view = await accepted(office.people, { sequence: sequence++ })
    for (const { id } of view.items)
      expect((await office.decide(view, id, 'refuse', { reasons: '材料不符' })).status).toBe(200)
    const lead = await office.people(`lead-${R}`)
    const order = {
      ground: 'litigation',
      documentNo: '（2026）京0102行初3号',
      body: '西城区人民法院',
      decidedOn: '2026-11-20',
      items: [FOOD],
      words: '撤销不予许可决定，判令重新处理',
    }
    const open = expectView(await lead.post(`/api/v1/cases/${view.id}/reopen`, order))
    expect(open.items.find(({ id }) => id === FOOD)?.state).toBe('inspection')
    expect((await office.decide(open, FOOD, 'grant')).status).toBe(409)
    await office.inspect(open)
    expect((await office.decide(open, FOOD, 'grant')).status).toBe(200)
    expect(await office.read(view.id)).toMatchObject({ state: 'decided', outcome: 'part' })
  })
})
