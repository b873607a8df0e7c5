import { describe, expect, test } from 'vitest'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import type { Catalogue, IndustryCode, RegionCode } from '../../catalogue/core/index.ts'
import { compareRegions } from './compare-regions.ts'
import { diffVersions } from './version-diff.ts'

const catalogue = bundledCatalogue()
const region = (code: string) => catalogue.regions.get(code as RegionCode)!

describe('two regions', () => {
  test('that are one have no difference; otherwise each is told from either side', () => {
    const [xicheng, chaoyang] = [region('110102'), region('110105')]
    expect(compareRegions(catalogue, xicheng, xicheng)).toEqual([])
    const there = compareRegions(catalogue, xicheng, chaoyang)
    const back = compareRegions(catalogue, chaoyang, xicheng)
    expect(there.length).toBeGreaterThan(5)
    expect(back.length).toBe(there.length)
  })

  test('differ in what their plans say: the name of the certificate, trades only one lists', () => {
    const told = compareRegions(catalogue, region('110102'), region('640324')).map((d) => d.text.zh)
    expect(told.some((text) => text.startsWith('证名：'))).toBe(true)
    expect(told.some((text) => /^只有.*西城/.test(text))).toBe(true)
    for (const text of told) expect(text).not.toMatch(/undefined|\[object/)
  })
})

test('two regions that promise other limits are told apart, from either side', () => {
  const [one, other] = [region('110102'), region('110105')]
  const [item] = one.plan.departments.flatMap(({ items }) => items)
  const source = { document: '虚构的办事指南', section: '一' }
  const promised = { item: item!, days: 4, source, date: '2026-01-05', basis: '测试用' }
  const limits = new Map([[item!, { ...promised, confidence: 'low' as const }]])
  const told = (a: typeof one, b: typeof one) =>
    compareRegions(catalogue, a, b).filter(({ text }) => text.zh.includes('的承诺时限'))
  expect(told({ ...one, limits }, other)[0]?.text.zh).toMatch(/西城.*“4 个工作日”.*“没有公布”/)
  expect(told(other, { ...one, limits })[0]?.text.zh).toMatch(/“没有公布”.*“4 个工作日”/)
  expect(told({ ...one, limits }, { ...other, limits })).toEqual([])
})

describe('two versions', () => {
  /** The catalogue in force with one item's limit changed and one trade closed. */
  function changed(): Catalogue {
    const items = new Map(catalogue.items)
    const [id, food] = [...items].find(([key]) => key === 'food-business-licence')!
    items.set(id, { ...food, limit: { ...food.limit, committedDays: 3 } })
    const here = region('110102')
    const industries = new Map(here.industries)
    const cafe = industries.get('25' as IndustryCode)!
    industries.set(cafe.code, { ...cafe, newApplications: false })
    const regions = new Map(catalogue.regions).set(here.plan.region, { ...here, industries })
    return { ...catalogue, items, regions, version: 'f'.repeat(64) }
  }

  test('that are one have no change', () => {
    expect(diffVersions(catalogue, catalogue, '110102' as RegionCode)).toEqual([])
  })

  test('tell each change once, with every trade that it touches', () => {
    const changes = diffVersions(catalogue, changed(), '110102' as RegionCode)
    const closed = changes.find(({ text }) => text.zh === '本行业不再受理新办')
    expect(closed?.industries).toEqual(['25'])
    const limit = changes.find(({ subject }) => subject === 'limit')
    expect(limit?.industries.length).toBeGreaterThan(5)
    expect(new Set(changes.map(({ text }) => text.zh)).size).toBe(changes.length)
  })

  test('of a region that neither changes there are none', () => {
    const changes = diffVersions(catalogue, changed(), '640324' as RegionCode)
    expect(changes.every(({ subject }) => subject === 'limit')).toBe(true)
  })
})
