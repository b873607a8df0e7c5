import { plainDate } from '#kernel/plain-date.ts'
import { describe, expect, it } from 'vitest'
import { ItemId, type Item } from '../../catalogue/core/index.ts'
import { applyBranch } from './apply-branch.ts'
import { limitsOf, needsVisit, ownLimit } from './clock.ts'
import { BRANCHES } from './examples.ts'
import { needsFirst } from './needs-first.ts'

type Parts = {
  id?: string
  kind?: Item['kind']
  committed?: number | null
  statutory?: number | null
  need?: 'yes' | 'no' | 'sometimes'
  eligible?: boolean | null
  first?: string[]
}

/** Only what limits and dispatch look at. */
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
    commitment: { eligible: p.eligible ?? null },
    relations: (p.first ?? []).map((id) => ({ type: 'prerequisite', items: [id], rule: null })),
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

describe('the visit', () => {
  it('looks at `sometimes` items of a new establishment, not at filings or commitments', () => {
    expect(needsVisit(item({ need: 'yes' }), 'renew')).toBe(true)
    expect(needsVisit(item({ need: 'sometimes' }), 'open')).toBe(true)
    expect(needsVisit(item({ need: 'sometimes' }), 'change')).toBe(false)
    expect(needsVisit(item({ need: 'sometimes', kind: '备案' }), 'open')).toBe(false)
    expect(needsVisit(item({ need: 'sometimes', eligible: true }), 'open')).toBe(false)
    expect(needsVisit(item({ need: 'no' }), 'open')).toBe(false)
  })
})

describe('needs-first', () => {
  it('waits only for items of the same case, and a circle in the data stops nobody', () => {
    const hotel = item({ id: 'hotel', first: ['fire', 'not-here'] })
    expect(needsFirst([hotel, item({ id: 'fire' })]).get(hotel.id)).toEqual(['fire'])
    const circle = [item({ id: 'a', first: ['b'] }), item({ id: 'b', first: ['a'] })]
    expect([...needsFirst(circle).values()]).toEqual([['b'], []])
  })
})

describe('a pause', () => {
  it('takes out the day of suspension but not the day of resumption', () => {
    const resumed = applyBranch(BRANCHES.suspended, {
      kind: 'resumed',
      on: plainDate('2026-11-26'),
    })
    expect(resumed.at).toMatchObject({
      state: 'inReview',
      clock: { pauses: [{ from: '2026-11-23', to: '2026-11-25' }] },
    })
  })

  it('that begins and ends on one day was none', () => {
    const resumed = applyBranch(BRANCHES.suspended, {
      kind: 'resumed',
      on: plainDate('2026-11-23'),
    })
    expect(resumed.at).toMatchObject({ clock: { pauses: [] } })
  })
})
