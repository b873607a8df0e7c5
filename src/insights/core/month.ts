import { addDays, addMonths, plainDate, type PlainDate } from '#kernel/plain-date.ts'

/** A calendar month as a number, `202611`: what the counts are kept by. */
export type Month = number

export function monthOf(day: PlainDate): Month {
  return Number(day.slice(0, 4)) * 100 + Number(day.slice(5, 7))
}

/** `2026-11` */
export function sayMonth(month: Month): string {
  return `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`
}

/** Reads `2026-11`; nothing where there is no such month. */
export function parseMonth(text: string): Month | undefined {
  const [, year, month] = /^(2\d{3})-(0[1-9]|1[0-2])$/.exec(text) ?? []
  return year === undefined ? undefined : Number(year) * 100 + Number(month)
}

export function firstDay(month: Month): PlainDate {
  return plainDate(`${sayMonth(month)}-01`)
}

export function lastDay(month: Month): PlainDate {
  return addDays(addMonths(firstDay(month), 1), -1)
}
