import type { Moment } from './moment.ts'
import type { SavingsView } from './schema.ts'
import { percentOf } from './spread.ts'

/** What is summed up over decided cases: what it took apart and really, and what was promised. */
export const SPARED = [
  ...(['cases', 'days', 'daysApart', 'boxesApart', 'boxesTyped'] as const),
  ...(['papersApart', 'papersGiven', 'promisedDays', 'promisedDaysApart'] as const),
  ...(['promisedBoxesApart', 'promisedBoxesTyped'] as const),
  ...(['promisedPapersApart', 'promisedPapersGiven'] as const),
] as const
export type Spared = (typeof SPARED)[number]

/** The sums of one moment; none but of a decided case whose form and days are known. */
export function sparedBy({ kind, days, realised }: Moment): [Spared, number][] {
  if (kind !== 'decided' || days === null || realised === null) return []
  const { promised, ...really } = realised
  return [
    ['cases', 1],
    ['days', days],
    ['daysApart', really.daysApart],
    ['boxesApart', really.boxesApart],
    ['boxesTyped', really.boxesTyped],
    ['papersApart', really.papersApart],
    ['papersGiven', really.papersGiven],
    ['promisedDays', promised.days],
    ['promisedDaysApart', promised.daysApart],
    ['promisedBoxesApart', promised.boxesApart],
    ['promisedBoxesTyped', promised.boxesTyped],
    ['promisedPapersApart', promised.papersApart],
    ['promisedPapersGiven', promised.papersGiven],
  ]
}

/** What applicants were spared, beside what the catalogue promised for the same choices. */
export function compareSavings(sums: ReadonlyMap<string, number>): SavingsView {
  const of = (name: Spared) => sums.get(name) ?? 0
  const promised = (apart: Spared, together: Spared) =>
    percentOf(of(apart) - of(together), of(apart))
  return {
    cases: of('cases'),
    boxes: {
      apart: of('boxesApart'),
      really: of('boxesTyped'),
      promisedPercent: promised('promisedBoxesApart', 'promisedBoxesTyped'),
    },
    papers: {
      apart: of('papersApart'),
      really: of('papersGiven'),
      promisedPercent: promised('promisedPapersApart', 'promisedPapersGiven'),
    },
    days: {
      apart: of('daysApart'),
      really: of('days'),
      promisedPercent: promised('promisedDaysApart', 'promisedDays'),
    },
  }
}
