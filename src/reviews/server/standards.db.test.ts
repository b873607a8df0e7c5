import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accepted } from '../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import type { CaseView } from '../../cases/core/index.ts'
import type { BranchView, StandardItemView } from '../core/index.ts'

const FOOD = 'food-business-licence'
const R = '110102'
const reviewer = `market-regulation-${R}`
const head = `market-regulation-head-${R}`
const STANDARD = `/api/v1/standards/${R}/${FOOD}`
const SETTING = `/api/v1/departments/${R}/market-regulation/setting`

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const as = async (who: string, view: CaseView, command: string, body: object = {}) =>
  (await office.people(who)).post(`/api/v1/branches/${view.id}/${FOOD}/${command}`, body)
const read = async (view: CaseView, who = reviewer) =>
  (await (await office.people(who)).get(`/api/v1/branches/${view.id}/${FOOD}`))
    .body as unknown as BranchView
const edit = async (who: string, zh: string, seen: number, subject = 'floor_plan') =>
  (await office.people(who)).post(
    STANDARD,
    { kind: 'material', subject, words: { zh }, reason: '细化要点' },
    { version: seen },
  )
const wordsOf = (view: BranchView) =>
  view.standard.lines.find(({ subject }) => subject === 'floor_plan')?.words?.zh

describe('the standard beside the evidence', () => {
  test('a new version is live for reviews that begin from then on; those begun keep theirs', async () => {
    const begun = await accepted(office.people, { sequence: 1 })
    const later = await accepted(office.people, { sequence: 2 })
    await as(reviewer, begun, 'claim')
    expect(await read(begun)).toMatchObject({ standard: { version: 0, pinned: true } })
    const saved = await edit(head, '图上标明比例尺和功能间名称', 0)
    expect(saved.body).toMatchObject({ version: 1, history: [{ version: 1, reason: '细化要点' }] })
    expect(await read(begun)).toMatchObject({ standard: { version: 0, current: 1 } })
    expect(wordsOf(await read(later))).toBe('图上标明比例尺和功能间名称')
    expect(await read(later)).toMatchObject({ standard: { version: 1, pinned: false } })
    await office.inspect(later)
    expect((await as(reviewer, later, 'grant')).status).toBe(200)
    await edit(head, '再改一次', 1)
    const decided = await read(later)
    expect([decided.standard.version, decided.standard.current, wordsOf(decided)]).toEqual([
      1,
      2,
      '图上标明比例尺和功能间名称',
    ])
  })

  test('two at once: one is stored, the other is told whose it was', async () => {
    const { version } = (await (await office.people(head)).get(STANDARD))
      .body as unknown as StandardItemView
    const both = await Promise.all([edit(head, '甲', version), edit(head, '乙', version)])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 412]))
    const stale = await edit(head, '丙', version)
    expect(stale.body).toMatchObject({
      code: 'REVIEWS_STANDARD_CHANGED',
      current: version + 1,
      by: expect.stringContaining('负责人'),
    })
    const blind = await (
      await office.people(head)
    ).post(STANDARD, {
      kind: 'material',
      subject: 'floor_plan',
      words: { zh: 'x' },
      reason: 'x',
    })
    expect(blind.body.code).toBe('IF_MATCH_MISSING')
  })

  test('a box has its standard as a material has, and it can be taken back', async () => {
    const keeper = await office.people(head)
    const at = async () =>
      ((await keeper.get(STANDARD)).body as unknown as StandardItemView).version
    const body = {
      kind: 'field',
      subject: 'business_area',
      words: { zh: '与图纸一致' },
      reason: 'x',
    }
    const saved = await keeper.post(STANDARD, body, { version: await at() })
    const lines = (saved.body as unknown as StandardItemView).lines
    expect(lines.find(({ subject }) => subject === 'business_area')).toMatchObject({
      kind: 'field',
      source: 'department',
      words: { zh: '与图纸一致', en: '与图纸一致' },
    })
    const back = await keeper.post(STANDARD, { ...body, words: null }, { version: await at() })
    const after = (back.body as unknown as StandardItemView).lines
    expect(after.find(({ subject }) => subject === 'business_area')).toMatchObject({
      source: 'catalogue',
      words: null,
    })
  })

  test('a line that was found wrong stops the grant until it is settled', async () => {
    const view = await accepted(office.people, { sequence: 3 })
    await office.inspect(view)
    const line = { kind: 'material', subject: 'floor_plan' }
    const check = (more: object) => as(reviewer, view, 'checks', { lines: [{ ...line, ...more }] })
    expect((await check({ result: 'fail' })).body.code).toBe('REVIEWS_FAULT_UNEXPLAINED')
    const strange = { lines: [{ ...line, subject: 'nothing', result: 'pass' }] }
    expect((await as(reviewer, view, 'checks', strange)).body.code).toBe('REVIEWS_LINE_UNKNOWN')
    await check({ result: 'fail', note: '缺少比例尺' })
    expect((await as(reviewer, view, 'grant')).body.code).toBe('REVIEWS_STANDARD_FAILED')
    await check({ result: 'pass' })
    expect((await as(reviewer, view, 'grant')).body).toMatchObject({
      checks: [{ subject: 'floor_plan', result: 'pass' }],
    })
  })
})

