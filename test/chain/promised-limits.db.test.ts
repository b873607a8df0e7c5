/** 承诺时限 from a draft of the region to notice, guidance, sums and clock. The figures are made up: no plan states any. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import { createAccount } from '../../src/access/server/index.ts'
import type { ItemId, RegionCode } from '../../src/catalogue/core/index.ts'
import { bundledCatalogue, currentCatalogue } from '../../src/catalogue/server/index.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import { savingsOf } from '../../src/forms/core/index.ts'
import type { ServedNotice } from '../../src/notices/core/index.ts'
import { accepted, expectView, submitted, wishOf } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'
import type { DraftPreview } from '../../src/studio/core/index.ts'

const R = '110102' as RegionCode
const FOOD = 'food-business-licence' as ItemId
const FILE = 'regions/110102-xicheng/limits.yaml'
const promise = (days: number) => ({
  [FILE]: `- item: ${FOOD}
  days: ${days}
  source: { document: 虚构的办事指南（仅供测试）, section: 承诺办结时限 }
  date: "2026-01-05"
  basis: 测试用，不是真实承诺
  confidence: low
`,
})
let office: Office
beforeAll(async () => {
  office = await openOffice()
  await createAccount(office.context, {
    username: 'lead-second',
    name: '牵头部门二',
    password: DEMO_PASSWORD,
    roles: [{ role: 'lead', region: R }],
  })
}, 90_000)
afterAll(() => office.close())

const lead = () => office.people(`lead-${R}`)
const clockOf = (view: CaseView) => view.items.find(({ id }) => id === FOOD)!.clock!
const LAW = { limit: { days: 10, rule: 'statutory' }, due: '2026-12-04' }
const PROMISED = { limit: { days: 4, rule: 'committed', of: FOOD }, due: '2026-11-26' }

test('a region promises less than the law gives: two persons, then everything new says so and nothing old changes', async () => {
  const before = await accepted(office.people, { sequence: 1, items: [FOOD] })
  const waiting = await submitted(await office.people('owner'), { sequence: 2, items: [FOOD] })
  expect(clockOf(before)).toMatchObject(LAW)

  const wish = { region: R, files: promise(4) }
  const seen = (await (await lead()).post('/api/v1/law-drafts/preview', wish))
    .body as unknown as DraftPreview
  // the law examples are reckoned by the law, so a promise contradicts none of them
  expect([seen.findings, seen.examples > 90]).toEqual([[], true])
  expect(seen.changes.map(({ text }) => text.zh)).toEqual([
    '“食品经营许可证”：办理时限由 10 个工作日（法定时限）改为 4 个工作日（承诺时限：虚构的办事指南（仅供测试）（2026-01-05）承诺办结时限；法定时限 10 个工作日）',
  ])
  const made = await (
    await lead()
  ).post('/api/v1/law-drafts', {
    ...wish,
    reason: '虚构，仅供测试',
    effectiveFrom: '2026-11-20',
  })
  const url = `/api/v1/law-drafts/${made.body['id'] as string}/approve`
  expect((await (await lead()).post(url, { reason: '' })).body.code).toBe(
    'STUDIO_SECOND_PERSON_NEEDED',
  )
  await (await office.people('lead-second')).post(url, { reason: '' })
  const promised = () => currentCatalogue(office.context).regions.get(R)!.limits.get(FOOD)?.days
  await expect.poll(promised, { timeout: 60_000 }).toBe(4)

  // accepted before, or handed in before: the version it was filed under
  const clerk = await office.people(`clerk-${R}`)
  const late = expectView(await clerk.post(`/api/v1/cases/${waiting.id}/accept`))
  expect([clockOf(await office.read(before.id)), clockOf(late)]).toMatchObject([LAW, LAW])
  const after = await accepted(office.people, { sequence: 3, items: [FOOD] })
  expect(clockOf(after)).toMatchObject(PROMISED)
  expect(clockOf(after).limit.basis.zh).toContain('虚构的办事指南（仅供测试）（2026-01-05）')

  const { answers, items } = wishOf({ items: [FOOD] })
  const trade = `/api/v1/regions/${R}/industries/25`
  const owner = await office.people('owner')
  const notice = (await owner.post(`${trade}/notices`, { answers, items }))
    .body as unknown as ServedNotice
  expect(notice.items[0]!.limit).toMatchObject({ days: 4, rule: 'committed', due: PROMISED.due })
  expect(notice.items[0]!.limit.arithmetic.zh).toContain('第4个工作日')
  const guided = await owner.post(`${trade}/guide`, { answers })
  expect(JSON.stringify(guided.body)).toContain('"parallel":4')
  const days = (catalogue = bundledCatalogue()) =>
    savingsOf(catalogue, { region: R, industry: after.industry.code, items: [FOOD] }).workingDays
  expect([days(), days(currentCatalogue(office.context))]).toEqual([
    { serial: 10, parallel: 10 },
    { serial: 4, parallel: 4 },
  ])
})
