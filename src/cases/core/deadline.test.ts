import { readdirSync, readFileSync } from 'node:fs'
import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { addDays, dayOfWeek, plainDate, type PlainDate } from '#kernel/plain-date.ts'
import { CalendarYear, ItemId } from '../../catalogue/core/index.ts'
import type { BranchClock } from './clock.ts'
import { answerBy, deliveryOf, dueOf, presentClock } from './deadline.ts'
import { BRANCHES } from './examples.ts'
import { simulate } from './simulate.ts'

const folder = new URL('../../../catalogue/calendar/', import.meta.url)
const calendar = new Map(
  readdirSync(folder).map((name) => {
    const year = CalendarYear.parse(parse(readFileSync(new URL(name, folder), 'utf8')))
    return [year.year, year]
  }),
)
const provisional = calendar.get(2027)
/** Another's reckoning: chinese-days where it has data, the statutory days of 2027 where it has none. */
const works = (day: PlainDate): boolean =>
  day < '2027-01-01'
    ? chineseDays.isWorkday(day)
    : dayOfWeek(day) < 6 && !provisional?.weekdayOff.some((off) => off.date === day)

const of = ItemId.parse('food-business-licence')
const basis = { zh: '', en: '' }
interface Clocked {
  readonly startedOn: PlainDate
  readonly days: number
  readonly pauses: readonly (readonly [PlainDate, PlainDate])[]
  readonly extension: number
}
function clockOf({ startedOn, days, pauses, extension }: Clocked): BranchClock {
  const more = { on: startedOn, ground: 'own', approver: '', reason: '', document: null } as const
  return {
    startedOn,
    limit: { days, rule: 'statutory', of, basis },
    pauses: pauses.map(([from, to]) => ({ from, to, reason: '', basis: '' })),
    ...(extension > 0 && { extension: { ...more, days: extension } }),
  }
}

/** Day by day, by the book: the start day is not counted, nor is a day off or a day of a pause. */
function slowly({ startedOn, days, pauses, extension }: Clocked): PlainDate {
  let left = days + extension
  let day = startedOn
  while (left > 0) {
    day = addDays(day, 1)
    const at = day
    if (works(day) && !pauses.some(([from, to]) => from <= at && at <= to)) left--
  }
  return day
}

const start = fc.nat({ max: 880 }).map((n) => addDays(plainDate('2025-01-01'), n))
const clocked: fc.Arbitrary<Clocked> = fc
  .record({
    startedOn: start,
    days: fc.integer({ min: 0, max: 45 }),
    extension: fc.constantFrom(0, 10, 15),
    spans: fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 3 }),
  })
  .map(({ spans, ...rest }) => ({
    ...rest,
    pauses: spans.map(([from, length]): [PlainDate, PlainDate] => {
      const begun = addDays(rest.startedOn, from)
      return [begun, addDays(begun, length)]
    }),
  }))
const inReview = BRANCHES.inReview
const withClock = (clock: BranchClock) =>
  ({ ...inReview, at: { ...inReview.at, clock } }) as typeof inReview

describe('the law’s clock against another reckoning, 2025 to 2027', () => {
  it('ends on the same day with any pauses and any extension', () => {
    fc.assert(
      fc.property(clocked, (one) => {
        expect(dueOf(calendar, withClock(clockOf(one)))).toBe(slowly(one))
      }),
      { numRuns: 2000 },
    )
  })

  const makeUpDays = [...calendar.values()].flatMap((year) => year.weekendWork.map((d) => d.date))
  it('has make-up days (调休) to be right about', () => {
    expect(makeUpDays.length).toBeGreaterThanOrEqual(11)
  })
  it.each(makeUpDays)(
    'counts the make-up day %s, from every day of the three weeks before',
    (day) => {
      const makeUp = plainDate(day)
      expect(works(makeUp)).toBe(true)
      for (let back = 1; back <= 21; back++) {
        const startedOn = addDays(makeUp, -back)
        if (startedOn < '2025-01-01') continue
        for (const days of [1, 5, 10, 20]) {
          const one = { startedOn, days, pauses: [], extension: 0 }
          expect([startedOn, days, dueOf(calendar, withClock(clockOf(one)))]).toEqual([
            startedOn,
            days,
            slowly(one),
          ])
        }
      }
    },
  )

  it('answers in five days, delivers in ten, from every day of the three years', () => {
    for (let day = plainDate('2025-01-01'); day <= '2027-12-01'; day = addDays(day, 1)) {
      const after = (days: number) => slowly({ startedOn: day, days, pauses: [], extension: 0 })
      expect([day, answerBy(calendar, day)]).toEqual([day, after(5)])
      expect([day, deliveryOf(calendar, day).due]).toEqual([day, after(10)])
    }
  })
})

describe('the arithmetic that a deadline prints', () => {
  it('accounts for every day between start and due: counted, skipped or paused', () => {
    fc.assert(
      fc.property(clocked, (one) => {
        const clock = clockOf(one)
        const view = presentClock(calendar, clock, one.startedOn)
        let counted = 0
        for (let day = addDays(one.startedOn, 1); day <= (view.due ?? ''); day = addDays(day, 1)) {
          const at = day
          const paused = one.pauses.some(([from, to]) => from <= at && at <= to)
          const skipped = view.skipped.some(({ date }) => date === at)
          if (!paused && !skipped) counted++
        }
        expect(counted).toBe(one.days + one.extension)
      }),
    )
  })

  it('says that a year without an official notice is provisional', () => {
    const clock = (from: string) =>
      clockOf({ startedOn: plainDate(from), days: 20, pauses: [], extension: 0 })
    const view = (from: string) => presentClock(calendar, clock(from), plainDate(from)).calendar
    expect(view('2026-11-02').provisional).toBe(false)
    expect(view('2026-12-20')).toMatchObject({ provisional: true })
    expect(view('2026-12-20').version).toContain('2027')
  })

  it('has no due day while it stands still', () => {
    const { at } = BRANCHES.hearing
    expect(dueOf(calendar, BRANCHES.hearing)).toBeNull()
    if (at.state === 'hearing')
      expect(presentClock(calendar, at.clock, plainDate('2026-12-01')).due).toBeNull()
  })

  it('tries out a pause and an extension without writing them', () => {
    const clock = clockOf({
      startedOn: plainDate('2026-11-20'),
      days: 10,
      pauses: [],
      extension: 0,
    })
    const today = plainDate('2026-11-23')
    const tried = simulate(
      calendar,
      clock,
      { pauseFrom: '2026-11-24', pauseTo: '2026-11-30', extend: 5 },
      today,
    )
    expect(tried).toMatchObject({ value: { due: '2026-12-18', extension: { days: 5 } } })
    expect(clock).toEqual(
      clockOf({ startedOn: plainDate('2026-11-20'), days: 10, pauses: [], extension: 0 }),
    )
    expect(
      simulate(calendar, clock, { pauseFrom: '2026-11-30', pauseTo: '2026-11-24' }, today),
    ).toMatchObject({ refusal: { code: 'CASES_DAY_WRONG' } })
  })
})