describe('审查 and 决定 by two people', () => {
  const set = async (who: string, twoStep: string[], version: number) =>
    (await office.people(who)).post(
      SETTING,
      { twoStep, batch: [], reason: '风险较高' },
      { version },
    )

  test('is the department’s to set; items of others are refused, versions are held', async () => {
    expect((await set(head, ['drainage-permit'], 0)).body.code).toBe('REVIEWS_SETTING_ITEM_UNKNOWN')
    expect((await set(head, [FOOD], 0)).body).toMatchObject({ version: 1, twoStep: [FOOD] })
    expect((await set(head, [], 0)).body.code).toBe('REVIEWS_SETTING_CHANGED')
    expect((await set(reviewer, [], 1)).status).toBe(403)
    expect((await set('health-head-110102', [], 1)).status).toBe(404)
  })

  test('one proposes, the other decides, sends back, or decides otherwise with reasons', async () => {
    const view = await accepted(office.people, { sequence: 4 })
    await office.inspect(view)
    expect((await as(reviewer, view, 'grant')).body.code).toBe('REVIEWS_OPINION_NEEDED')
    const opinion = { kind: 'grant', reasons: '材料齐全，核查合格', wish: { number: 'JY1' } }
    const given = await as(reviewer, view, 'opinion', opinion)
    expect(given.body).toMatchObject({
      lease: null,
      opinions: [{ kind: 'grant', wish: { number: 'JY1' } }],
    })
    expect((await as(reviewer, view, 'opinion', opinion)).body.code).toBe('REVIEWS_OPINION_STANDS')
    expect((await as(reviewer, view, 'grant')).body.code).toBe('REVIEWS_SAME_PERSON')
    const returned = await as(head, view, 'opinion/return', { reasons: '请补充面积核对' })
    expect(returned.body).toMatchObject({ opinions: [{}, { kind: 'return' }] })
    expect((await as(head, view, 'grant')).body.code).toBe('REVIEWS_OPINION_NEEDED')
    await as(reviewer, view, 'opinion', { kind: 'refuse', reasons: '面积不符' })
    expect((await as(head, view, 'grant')).body.code).toBe('REVIEWS_AGAINST_OPINION')
    const granted = await as(head, view, 'grant', { number: 'JY1', reasons: '复测面积相符' })
    expect(granted.body).toMatchObject({ item: { state: 'granted' } })
  })

  test('a refusal needs its reasons and carries the remedy', async () => {
    const view = await accepted(office.people, { sequence: 5 })
    await as(reviewer, view, 'opinion', { kind: 'refuse', reasons: '不符合' })
    expect((await as(head, view, 'refuse', { reasons: ' ' })).status).toBe(400)
    const refused = await as(head, view, 'refuse', { reasons: '场所不符合卫生要求' })
    expect(refused.body).toMatchObject({
      item: {
        decision: {
          outcome: 'refused',
          remedy: { text: { zh: expect.stringContaining('60 日') } },
        },
      },
    })
  })
})
