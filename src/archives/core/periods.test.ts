import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import { ARCHIVE_PERIOD_IDS, keptUntil, listableBefore, periodOf } from './periods.ts'

test('whole years from the first of January after it was archived', () => {
  expect(keptUntil(plainDate('2026-11-21'), '30-years')).toBe('2056-12-31')
  expect(keptUntil(plainDate('2026-01-01'), '10-years')).toBe('2036-12-31')
})

test('what was decided is kept longer; an end that no line names is kept as long', () => {
  expect(periodOf('closed').years).toBe(30)
  expect(periodOf('withdrawn').years).toBe(10)
  expect(periodOf('something new').years).toBe(30)
})

test('what may be listed on a day is exactly what had to be kept until before it', () => {
  const days = fc.nat(30_000).map((n) => addDays(plainDate('2026-01-01'), n))
  fc.assert(
    fc.property(days, days, fc.constantFrom(...ARCHIVE_PERIOD_IDS), (archived, today, id) => {
      expect(archived < listableBefore(today, id)).toBe(keptUntil(archived, id) < today)
    }),
  )
})
