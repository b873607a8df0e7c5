import { plainDate } from '#kernel/plain-date.ts'
import { describe, expect, it } from 'vitest'
import { ItemId, type Item } from '../../catalogue/core/index.ts'
import { applyBranch } from './apply-branch.ts'
import { BRANCHES } from './examples.ts'
import { needsFirst } from './needs-first.ts'

/** Only what needs-first looks at. */
function item(p: { id: string; first?: string[] }): Item {
  return {
    id: ItemId.parse(p.id),
    relations: (p.first ?? []).map((id) => ({ type: 'prerequisite', items: [id], rule: null })),
  } as unknown as Item
}

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
