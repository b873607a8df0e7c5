import { parsePlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Catalogue } from '../../catalogue/core/index.ts'
import type { BranchClock } from './clock.ts'
import { presentClock } from './deadline.ts'
import type { ClockView } from './view-schema.ts'

/** What is imagined of a clock; days as typed. */
export interface Imagined {
  readonly pauseFrom?: string | undefined
  readonly pauseTo?: string | undefined
  readonly extend?: number | undefined
}

/**
 * 期限试算: the clock as it would be with one more pause and some more days, with all of its
 * arithmetic. Nothing is written. Refuses days that are none and a pause that ends before it begins.
 */
export function simulate(
  calendar: Catalogue['calendar'],
  clock: BranchClock,
  imagined: Imagined,
  today: PlainDate,
): Result<ClockView, { readonly code: 'CASES_DAY_WRONG'; readonly day: string }> {
  const pause = pauseOf(imagined)
  if (!pause.ok) return pause
  const { extend = 0 } = imagined
  const extension = {
    on: today,
    days: (clock.extension?.days ?? 0) + extend,
    ground: 'own' as const,
    approver: '',
    reason: '试算',
    document: null,
  }
  const tried: BranchClock = {
    ...clock,
    pauses: [...clock.pauses, ...pause.value],
    ...(extend > 0 && { extension }),
  }
  return granted(presentClock(calendar, tried, today))
}

function pauseOf({
  pauseFrom,
  pauseTo,
}: Imagined): Result<
  BranchClock['pauses'],
  { readonly code: 'CASES_DAY_WRONG'; readonly day: string }
> {
  if (pauseFrom === undefined && pauseTo === undefined) return granted([])
  const from = parsePlainDate(pauseFrom ?? '')
  if (!from) return refused({ code: 'CASES_DAY_WRONG', day: pauseFrom ?? '' })
  if (pauseTo === undefined) return granted([{ from, to: null, reason: '试算', basis: '' }])
  const to = parsePlainDate(pauseTo)
  if (!to || to < from) return refused({ code: 'CASES_DAY_WRONG', day: pauseTo })
  return granted([{ from, to, reason: '试算', basis: '' }])
}
