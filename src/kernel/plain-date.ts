import type { Brand } from './brand.ts'
import { invariant } from './invariant.ts'

/** A calendar day without a time or a zone, `YYYY-MM-DD`; days compare as strings compare. */
export type PlainDate = Brand<string, 'PlainDate'>

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads `YYYY-MM-DD`; a day that does not exist (2026-02-30) is none. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const [, y, m, d] = (SHAPE.exec(text) ?? []).map(Number)
  if (y === undefined || m === undefined || d === undefined) return undefined
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return undefined
  return text as PlainDate
}

/** For literals and trusted rows; throws where `parsePlainDate` answers with nothing. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text)
  invariant(date !== undefined, `not a calendar day: ${text}`)
  return date
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function parts(date: PlainDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export function toEpochDay(date: PlainDate): number {
  const [y, m, d] = parts(date)
  const year = m <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function fromEpochDay(epochDay: number): PlainDate {
  const z = epochDay + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(toEpochDay(date) + days)
}

/** Adds whole years; 29 February becomes 28 February in a year without one. */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12)
}

/** Adds whole months; where the month is too short, its last day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [y, m, d] = parts(date)
  const index = y * 12 + m - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  const day = Math.min(d, daysInMonth(year, month))
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function dayOfWeek(date: PlainDate): number {
  return ((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}
