import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import { accepted } from '../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import { pdf } from '../../../test/builders/people.ts'
import type { CaseView } from '../../cases/core/index.ts'
import type { BranchView } from '../core/index.ts'

const DRAINAGE = 'drainage-permit'
const R = '110102'
const reviewer = `water-affairs-${R}`
const head = `water-affairs-head-${R}`
const document = '京水许〔2026〕1号'

const PARTY = { name: '楼上住户张某', interest: '排水影响相邻关系', document }

interface Seen {
  readonly version: number
  readonly items: readonly { readonly id: string }[]
  readonly lines: readonly { readonly id: string }[]
}

let office: Office
let view: CaseView
let sequence = 1
const path = (command: string) => `/api/v1/branches/${view.id}/${DRAINAGE}/${command}`
const as = async (who: string, command: string, body: object = {}) =>
  (await office.people(who)).post(path(command), body)
const read = async (who = reviewer) =>
  (await (await office.people(who)).get(`/api/v1/branches/${view.id}/${DRAINAGE}`))
    .body as unknown as BranchView

beforeAll(async () => {
  office = await openOffice()
})
beforeEach(async () => {
  view = await accepted(office.people, { sequence: sequence++ })
})
afterAll(() => office.close())

describe('延长期限', () => {
  test('is asked by the reviewer and approved by the head, who is named', async () => {
    const due = (await read()).item.dueOn
    const ask = { days: 10, ground: 'own', reason: '需要复核水质报告' }
    expect((await as(reviewer, 'extension', ask)).body).toMatchObject({
      extensions: [{ days: 10, answer: null }],
      item: { dueOn: due },
    })
    expect((await as(reviewer, 'extension', ask)).body.code).toBe('REVIEWS_EXTENSION_ASKED')
    expect((await as(reviewer, 'extension/answer', { approved: true })).status).toBe(403)
    const answered = await as(head, 'extension/answer', { approved: true, document })
    const { extensions, item } = answered.body as unknown as BranchView
    expect(extensions).toMatchObject([
      { answer: { approved: true, approver: '北京市水务局负责人' } },
    ])
    expect(String(item.dueOn) > String(due)).toBe(true)
    await as(reviewer, 'extension', ask)
    expect((await as(head, 'extension/answer', { approved: true })).body.code).toBe(
      'CASES_BRANCH_EXTENDED_BEFORE',
    )
    expect((await as(head, 'extension/answer', { approved: false, note: '已延长过' })).status).toBe(
      200,
    )
  })

  test('is not approved by whoever asked for it, nor by a head of another department', async () => {
    const ask = { days: 5, ground: 'own', reason: 'x' }
    await as(head, 'extension', ask)
    expect((await as(head, 'extension/answer', { approved: true })).body.code).toBe(
      'REVIEWS_EXTENSION_OWN',
    )
    const foreign = await as(`health-head-${R}`, 'extension/answer', { approved: true })
    expect(foreign.status).toBe(404)
  })
})

describe('利害关系人', () => {
  test('are told and heard before anything is decided', async () => {
    await office.inspect(view)
    const told = (await as(reviewer, 'parties', PARTY)).body as unknown as BranchView
    expect(told.parties).toMatchObject([{ toldOn: '2026-11-20', answerBy: '2026-11-27' }])
    expect((await as(reviewer, 'grant')).body).toMatchObject({
      code: 'REVIEWS_PARTY_TIME',
      answerBy: '2026-11-27',
    })
    const id = told.parties[0]?.id ?? ''
    const answer = { said: '没有意见', wantsHearing: false }
    expect((await as(reviewer, `parties/${id}/answer`, answer)).status).toBe(200)
    expect((await as(reviewer, `parties/${id}/answer`, answer)).body.code).toBe(
      'REVIEWS_PARTY_ANSWERED',
    )
    expect((await as(reviewer, 'grant')).status).toBe(200)
  })
})

test('专家评审 stops the clock with its cause and document', async () => {
  const body = {
    reason: '专家论证',
    basis: '行政许可法第四十五条',
    cause: 'expertReview',
    document,
  }
  const { item } = (await as(reviewer, 'suspend', body)).body as unknown as BranchView
  expect(item).toMatchObject({
    state: 'suspended',
    dueOn: null,
    clock: { paused: [{ cause: 'expertReview', document }] },
  })
  expect((await as(reviewer, 'grant')).body.code).toBe('CASES_BRANCH_SUSPENDED')
  expect((await as(reviewer, 'resume')).status).toBe(200)
})

