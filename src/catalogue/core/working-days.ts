import { addDays, dayOfWeek, parsePlainDate, yearOf, type PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { CalendarYear } from './calendar.ts'

/** 工作日历: the years for which there is data (`catalogue.calendar`). */
export type Calendar = ReadonlyMap<number, CalendarYear>

/** A span of days that a clock does not count, both ends included (行政许可法 art 45). */
export interface Pause {
  readonly from: PlainDate
  /** Absent: still running; the clock has then no due day. */
  readonly to?: PlainDate | undefined
}

/** A day that was not counted, and the reason in the words of the holiday notice. */
export interface SkippedDay {
  readonly date: PlainDate
  readonly why: string
}

export interface Deadline {
  /** The working day on which the limit ends. */
  readonly due: PlainDate
  /** Working days counted, which is the limit itself. */
  readonly counted: number
  readonly skipped: readonly SkippedDay[]
  /** The pauses that actually kept days from being counted. */
  readonly paused: readonly { readonly from: PlainDate; readonly to: PlainDate }[]
  readonly calendar: {
    /** Versions of the years touched, e.g. `2026-1+2027-provisional-1`. */
    readonly version: string
    /** A touched year has no official notice yet: the day may still move, and must be shown so. */
    readonly provisional: boolean
  }
}

export type WorkingDaysRefusal =
  | { code: 'CATALOGUE_CALENDAR_YEAR_MISSING'; year: number; known: readonly number[] }
  | { code: 'CATALOGUE_PAUSE_STILL_OPEN'; from: PlainDate }
  | { code: 'CATALOGUE_PAUSE_REVERSED'; from: PlainDate; to: PlainDate }
  | { code: 'CATALOGUE_LIMIT_NOT_WHOLE'; days: number }
  | { code: 'CATALOGUE_NOT_A_DAY'; text: string }

/** Why this day is off, or `null` when it is worked. The year must be in the calendar. */
function whyOff(year: CalendarYear, date: PlainDate): string | null {
  const off = year.weekdayOff.find((d) => d.date === date)
  if (off) return off.why
  if (dayOfWeek(date) < 6) return null
  return year.weekendWork.some((d) => d.date === date) ? null : '周末'
}

/** Whether people work on this day; a year without data is refused, never taken as plain weekdays. */
export function isWorkingDay(
  calendar: Calendar,
  date: PlainDate,
): Result<boolean, WorkingDaysRefusal> {
  const year = calendar.get(yearOf(date))
  if (!year) return yearMissing(calendar, date)
  return granted(whyOff(year, date) === null)
}

/**
 * The working day on which a limit of `days` ends that starts to run after `from`.
 *
 * 行政许可法 art 82: limits are reckoned in working days; 民法典 art 201: the day on which the limit
 * starts is not counted. Days inside a pause are not counted (行政许可法 art 45), whatever day it is.
 * A limit of 0 days ends on `from` itself. Refuses a year without data and a pause that is still
 * open, since then there is no due day to name.
 */
export function addWorkingDays(
  calendar: Calendar,
  from: PlainDate,
  days: number,
  pauses: readonly Pause[] = [],
): Result<Deadline, WorkingDaysRefusal> {
  if (!Number.isInteger(days) || days < 0) {
    return refused({ code: 'CATALOGUE_LIMIT_NOT_WHOLE', days })
  }
  for (const date of [from, ...pauses.flatMap((p) => (p.to ? [p.from, p.to] : [p.from]))]) {
    if (!parsePlainDate(date)) return refused({ code: 'CATALOGUE_NOT_A_DAY', text: date })
  }
  const reversed = pauses.find((p) => p.to !== undefined && p.to < p.from)
  if (reversed?.to)
    return refused({ code: 'CATALOGUE_PAUSE_REVERSED', ...reversed, to: reversed.to })
  return count(calendar, from, days, pauses)
}

function count(
  calendar: Calendar,
  from: PlainDate,
  days: number,
  pauses: readonly Pause[],
): Result<Deadline, WorkingDaysRefusal> {
  const skipped: SkippedDay[] = []
  const used = new Set<Pause>()
  const years = new Map<number, CalendarYear>()
  let date = from
  let counted = 0
  const start = calendar.get(yearOf(from))
  if (!start) return yearMissing(calendar, from)
  years.set(start.year, start)
  while (counted < days) {
    date = addDays(date, 1)
    const pause = pauses.find((p) => p.from <= date && (p.to === undefined || date <= p.to))
    if (pause?.to === undefined && pause) {
      return refused({ code: 'CATALOGUE_PAUSE_STILL_OPEN', from: pause.from })
    }
    const year = calendar.get(yearOf(date))
    if (!year) return yearMissing(calendar, date)
    years.set(year.year, year)
    if (pause) {
      used.add(pause)
      continue
    }
    const why = whyOff(year, date)
    if (why === null) counted++
    else skipped.push({ date, why })
  }
  return granted({
    due: date,
    counted,
    skipped,
    paused: pauses.flatMap((p) => (used.has(p) && p.to ? [{ from: p.from, to: p.to }] : [])),
    calendar: describe(years),
  })
}

function describe(years: ReadonlyMap<number, CalendarYear>): Deadline['calendar'] {
  const touched = [...years.values()]
  return {
    version: touched.map((year) => year.version).join('+'),
    provisional: touched.some((year) => year.provisional),
  }
}

/**
 * Working days after `from` up to and including `to`, pauses left out: what a clock has used when
 * it is read on `to`. Negative never; `to` before `from` is 0.
 */
export function workingDaysBetween(
  calendar: Calendar,
  from: PlainDate,
  to: PlainDate,
  pauses: readonly Pause[] = [],
): Result<number, WorkingDaysRefusal> {
  let counted = 0
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    const year = calendar.get(yearOf(date))
    if (!year) return yearMissing(calendar, date)
    const on = date
    const paused = pauses.some((p) => p.from <= on && (p.to === undefined || on <= p.to))
    if (!paused && whyOff(year, date) === null) counted++
  }
  return granted(counted)
}

function yearMissing(calendar: Calendar, date: PlainDate): Result<never, WorkingDaysRefusal> {
  const known = [...calendar.keys()].toSorted((a, b) => a - b)
  return refused({ code: 'CATALOGUE_CALENDAR_YEAR_MISSING', year: yearOf(date), known })
}
