import { describe, expect, it } from 'vitest'
import { ItemId } from './ids.ts'
import type { Item } from './item.ts'
import { daysInTurn, daysTogether, limitsOf, needsVisit, ownLimit } from './limit.ts'

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

describe('the limit of an item', () => {
  it('is the committed one, else the statutory one, else 20 working days (行政许可法 art 42)', () => {
    expect(ownLimit(item({ committed: 5, statutory: 20 }))).toMatchObject({
      days: 5,
      rule: 'committed',
    })
    expect(ownLimit(item({ statutory: 15 }))).toMatchObject({ days: 15, rule: 'statutory' })
    expect(ownLimit(item({ statutory: null }))).toMatchObject({ days: 20, rule: 'default' })
  })

  it('of a filing without one is on the spot', () => {
    expect(ownLimit(item({ statutory: null, kind: '备案' }))).toMatchObject({
      days: 0,
      rule: 'on-the-spot',
    })
  })

  it('never is a suggestion of ours, and never above 45 in joint handling (art 42)', () => {
    expect(ownLimit(item({ statutory: 20 })).days).toBe(20)
    expect(ownLimit(item({ statutory: 60 }))).toMatchObject({ days: 45, rule: 'joint-cap' })
  })

  it('under 新乡’s rule the shortest item with an on-site check governs all', () => {
    const items = [
      item({ id: 'a', statutory: 20, need: 'yes' }),
      item({ id: 'b', statutory: 10, need: 'yes' }),
      item({ id: 'c', statutory: 5, need: 'no' }),
    ]
    const limits = limitsOf('shortest-on-site', items, 'open')
    expect([...limits.values()].map((l) => [l.days, l.of, l.rule])).toEqual(
      Array(3).fill([10, 'b', 'shortest-on-site']),
    )
    expect([...limitsOf('each-own', items, 'open').values()].map((l) => l.days)).toEqual([
      20, 10, 5,
    ])
  })
})

describe('the days of a whole application', () => {
  it('add up in turn and are the longest together', () => {
    const items = [item({ id: 'a', statutory: 20, need: 'yes' }), item({ id: 'b', statutory: 30 })]
    expect(daysInTurn(items)).toBe(50)
    expect(daysTogether('each-own', items, 'open')).toBe(30)
    expect(daysTogether('shortest-on-site', items, 'open')).toBe(20)
    expect(daysTogether('each-own', [], 'open')).toBe(0)
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