describe('单项证件文件', () => {
  const upload = async (who: string, name: string, bytes: Buffer) =>
    (await office.people(who)).upload(path('file'), name, bytes)

  test('is known by its content, kept once, and the owner’s from the grant on', async () => {
    const wrong = await upload(reviewer, '许可证.pdf', Buffer.from('PK\u0003\u0004 docx'))
    expect(wrong.body.code).toBe('CASES_FILE_TYPE_UNKNOWN')
    const bytes = pdf('drainage')
    expect((await upload(reviewer, '许可证.pdf', bytes)).body).toMatchObject({
      file: { name: '许可证.pdf', contentType: 'application/pdf' },
    })
    await upload(reviewer, '许可证.pdf', bytes)
    for (const who of ['owner', 'owner2', `clerk-${R}`, `health-${R}`])
      expect([who, (await (await office.people(who)).get(path('file'))).status]).toEqual([who, 404])
    for (const who of ['owner', `health-${R}`, `lead-${R}`])
      expect([who, [403, 404].includes((await upload(who, 'x.pdf', bytes)).status)]).toEqual([
        who,
        true,
      ])
    await office.inspect(view)
    await as(reviewer, 'grant')
    expect((await (await office.people('owner')).get(path('file'))).status).toBe(200)
    expect((await (await office.people('owner2')).get(path('file'))).status).toBe(404)
  })

  test('is not put to what was refused', async () => {
    await as(reviewer, 'refuse', { reasons: '不符合' })
    expect((await upload(reviewer, '许可证.pdf', pdf('x'))).body.code).toBe('CASES_BRANCH_ENDED')
  })
})

test('every material says where it came from', async () => {
  const { materials } = await read()
  const how = new Map(materials.map(({ id, source }) => [id, source.how]))
  expect(how.get('application_form')).toBe('generated')
  expect([...how.values()]).toContain('uploaded')
  for (const { source, files } of materials)
    expect(source.how === 'uploaded').toBe(files.length > 0)
})

describe('听证', () => {
  test('who ask for a hearing get one, with its periods, before the decision', async () => {
    await office.inspect(view)
    const told = (await as(reviewer, 'parties', PARTY)).body as unknown as BranchView
    const id = told.parties[0]?.id ?? ''
    await as(reviewer, `parties/${id}/answer`, { said: '反对', wantsHearing: true })
    const asks = await as(reviewer, 'refuse', { reasons: 'x' })
    expect(asks.body.code).toBe('REVIEWS_PARTY_ASKS_HEARING')
    await as(reviewer, 'hearing/offer', { reason: '相邻权', document })
    const opened = await as(reviewer, 'hearing/open', { cause: 'asked', askedBy: '张某' })
    expect(opened.body).toMatchObject({
      item: { state: 'hearing' },
      hearing: { open: { holdBy: '2026-12-18' } },
    })
    const day = { on: '2026-12-04', place: '一层会议室', presider: '法制科李某', document }
    const soon = { ...day, on: '2026-11-23' }
    expect((await as(reviewer, 'hearing/set', soon)).body.code).toBe(
      'CASES_BRANCH_HEARING_NOTICE_SHORT',
    )
    const self = (await read()).claimedBy?.name ?? '北京市水务局审批人员'
    expect((await as(reviewer, 'hearing/set', { ...day, presider: self })).body.code).toBe(
      'CASES_BRANCH_PRESIDER_REVIEWS',
    )
    expect((await as(reviewer, 'hearing/set', day)).status).toBe(200)
    office.clock.set('2026-12-04')
    const held = { outcome: 'held', record: '双方达成一致', document }
    expect((await as(reviewer, 'hearing/close', held)).body).toMatchObject({
      item: { state: 'inReview' },
      hearing: { held: [{ outcome: 'held', record: '双方达成一致' }] },
    })
    expect((await as(reviewer, 'grant')).status).toBe(200)
  })
})

