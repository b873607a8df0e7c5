import { plainDate } from '#kernel/plain-date.ts'
import { describe, expect, it } from 'vitest'
import { applyBranch, openBranch } from './apply-branch.ts'
import { dueOf } from './deadline.ts'
import { decideBranch } from './decide-branch.ts'
import { BRANCHES, EXAMPLE_FACTS, EXAMPLE_PLAN } from './examples.ts'

const on = (today: string) => ({ ...EXAMPLE_FACTS, today: plainDate(today) })
const extend = (days: number, ground: 'own' | 'joint') =>
  ({ kind: 'extend', days, ground, approver: '张局长', reason: '需论证', document: null }) as const
const joint = openBranch(
  { ...EXAMPLE_PLAN, limit: { ...EXAMPLE_PLAN.limit, days: 45, rule: 'joint-cap' } },
  plainDate('2026-11-23'),
)

describe('延长 (行政许可法 art 42)', () => {
  it('adds up to ten working days once, and keeps who approved it and why', () => {
    const before = dueOf(EXAMPLE_FACTS.calendar, BRANCHES.inReview)
    const answer = decideBranch(BRANCHES.inReview, extend(10, 'own'), on('2026-12-01'))
    if (!answer.ok) throw new Error(answer.refusal.code)
    const after = answer.value.reduce(applyBranch, BRANCHES.inReview)
    expect([before, dueOf(EXAMPLE_FACTS.calendar, after)]).toEqual(['2026-12-07', '2026-12-21'])
    expect(decideBranch(after, extend(1, 'own'), on('2026-12-02'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_EXTENDED_BEFORE', approver: '张局长' },
    })
  })

  it('is not longer than the law says, and fifteen only where the forty-five govern', () => {
    expect(decideBranch(BRANCHES.inReview, extend(11, 'own'), on('2026-12-01'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_EXTENSION_TOO_LONG', most: 10 },
    })
    expect(decideBranch(BRANCHES.inReview, extend(15, 'joint'), on('2026-12-01'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_EXTENSION_NOT_JOINT' },
    })
    expect(decideBranch(joint, extend(15, 'joint'), on('2026-12-01')).ok).toBe(true)
    expect(decideBranch(joint, extend(16, 'joint'), on('2026-12-01'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_EXTENSION_TOO_LONG', most: 15 },
    })
  })

  it('comes before the limit has run out, not after', () => {
    expect(decideBranch(BRANCHES.inReview, extend(5, 'own'), on('2026-12-07')).ok).toBe(true)
    expect(decideBranch(BRANCHES.inReview, extend(5, 'own'), on('2026-12-08'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_EXTENSION_LATE', due: '2026-12-07' },
    })
  })
})
