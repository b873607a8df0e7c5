import { describe, expect, it } from 'vitest'
import { ItemId } from './ids.ts'
import type { Item } from './item.ts'
import type { CommittedLimit } from './committed.ts'
import {
  daysInTurn,
  daysTogether,
  limitsOf,
  needsVisit,
  ownLimit,
  ownLimits,
  withoutPromises,
  type RegionLimits,
} from './limit.ts'

type Parts = {
  id?: string
  kind?: Item['kind']
  committed?: number | null
  statutory?: number | null
  need?: 'yes' | 'no' | 'sometimes'
}

/** Only what limits look at. */
function item(p: Parts): Item {
  return {
    id: ItemId.parse(p.id ?? 'food-business-licence'),
    kind: p.kind ?? '许可',
    limit: {
      statutoryDays: p.statutory === undefined ? 20 : p.statutory,
      committedDays: p.committed ?? null,
      statedAs: null,
      note: null,
      suggestedCommittedDays: 3,
    },
    onSite: { need: p.need ?? 'no', note: null },
  } as unknown as Item
}

/** A made-up region: its rule, and what it promises in days. */
function region(
  rule: 'each-own' | 'shortest-on-site' = 'each-own',
  promises: Readonly<Record<string, number>> = {},
): RegionLimits {
  const limits = Object.entries(promises).map(([id, days]): CommittedLimit => {
    const source = { document: '某区办事指南（虚构）', section: '承诺办结时限' }
    const rest = { source, date: '2026-01-05', basis: '测试用', confidence: 'low' as const }
    return { item: ItemId.parse(id), days, ...rest }
  })
  return {
    plan: { limitRule: { value: rule } },
    limits: new Map(limits.map((one) => [one.item, one])),
  } as unknown as RegionLimits
}

describe('the limit of an item', () => {
  it('is the committed one, else the statutory one, else 20 working days (行政许可法 art 42)', () => {
    expect(ownLimit(region(), item({ committed: 5, statutory: 20 }))).toMatchObject({
      days: 5,
      rule: 'committed',
    })
    expect(ownLimit(region(), item({ statutory: 15 }))).toMatchObject({
      days: 15,
      rule: 'statutory',
    })
    expect(ownLimit(region(), item({ statutory: null }))).toMatchObject({
      days: 20,
      rule: 'default',
    })
  })

  it('of a filing without one is on the spot', () => {
    expect(ownLimit(region(), item({ statutory: null, kind: '备案' }))).toMatchObject({
      days: 0,
      rule: 'on-the-spot',
    })
  })

  it('never is a suggestion of ours, and never above 45 in joint handling (art 42)', () => {
    expect(ownLimit(region(), item({ statutory: 20 })).days).toBe(20)
    expect(ownLimit(region(), item({ statutory: 60 }))).toMatchObject({
      days: 45,
      rule: 'joint-cap',
    })
  })

  it('under 新乡’s rule the shortest item with an on-site check governs all', () => {
    const items = [
      item({ id: 'a', statutory: 20, need: 'yes' }),
      item({ id: 'b', statutory: 10, need: 'yes' }),
      item({ id: 'c', statutory: 5, need: 'no' }),
    ]
    const limits = limitsOf(region('shortest-on-site'), items, 'open')
    expect([...limits.values()].map((l) => [l.days, l.of, l.rule])).toEqual(
      Array(3).fill([10, 'b', 'shortest-on-site']),
    )
    expect([...limitsOf(region(), items, 'open').values()].map((l) => l.days)).toEqual([20, 10, 5])
  })
})

describe('what a region promises (承诺时限)', () => {
  const food = item({ id: 'food-business-licence', statutory: 20, need: 'yes' })
  const drain = item({ id: 'drainage-permit', statutory: 15 })
  const own = region('each-own', { 'food-business-licence': 5 })

  it('comes before the law’s limit, and says its source, its date and what it shortens', () => {
    expect(ownLimit(own, food)).toEqual({
      days: 5,
      rule: 'committed',
      of: 'food-business-licence',
      basis: {
        zh: '承诺时限：某区办事指南（虚构）（2026-01-05）承诺办结时限；法定时限 20 个工作日',
        en: 'committed by the region: 某区办事指南（虚构） (2026-01-05), 承诺办结时限; the statutory limit is 20 working days',
      },
    })
    expect(ownLimit(own, drain)).toMatchObject({ days: 15, rule: 'statutory' })
    expect(ownLimit(withoutPromises(own), food)).toMatchObject({ days: 20, rule: 'statutory' })
  })

  it('shortens every sum: in turn, together, and each by its own', () => {
    const items = [food, drain]
    expect(daysInTurn(own, items)).toBe(20)
    expect(daysTogether(own, items, 'open')).toBe(15)
    expect([...ownLimits(own, items).values()].map(({ days }) => days)).toEqual([5, 15])
  })

  it('governs all where the shortest visited item does, and is still named', () => {
    const shortest = region('shortest-on-site', { 'food-business-licence': 5 })
    const [, other] = [...limitsOf(shortest, [food, drain], 'open').values()]
    expect(other).toMatchObject({ days: 5, rule: 'shortest-on-site', of: 'food-business-licence' })
    expect(other?.basis.zh).toContain('某区办事指南（虚构）（2026-01-05）')
    // and is not lengthened by it
    const quick = region('shortest-on-site', { 'drainage-permit': 2 })
    const limits = [...limitsOf(quick, [food, drain], 'open').values()]
    expect(limits.map(({ days, rule }) => [days, rule])).toEqual([
      [20, 'shortest-on-site'],
      [2, 'committed'],
    ])
  })
})

describe('the days of a whole application', () => {
  it('add up in turn and are the longest together', () => {
    const items = [item({ id: 'a', statutory: 20, need: 'yes' }), item({ id: 'b', statutory: 30 })]
    expect(daysInTurn(region(), items)).toBe(50)
    expect(daysTogether(region(), items, 'open')).toBe(30)
    expect(daysTogether(region('shortest-on-site'), items, 'open')).toBe(20)
    expect(daysTogether(region(), [], 'open')).toBe(0)
  })
})

describe('the visit', () => {
  it('looks at `sometimes` items of a new establishment, not at filings', () => {
    expect(needsVisit(item({ need: 'yes' }), 'renew')).toBe(true)
    expect(needsVisit(item({ need: 'sometimes' }), 'open')).toBe(true)
    expect(needsVisit(item({ need: 'sometimes' }), 'change')).toBe(false)
    expect(needsVisit(item({ need: 'sometimes', kind: '备案' }), 'open')).toBe(false)
    expect(needsVisit(item({ need: 'no' }), 'open')).toBe(false)
  })
})
