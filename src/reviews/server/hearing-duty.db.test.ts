import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accepted } from '../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import type { CaseView } from '../../cases/core/index.ts'
import type { BranchView } from '../core/index.ts'

/** 同心县 歌舞娱乐场所/KTV: 娱乐场所管理条例第十条, "审批娱乐场所应当举行听证". */
const KTV = { region: '640324', industry: '09' } as const
const ITEM = 'entertainment-licence'
const ARTICLE = '娱乐场所管理条例第十条'

let office: Office
let view: CaseView
let sequence = 1
const give = async (command: string, body: object = {}) => office.decide(view, ITEM, command, body)
const read = async () =>
  (await (await office.reviewerOf(view, ITEM)).get(`/api/v1/branches/${view.id}/${ITEM}`))
    .body as unknown as BranchView

beforeAll(async () => {
  office = await openOffice()
})
beforeEach(async () => {
  view = await accepted(office.people, {
    ...KTV,
    items: [ITEM, 'public-place-hygiene-licence'],
    sequence: sequence++,
  })
  await office.inspect(view)
})
afterAll(() => office.close())

describe('应当听证的事项', () => {
  test('called off is not held', async () => {
    await give('hearing/open', { cause: 'law', askedBy: ARTICLE })
    await give('hearing/close', { outcome: 'calledOff', record: '场地不可用' })
    expect((await give('grant')).body.code).toBe('REVIEWS_HEARING_DUTY')
    expect((await give('refuse', { reasons: '场所在居民楼内' })).status).toBe(200)
  })

  test('one held before counts, by the number of its record and under the name of who enters it', async () => {
    const earlier = { on: '2026-11-21', record: '没有异议', document: '同文旅听笔〔2026〕3号' }
    expect((await give('hearing/record', earlier)).body.code).toBe('CASES_BRANCH_HEARING_NOT_HELD')
    expect((await give('hearing/record', { ...earlier, on: '2026-02-30' })).body.code).toBe(
      'REVIEWS_NOT_A_DAY',
    )
    expect((await give('hearing/record', { ...earlier, document: ' ' })).status).toBe(400)
    const entered = await give('hearing/record', { ...earlier, on: '2026-10-15' })
    expect(entered.body).toMatchObject({
      hearing: { duty: null, held: [{ closedOn: '2026-10-15', before: true }] },
    })
    const { timeline } = await office.read(view.id)
    expect(timeline.at(-1)?.text.zh).toContain('同文旅听笔〔2026〕3号')
    expect((await give('grant')).status).toBe(200)
  })

  test('is not granted before its hearing was held, and the time of the hearing is not counted', async () => {
    expect((await give('grant')).body).toMatchObject({
      code: 'REVIEWS_HEARING_DUTY',
      article: ARTICLE,
    })
    const before = await read()
    expect(before.hearing.duty).toBe(ARTICLE)
    expect(before.allowed).toContain('record-hearing')
    expect(before.allowed).not.toContain('grant')
    expect((await give('hearing/open', { cause: 'law', askedBy: ARTICLE })).status).toBe(200)
    const date = { on: '2026-12-02', place: '301', presider: '赵主持', document: '听通1' }
    expect((await give('hearing/set', date)).status).toBe(200)
    office.clock.set('2026-12-02')
    const record = { outcome: 'held', record: '没有异议', document: '听笔1' }
    const after = (await give('hearing/close', record)).body as unknown as BranchView
    expect(after.hearing.duty).toBeNull()
    // 2026-11-20 is a Friday; the clock stood still on eight working days, 20 November to 1 December
    expect(after.item.clock?.paused).toMatchObject([{ from: '2026-11-20', to: '2026-12-01' }])
    expect(String(after.item.dueOn) > String(before.item.dueOn)).toBe(true)
    expect((await give('grant')).status).toBe(200)
  })

  test('nor is its grant proposed before, where two people decide', async () => {
    const head = await office.people(`culture-tourism-head-${KTV.region}`)
    const url = `/api/v1/departments/${KTV.region}/culture-tourism/setting`
    const setting = { twoStep: [ITEM], batch: [], reason: '风险较高' }
    expect((await head.post(url, setting, { version: 0 })).status).toBe(200)
    const opinion = { kind: 'grant', reasons: '材料齐全', wish: {} }
    expect((await give('opinion', opinion)).body.code).toBe('REVIEWS_HEARING_DUTY')
    expect((await give('opinion', { kind: 'refuse', reasons: '场所在居民楼内' })).status).toBe(200)
  })
})
