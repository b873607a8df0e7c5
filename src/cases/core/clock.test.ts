import { plainDate } from '#kernel/plain-date.ts'
import { describe, expect, it } from 'vitest'
import { applyBranch } from './apply-branch.ts'
import { BRANCHES } from './examples.ts'

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
