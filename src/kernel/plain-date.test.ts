import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  dayOfWeek,
  fromEpochDay,
  parsePlainDate,
  plainDate,
  toEpochDay,
} from './plain-date.ts'

const epochDay = fc.integer({ min: -200_000, max: 200_000 })

test('a day and its number since 1970 are the same day, for all days', () => {
  fc.assert(
    fc.property(epochDay, (n) => {
      expect(toEpochDay(fromEpochDay(n))).toBe(n)
    }),
  )
})

test('reckoning agrees with the platform calendar', () => {
  fc.assert(
    fc.property(epochDay, (n) => {
      const js = new Date(n * 86_400_000)
      expect(fromEpochDay(n)).toBe(js.toISOString().slice(0, 10))
      expect(dayOfWeek(fromEpochDay(n)) % 7).toBe(js.getUTCDay())
    }),
  )
})

test('days compare as strings compare', () => {
  fc.assert(
    fc.property(epochDay, epochDay, (a, b) => {
      expect(fromEpochDay(a) < fromEpochDay(b)).toBe(a < b)
    }),
  )
})

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2100-02-29', ''])(
  'a day that does not exist is none: %s',
  (text) => expect(parsePlainDate(text)).toBeUndefined(),
)

test('a validity of years that starts on 29 February ends in a February', () => {
  expect(addYears(plainDate('2028-02-29'), 5)).toBe('2033-02-28')
  expect(addYears(plainDate('2028-02-29'), 4)).toBe('2032-02-29')
})

test('a period of months ends on the same day, or on the last day of a shorter month', () => {
  expect(addMonths(plainDate('2026-11-30'), 3)).toBe('2027-02-28')
  expect(addMonths(plainDate('2026-12-01'), 1)).toBe('2027-01-01')
  expect(addMonths(plainDate('2026-01-15'), -2)).toBe('2025-11-15')
})

test('adding days crosses month and year ends', () => {
  expect(addDays(plainDate('2026-12-31'), 1)).toBe('2027-01-01')
  expect(addDays(plainDate('2028-03-01'), -1)).toBe('2028-02-29')
})
