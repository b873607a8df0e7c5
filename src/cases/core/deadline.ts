import type { PlainDate } from '#kernel/plain-date.ts'
import { addWorkingDays, workingDaysBetween, type Catalogue } from '../../catalogue/core/index.ts'
import type { Branch } from './branch.ts'
import { ANSWER_DAYS, DELIVER_DAYS, daysOf, endedPauses, type BranchClock } from './clock.ts'
import type { CaseView, ClockView } from './view-schema.ts'

type Calendar = Catalogue['calendar']

/**
 * The last day for the window's answer to an application received on `from` (行政许可法 art 32(4)).
 * Nothing when the calendar does not reach that far: a deadline is never guessed.
 */
export function answerBy(calendar: Calendar, from: PlainDate): PlainDate | undefined {
  const deadline = addWorkingDays(calendar, from, ANSWER_DAYS)
  return deadline.ok ? deadline.value.due : undefined
}

/** The day by which the department has to decide; none while waiting, suspended or ended. */
export function dueOf(calendar: Calendar, branch: Branch): PlainDate | null {
  if (!('clock' in branch.at)) return null
  const { clock } = branch.at
  if (isPaused(clock)) return null
  const deadline = addWorkingDays(
    calendar,
    clock.startedOn,
    daysOf(clock),
    endedPauses(clock.pauses),
  )
  return deadline.ok ? deadline.value.due : null
}

/** 送达 (行政许可法 art 44): the last day for handing over what was decided, with its arithmetic. */
export function deliveryOf(
  calendar: Calendar,
  decidedOn: PlainDate,
): NonNullable<CaseView['delivery']> {
  const deadline = addWorkingDays(calendar, decidedOn, DELIVER_DAYS)
  const known = deadline.ok ? deadline.value : null
  return {
    decidedOn,
    due: known?.due ?? null,
    days: DELIVER_DAYS,
    skipped: [...(known?.skipped ?? [])],
    calendar: known?.calendar ?? MISSING,
  }
}

const MISSING = { version: 'missing', provisional: true }

function isPaused({ pauses }: BranchClock): boolean {
  return pauses.some((pause) => pause.to === null)
}

/** A clock with all of its arithmetic, read on `today`. */
export function presentClock(calendar: Calendar, clock: BranchClock, today: PlainDate): ClockView {
  const { startedOn, limit, pauses, extension = null } = clock
  const suspended = isPaused(clock)
  const deadline = addWorkingDays(calendar, startedOn, daysOf(clock), endedPauses(pauses))
  const running = pauses.map(({ from, to }) => ({ from, to: to ?? undefined }))
  const used = workingDaysBetween(calendar, startedOn, today, running)
  return {
    startedOn,
    due: deadline.ok && !suspended ? deadline.value.due : null,
    limit,
    used: used.ok ? used.value : 0,
    skipped: deadline.ok ? [...deadline.value.skipped] : [],
    paused: [...pauses],
    extension,
    calendar: deadline.ok ? deadline.value.calendar : MISSING,
  }
}