describe('要求现场核查', () => {
  const PERSON = 'market-regulation-110102'
  const PAPERS = 'class2-medical-device-filing'

  test('of what was to be decided on papers plans the one visit of the case', async () => {
    const shop = await accepted(office.people, { industry: '01', items: [PAPERS], sequence: 40 })
    const person = await office.people(PERSON)
    const at = `/api/v1/branches/${shop.id}/${PAPERS}`
    const asked = await person.post(`${at}/visit`, { reason: '经营面积需要现场核实' })
    expect(asked.body).toMatchObject({ item: { state: 'inspection' }, visitId: shop.id })
    expect((await person.post(`${at}/grant`)).body.code).toBe('REVIEWS_VISIT_OUTSTANDING')
    await office.inspect(shop)
    expect((await person.post(`${at}/grant`)).status).toBe(200)
  })

  test('of one item joins the visit that is planned for another, and its owner is told', async () => {
    const items = [PAPERS, 'class3-medical-device-licence']
    const shop = await accepted(office.people, { industry: '01', items, sequence: 41 })
    const inspector = await office.people(`inspector-${R}`)
    const visit = async () =>
      (await inspector.get(`/api/v1/visits/${shop.id}`)).body as unknown as Seen
    const before = await visit()
    expect(before.items.map(({ id }) => id)).toEqual(['class3-medical-device-licence'])
    const person = await office.people(PERSON)
    const at = `/api/v1/branches/${shop.id}/${PAPERS}`
    const wish = { reason: '经营面积需要现场核实' }
    expect((await person.post(`${at}/visit`, wish)).status).toBe(200)
    const after = await visit()
    expect(after.items.map(({ id }) => id)).toContain(PAPERS)
    expect(after.version).toBeGreaterThan(before.version)
    const known = after.lines.slice(0, before.lines.length).map(({ id }) => id)
    expect(known).toEqual(before.lines.map(({ id }) => id))
    const told = await (await office.people('owner')).get('/api/v1/messages')
    expect(JSON.stringify(told.body)).toContain('将进行现场核查')
    await office.inspect(shop)
    expect((await person.post(`${at}/grant`)).status).toBe(200)
  })

  test('is refused where the visit was made: one door, one visit', async () => {
    await office.inspect(view)
    const reply = await as(reviewer, 'visit', { reason: 'x' })
    expect(reply.body.code).toBe('REVIEWS_VISIT_PLANNED')
  })
})

describe('询问申请人', () => {
  test('asks for words; the owner answers once, before the decision, and nobody else reads it', async () => {
    const asked = await as(reviewer, 'questions', { words: '排水口在哪一侧？' })
    expect(asked.body).toMatchObject({ questions: [{ words: '排水口在哪一侧？', answer: null }] })
    const list = `/api/v1/cases/${view.id}/questions`
    const owner = await office.people('owner')
    const [one] = (await owner.get(list)).body as unknown as { id: string }[]
    const answer = async (who: string) =>
      (await office.people(who)).post(`${list}/${one?.id}/answer`, { words: '东侧' })
    for (const who of ['owner2', `clerk-${R}`, `lead-${R}`, `health-${R}`, reviewer]) {
      expect([who, (await (await office.people(who)).get(list)).status]).toEqual([who, 404])
      expect([who, (await answer(who)).status]).toEqual([who, 404])
    }
    expect((await answer('owner')).body).toMatchObject([{ answer: { words: '东侧' } }])
    expect((await answer('owner')).body.code).toBe('REVIEWS_QUESTION_ANSWERED')
    expect(await read()).toMatchObject({ questions: [{ answer: { words: '东侧' } }] })
    await as(reviewer, 'questions', { words: '还有一问' })
    await as(reviewer, 'refuse', { reasons: '不符合' })
    const [, late] = (await owner.get(list)).body as unknown as { id: string }[]
    const after = await owner.post(`${list}/${late?.id}/answer`, { words: 'x' })
    expect(after.body.code).toBe('REVIEWS_QUESTION_CLOSED')
  })
})

test('an interested party may speak until the last day has ended (行政许可法 art 47)', async () => {
  await office.inspect(view)
  const told = (await as(reviewer, 'parties', PARTY)).body as unknown as BranchView
  const lastDay = plainDate(told.parties[0]?.answerBy ?? '')
  office.clock.set(`${lastDay}T17:00:00+08:00`)
  expect((await as(reviewer, 'grant')).body.code).toBe('REVIEWS_PARTY_TIME')
  office.clock.set(`${addDays(lastDay, 1)}T09:00:00+08:00`)
  expect((await as(reviewer, 'grant')).body).toMatchObject({ item: { state: 'granted' } })
})
