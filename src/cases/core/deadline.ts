import type { PlainDate } from '#kernel/plain-date.ts'
import { addWorkingDays, workingDaysBetween, type Catalogue } from '../../catalogue/core/index.ts'
import type { Branch } from './branch.ts'
import { ANSWER_DAYS, type BranchClock } from './clock.ts'
import type { ClockView } from './schema.ts'

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
  const { startedOn, limit, pauses } = branch.at.clock
  const deadline = addWorkingDays(calendar, startedOn, limit.days, closed(pauses))
  return deadline.ok && branch.at.state !== 'suspended' ? deadline.value.due : null
}

/** A clock with all of its arithmetic, read on `today`. */
export function presentClock(calendar: Calendar, clock: BranchClock, today: PlainDate): ClockView {
  const { startedOn, limit, pauses } = clock
  const suspended = pauses.some((pause) => pause.to === null)
  const deadline = addWorkingDays(calendar, startedOn, limit.days, closed(pauses))
  const running = pauses.map(({ from, to }) => ({ from, to: to ?? undefined }))
  const used = workingDaysBetween(calendar, startedOn, today, running)
  return {
    startedOn,
    due: deadline.ok && !suspended ? deadline.value.due : null,
    limit,
    used: used.ok ? used.value : 0,
    skipped: deadline.ok ? [...deadline.value.skipped] : [],
    paused: [...pauses],
    calendar: deadline.ok ? deadline.value.calendar : { version: 'missing', provisional: true },
  }
}

function closed(pauses: BranchClock['pauses']): { from: PlainDate; to: PlainDate }[] {
  return pauses.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]))
}
