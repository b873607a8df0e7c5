import {
  CREDIT_GRADES,
  type CreditGrade,
  type FactorKind,
  type SupervisionRules,
} from '../../../catalogue/core/index.ts'
import { addMonths } from './months.ts'
import { factorRule } from './policy.ts'

/** Something recorded about a business. */
export interface Factor {
  readonly id: string
  readonly kind: FactorKind
  /** The day it happened. */
  readonly on: string
  /** What it was about and who recorded it, for people. */
  readonly words: string
  readonly department: string
  /** Taken out of the reckoning: by repair (信用修复), an upheld appeal, or its listing ended. */
  readonly ended: {
    readonly on: string
    readonly why: 'repaired' | 'appeal' | 'over'
    readonly words: string
  } | null
}

/** A factor as it counts today, and why when it does not. */
export interface Counted extends Factor {
  readonly points: number
  readonly counts: boolean
  /** The last day on which it counts; null: until it is ended. */
  readonly until: string | null
}

export interface Standing {
  readonly grade: CreditGrade
  readonly points: number
  readonly factors: readonly Counted[]
}

/**
 * The grade on a day: the points everybody begins with and those of every factor that counts then, but no better than the worst
 * limit among them. The same factors give the same grade in any order.
 */
export function gradeOn(
  rules: SupervisionRules,
  today: string,
  factors: readonly Factor[],
): Standing {
  const counted = factors
    .map((factor) => countOn(rules, today, factor))
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1))
  const now = counted.filter(({ counts }) => counts)
  const points = now.reduce((sum, factor) => sum + factor.points, rules.credit.start)
  const limits = now.flatMap(({ kind }) => factorRule(rules, kind).atBest ?? [])
  const earned = (['A', 'B', 'C'] as const).find((one) => points >= rules.credit.least[one]) ?? 'D'
  const grade = CREDIT_GRADES.findLast((one) => one === earned || limits.includes(one)) ?? earned
  return { grade, points, factors: counted }
}

function countOn(rules: SupervisionRules, today: string, factor: Factor): Counted {
  const { points, months } = factorRule(rules, factor.kind)
  const until = months === null ? null : addMonths(factor.on, months)
  const ended = factor.ended !== null && factor.ended.on <= today
  const counts = !ended && factor.on <= today && (until === null || today <= until)
  return { ...factor, points, until, counts }
}

/** Whether something bad counts or happened within the months before a day. */
export function cleanSince(today: string, months: number, factors: readonly Counted[]): boolean {
  const from = addMonths(today, -months)
  return !factors.some(
    ({ points, counts, on, ended }) =>
      points < 0 && (counts || (on > from && ended?.why !== 'appeal')),
  )
}
