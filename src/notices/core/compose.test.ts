import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { Industry, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { checkSelection, defaultAnswers, guide } from '../../guidance/core/index.ts'
import { canonicalJson } from '../../records/core/index.ts'
import { composeNotice } from './compose.ts'
import { noticeDocument } from './document.ts'
import { ENGLISH } from './english.ts'
import { flowChart } from './flow-chart.ts'
import { flowSvg } from './flow-svg.ts'
import { LAW_NAMES } from './law-names.ts'
import type { Notice, NoticeKind } from './model.ts'

const catalogue = bundledCatalogue()
const today = plainDate('2026-11-20')

function noticeOf(region: string, industry: Industry, kind: NoticeKind = 'open'): Notice {
  const code = region as RegionCode
  const answers = defaultAnswers(catalogue, code, industry.code, 'all', today)
  const { chosen } = guide({ catalogue, region: code, industry: industry.code, answers, today })
  return composeNotice({
    catalogue,
    region: code,
    industry: industry.code,
    answers,
    items: chosen,
    kind,
    today,
  })
}

function named(region: string, name: string): Industry {
  const industries = [...(catalogue.regions.get(region as RegionCode)?.industries.values() ?? [])]
  return industries.find((industry) => industry.name === name) as Industry
}

const ALL = [...catalogue.regions.values()].flatMap(({ plan, industries }) =>
  [...industries.values()].map((industry) => ({ region: plan.region, industry })),
)

test('a hearing that the law demands is told before anybody applies, in both languages', () => {
  const ktv = named('640324', '歌舞娱乐场所/KTV')
  const decide = (kind: NoticeKind) =>
    noticeOf('640324', ktv, kind).steps.find(({ id }) => id === 'decide')?.text
  expect(decide('open')?.zh).toMatch(/娱乐经营许可证准予前应当听证（《娱乐场所管理条例》.*第十条）/)
  expect(decide('open')?.en).toMatch(
    /hearing is held before the Entertainment-venue licence.*art\. 10/,
  )
  expect(decide('renew')?.zh).not.toContain('听证')
})

describe('every industry of every region', () => {
  test.each(ALL.map((one) => [`${one.region} ${one.industry.name}`, one] as const))(
    '%s has a whole notice',
    (_name, { region, industry }) => {
      const notice = noticeOf(region, industry, industry.newApplications ? 'open' : 'renew')
      expect(notice.items.length).toBeGreaterThan(0)
      for (const item of notice.items) {
        expect(item.authority.zh).not.toBe('')
        expect(item.conditions.length).toBeGreaterThan(0)
        expect(item.basis.length).toBeGreaterThan(0)
        expect(item.remedy.zh).toMatch(/60日.*6个月/)
        expect(item.limit.due).not.toBeNull()
        expect(item.limit.days).toBeLessThanOrEqual(45)
      }
      const latest = notice.items
        .map((item) => item.limit.due ?? '')
        .toSorted()
        .at(-1)
      expect(notice.time.due).toBe(latest)
      const { give, fetched, onSite, generated } = notice.materials
      const ids = [give, fetched, onSite, generated].flat().map((material) => material.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(flowSvg(flowChart(notice, 'zh'), 'x')).toContain('</svg>')
    },
  )

  test('the English letter needs no Chinese but official names and numbers in their own script', () => {
    const official = /《[^》]*》|\(个体工商户\)|[\p{Script=Han}]+〔\d+〕\d+号/gu
    const left = new Set<string>()
    for (const { region, industry } of ALL) {
      const notice = noticeOf(region, industry, industry.newApplications ? 'open' : 'renew')
      const certificates = notice.items.map((item) => item.certificate)
      for (const block of noticeDocument(notice, 'en')) {
        const text = JSON.stringify(block)
        let bare = text.replace(official, '').replaceAll(notice.plan.documentNo, '')
        for (const name of certificates.toSorted((a, b) => b.length - a.length))
          bare = bare.replaceAll(name, '')
        const found = bare.match(/\p{Script=Han}{2,}/gu) ?? []
        for (const words of found) left.add(words)
      }
    }
    expect([...left]).toEqual([])
  })
})

describe('the bundled catalogue', () => {
  test('every law it cites has an English name', () => {
    const cited = [...catalogue.items.values()].flatMap((item) => item.legalBasis)
    const missing = cited.map((citation) => citation.name).filter((name) => !LAW_NAMES[name])
    expect([...new Set(missing)]).toEqual([])
  })

  test('what the notice and the pages both say in English, they say alike', () => {
    const pages = catalogue.english.flatMap(({ words }) => Object.entries(words))
    const both = pages.filter(([zh]) => ENGLISH[zh] !== undefined)
    expect(both.length).toBeGreaterThan(15)
    expect(both.filter(([zh, en]) => ENGLISH[zh] !== en)).toEqual([])
  })

  test('every note it has in Chinese only has an English one here', () => {
    const notes = [
      ...[...catalogue.items.values()].flatMap((item) => [
        item.validity.note,
        item.renewal?.note,
        item.onSite.note,
        item.commitment.reason,
        ...item.materials.map((material) => material.condition),
      ]),
      ...[...catalogue.materials.values()].flatMap((material) => [
        material.dataSharingSource,
        material.servedBy?.basis,
      ]),
      ...[...catalogue.regions.values()].flatMap(({ plan }) => [
        plan.contacts.note,
        plan.onSiteMaterials?.basis,
      ]),
    ]
    const missing = notes.filter((note) => note != null && ENGLISH[note] === undefined)
    expect([...new Set(missing)]).toEqual([])
  })
})

describe('a notice', () => {
  test('is the same for the same input, character by character', () => {
    const once = canonicalJson(noticeOf('110102', named('110102', '咖啡厅')))
    expect(canonicalJson(noticeOf('110102', named('110102', '咖啡厅')))).toBe(once)
    expect(canonicalJson(JSON.parse(once))).toBe(once)
  })

  test('reckons a limit in working days after the day of submission (行政许可法 art 82)', () => {
    const notice = noticeOf('110102', named('110102', '咖啡厅'))
    const food = notice.items.find((item) => item.id === 'food-business-licence')
    expect(food?.limit).toMatchObject({ days: 10, rule: 'statutory', due: '2026-12-04' })
    expect(food?.limit.arithmetic.zh).toContain('未计入周末4天')
  })

  test('says so where a day falls into a year whose holidays are not published', () => {
    const code = '110102' as RegionCode
    const hotel = named('110102', '宾馆')
    const items = ['hotel-special-industry-licence'] as ItemId[]
    const late = plainDate('2026-12-25')
    const input = { catalogue, region: code, industry: hotel.code, answers: {}, items }
    const [item] = composeNotice({ ...input, kind: 'open', today: late }).items
    expect(item?.limit.provisional).toBe(true)
    expect(item?.limit.arithmetic.zh).toContain('暂定')
  })

  test('follows 新乡: the shortest limit among the visited items governs all', () => {
    const industries = [
      ...(catalogue.regions.get('410772' as RegionCode)?.industries.values() ?? []),
    ]
    const uneven = industries
      .map((industry) => noticeOf('410772', industry))
      .filter((notice) => notice.visit !== null)
      .filter((notice) => new Set(notice.items.map((item) => item.limit.days)).size > 1)
    expect(uneven.map((notice) => notice.industry.name.zh)).toEqual([])
  })

  test('marks what of the law was not verified', () => {
    const notice = noticeOf('110102', named('110102', '药店'))
    const drug = notice.items.find((item) => item.id === 'drug-business-licence')
    expect(drug?.basis.map((basis) => basis.caution?.zh ?? '')).toEqual([
      '',
      '未核实，以公布的法律原文为准',
      '已核实该文件存在，条文未逐条核对',
    ])
  })

  test('never asks the owner for what a register holds (国务院令716 art 7)', () => {
    for (const { region, industry } of ALL) {
      const { give } = noticeOf(region, industry, 'renew').materials
      const shared = give.filter(
        ({ id }) =>
          [...catalogue.materials.values()].find((m) => m.id === id)?.dataSharing === 'yes',
      )
      expect(shared.map(({ id }) => id)).toEqual([])
    }
  })

  test('fits the choice that the server itself finds right', () => {
    const cafe = named('110102', '咖啡厅')
    const region = '110102' as RegionCode
    const answers = defaultAnswers(catalogue, region, cafe.code, 'all', today)
    const { chosen } = guide({ catalogue, region, industry: cafe.code, answers, today })
    expect(
      checkSelection(catalogue, region, cafe.code, answers, chosen, 'open', { today }).ok,
    ).toBe(true)
  })
})
