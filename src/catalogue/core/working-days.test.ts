import { readdirSync, readFileSync } from 'node:fs'
import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { addDays, plainDate, type PlainDate } from '#kernel/plain-date.ts'
import { CalendarYear } from './calendar.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

const folder = new URL('../../../catalogue/calendar/', import.meta.url)
const calendar = new Map(
  readdirSync(folder).map((name) => {
    const year = CalendarYear.parse(parse(readFileSync(new URL(name, folder), 'utf8')))
    return [year.year, year]
  }),
)

function due(from: string, days: number, ...pauses: [string, string][]) {
  const result = addWorkingDays(
    calendar,
    plainDate(from),
    days,
    pauses.map(([a, b]) => ({ from: plainDate(a), to: plainDate(b) })),
  )
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const works = (date: PlainDate): boolean => {
  const result = isWorkingDay(calendar, date)
  return result.ok && result.value
}

describe('the calendar', () => {
  test('agrees with an independent one on every day of 2025 and 2026', () => {
    const differing: string[] = []
    for (let date = plainDate('2025-01-01'); date <= '2026-12-31'; date = addDays(date, 1)) {
      if (works(date) !== chineseDays.isWorkday(date)) differing.push(date)
    }
    expect(differing).toEqual([])
  })

  test('has 248 working days in each of the years with a notice', () => {
    for (const year of [2025, 2026]) {
      const [from, to] = [plainDate(`${year - 1}-12-31`), plainDate(`${year}-12-31`)]
      expect(workingDaysBetween(calendar, from, to)).toEqual({ ok: true, value: 248 })
    }
  })

  test('refuses a year without data instead of taking it for plain weekdays', () => {
    const refusal = {
      code: 'CATALOGUE_CALENDAR_YEAR_MISSING',
      year: 2029,
      known: [2025, 2026, 2027, 2028],
    }
    expect(isWorkingDay(calendar, plainDate('2029-02-01'))).toEqual({ ok: false, refusal })
    expect(addWorkingDays(calendar, plainDate('2028-12-20'), 20)).toEqual({ ok: false, refusal })
    const before = addWorkingDays(calendar, plainDate('2024-12-31'), 1)
    expect(before).toMatchObject({ ok: false, refusal: { year: 2024 } })
  })

  test('says that a deadline is provisional as soon as it touches a year without a notice', () => {
    expect(due('2026-12-21', 5).calendar).toEqual({ version: '2026-1', provisional: false })
    expect(due('2026-12-21', 20).calendar).toEqual({
      version: '2026-1+2027-provisional-1',
      provisional: true,
    })
  })
})

describe('a limit in working days', () => {
  test('does not count the day it starts on (民法典 art 201)', () => {
    expect(due('2026-11-20', 1).due).toBe('2026-11-23')
    expect(due('2026-11-16', 1).due).toBe('2026-11-17')
  })

  test('passes over 国庆 and counts the worked Saturday after it, each skipped day with its reason', () => {
    const { due: day, skipped } = due('2026-09-30', 2)
    expect(day).toBe('2026-10-09')
    expect(skipped.map(({ date, why }) => `${date} ${why}`)).toEqual([
      '2026-10-01 国庆节放假',
      '2026-10-02 国庆节放假',
      '2026-10-03 周末',
      '2026-10-04 周末',
      '2026-10-05 国庆节放假',
      '2026-10-06 国庆节放假',
      '2026-10-07 国庆节放假',
    ])
    expect(due('2026-09-30', 3).due).toBe('2026-10-10')
  })

  test('does not count the days of a pause, both ends included (行政许可法 art 45)', () => {
    expect(due('2026-11-16', 3).due).toBe('2026-11-19')
    const paused = due('2026-11-16', 3, ['2026-11-17', '2026-11-18'])
    expect(paused.due).toBe('2026-11-23')
    expect(paused.paused).toEqual([{ from: '2026-11-17', to: '2026-11-18' }])
  })

  test('leaves a pause after the end unmentioned', () => {
    expect(due('2026-11-16', 1, ['2026-11-25', '2026-11-26']).paused).toEqual([])
  })

  test('has no due day while a pause is open', () => {
    const open = [{ from: plainDate('2026-11-18') }]
    expect(addWorkingDays(calendar, plainDate('2026-11-16'), 1, open).ok).toBe(true)
    expect(addWorkingDays(calendar, plainDate('2026-11-16'), 2, open)).toEqual({
      ok: false,
      refusal: { code: 'CATALOGUE_PAUSE_STILL_OPEN', from: '2026-11-18' },
    })
  })

  test('of nothing ends at once, and a broken one is refused', () => {
    expect(due('2026-11-21', 0)).toMatchObject({ due: '2026-11-21', counted: 0, skipped: [] })
    for (const days of [-1, 1.5, Number.NaN]) {
      const result = addWorkingDays(calendar, plainDate('2026-11-20'), days)
      expect(result).toMatchObject({ refusal: { code: 'CATALOGUE_LIMIT_NOT_WHOLE' } })
    }
    const reversed = [{ from: plainDate('2026-11-20'), to: plainDate('2026-11-19') }]
    expect(addWorkingDays(calendar, plainDate('2026-11-16'), 1, reversed)).toMatchObject({
      refusal: { code: 'CATALOGUE_PAUSE_REVERSED' },
    })
  })
})

describe('for every limit', () => {
  const day = fc.integer({ min: 0, max: 640 }).map((n) => addDays(plainDate('2025-01-01'), n))
  const days = fc.integer({ min: 0, max: 60 })
  const pause = fc
    .tuple(day, fc.integer({ min: 0, max: 30 }))
    .map(([from, length]) => ({ from, to: addDays(from, length) }))
  const pauses = fc.array(pause, { maxLength: 3 })

  const reckon = (from: PlainDate, n: number, off: { from: PlainDate; to: PlainDate }[]) => {
    const result = addWorkingDays(calendar, from, n, off)
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  }

  test('it ends on a working day outside every pause, and exactly that many have passed', () => {
    fc.assert(
      fc.property(day, days, pauses, (from, n, off) => {
        const { due: end, counted } = reckon(from, n, off)
        expect(counted).toBe(n)
        expect(workingDaysBetween(calendar, from, end, off)).toEqual({ ok: true, value: n })
        const paused = off.some((p) => p.from <= end && end <= p.to)
        expect(n === 0 || (works(end) && !paused)).toBe(true)
      }),
    )
  })

  test('every day after the start is counted, skipped with a reason, or paused', () => {
    fc.assert(
      fc.property(day, days, pauses, (from, n, off) => {
        const { due: end, counted, skipped } = reckon(from, n, off)
        let [all, paused] = [0, 0]
        for (let date = addDays(from, 1); date <= end; date = addDays(date, 1)) {
          all++
          if (off.some((p) => p.from <= date && date <= p.to)) paused++
        }
        expect(counted + skipped.length + paused).toBe(all)
        expect(skipped.every(({ date, why }) => !works(date) && why !== '')).toBe(true)
      }),
    )
  })

  test('a longer limit never ends earlier, and a pause never makes it end earlier', () => {
    fc.assert(
      fc.property(day, days, pauses, pause, (from, n, off, more) => {
        expect(reckon(from, n + 1, off).due > reckon(from, n, off).due).toBe(true)
        expect(reckon(from, n, [...off, more]).due >= reckon(from, n, off).due).toBe(true)
      }),
    )
  })

  test('one limit after another ends where their sum ends', () => {
    fc.assert(
      fc.property(day, days, days, pauses, (from, a, b, off) => {
        expect(reckon(reckon(from, a, off).due, b, off).due).toBe(reckon(from, a + b, off).due)
      }),
    )
  })
})
