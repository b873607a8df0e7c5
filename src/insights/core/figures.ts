import { MEASURES, STEPS, type Measure, type Rule, type Step } from './measures.ts'
import type { Moment } from './moment.ts'
import { percentOf, spreadOf, type Spread } from './spread.ts'

/** So many moments alike: what the database counts, in one pass over them. */
export interface CountedMoments extends Pick<Moment, 'kind' | 'outcome' | 'late' | 'days'> {
  /** The first answer of the window to its case; false for all that is no answer. */
  readonly first: boolean
  readonly count: number
}

/** Cases by their letters of one period; a case counts in each of them at most once. */
export interface CountedLetters {
  readonly asked: number
  readonly repeated: number
  readonly beyond: number
}

/** The numbers of one group (all, a month, a trade, a department …). */
export interface Figures {
  readonly counts: Readonly<Record<Measure, number>>
  readonly steps: Readonly<Record<Step, Spread & { readonly late: number }>>
  /** 一次通过率: of a hundred first answers. */
  readonly firstRightPercent: number | null
  /** 件均补正: letters for each first answer, to two decimals. */
  readonly lettersPerCase: number | null
  /** 多次告知率: of a hundred cases that were asked to correct. */
  readonly repeatedPercent: number | null
  /** 按期率 of items: of a hundred decided under a clock. */
  readonly onTimePercent: number | null
}

const LATE: Readonly<Record<Step, Measure | null>> = {
  answered: 'answeredLate',
  corrected: null,
  items: 'itemsLate',
  issued: 'issuedLate',
  decided: 'decidedLate',
}

/** Every number from the counted moments: each is the sum of what its rule lets through. */
export function figuresOf(
  moments: readonly CountedMoments[],
  letters: CountedLetters = { asked: 0, repeated: 0, beyond: 0 },
): Figures {
  const counts = Object.fromEntries(
    Object.entries(MEASURES).map(([name, rule]: [string, Rule]) => {
      if (rule.cases !== undefined) return [name, letters[rule.cases]]
      const through = moments.filter((one) => lets(rule, one))
      return [name, through.reduce((sum, { count }) => sum + count, 0)]
    }),
  ) as Record<Measure, number>
  const steps = Object.fromEntries(
    STEPS.map((step) => {
      const of = moments.filter((one) => lets(MEASURES[step], one))
      const late = LATE[step]
      const spread = spreadOf(of.map(({ days, count }) => ({ days: days ?? 0, count })))
      return [step, { ...spread, late: late === null ? 0 : counts[late] }]
    }),
  ) as Record<Step, Spread & { late: number }>
  const { firstAnswered } = counts
  return {
    counts,
    steps,
    firstRightPercent: percentOf(counts.firstRight, firstAnswered),
    lettersPerCase:
      firstAnswered === 0 ? null : Math.round((100 * counts.letters) / firstAnswered) / 100,
    repeatedPercent: percentOf(counts.repeated, counts.asked),
    onTimePercent: percentOf(counts.items - counts.itemsLate, counts.items),
  }
}

function lets(rule: Rule, moment: CountedMoments): boolean {
  return (
    moment.kind === rule.kind &&
    (rule.outcomes?.includes(moment.outcome) ?? true) &&
    (rule.first === undefined || moment.first) &&
    (rule.late === undefined || moment.late) &&
    (rule.timed === undefined || moment.days !== null)
  )
}
