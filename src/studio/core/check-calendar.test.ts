import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOfWeek, plainDate } from '#kernel/plain-date.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { isWorkingDay, type CalendarYear } from '../../catalogue/core/index.ts'
import { checkCalendar, compareCalendars, nextVersion } from './check-calendar.ts'

const NOTICE = '国务院办公厅关于2026年部分节假日安排的通知'
const known = bundledCatalogue().calendar.get(2026)!
const rowsOf = ({ weekdayOff, weekendWork }: CalendarYear) => [
  ...weekdayOff.map((day, n) => ({ ...day, kind: '放假', line: n + 1 })),
  ...weekendWork.map((day, n) => ({ ...day, kind: '上班', line: 100 + n })),
]
const errorsOf = (rows: ReturnType<typeof rowsOf>) =>
  checkCalendar(2026, NOTICE, '2026-2', rows).findings.filter(({ level }) => level === 'error')

describe('a year of the notice', () => {
  test('as the catalogue has it is right, and comes out as it went in', () => {
    const { calendar, findings } = checkCalendar(2026, NOTICE, '2026-2', rowsOf(known))
    expect(findings).toEqual([])
    expect(compareCalendars(known, calendar)).toEqual([])
    expect(calendar.weekdayOff).toEqual(known.weekdayOff)
  })

  test.each([
    ['a day of another year', { date: '2025-01-01', kind: '放假', why: '元旦' }],
    ['no day at all', { date: '2026-02-30', kind: '放假', why: '春节' }],
    ['a word that is neither', { date: '2026-03-02', kind: '加班', why: '元旦' }],
    ['no reason', { date: '2026-03-02', kind: '放假', why: '' }],
    ['a day twice', { date: '2026-01-01', kind: '放假', why: '元旦' }],
    ['work on a working day', { date: '2026-03-02', kind: '上班', why: '元旦' }],
  ])('with %s is wrong, and says on which line', (_, row) => {
    const errors = errorsOf([...rowsOf(known), { ...row, line: 7 }])
    expect(errors.map(({ line }) => line)).toEqual([7])
  })

  test('without a statutory holiday is wrong; without a word of one that moves it is doubtful', () => {
    const without = rowsOf(known).filter(({ date }) => date !== '2026-10-01')
    expect(errorsOf(without).map(({ text }) => text.zh)).toEqual(['法定节假日2026-10-01没有放假'])
    const moonless = rowsOf(known).filter(({ why }) => !why.includes('端午'))
    const { findings } = checkCalendar(2026, NOTICE, '2026-2', moonless)
    expect(findings.map(({ level, text }) => [level, text.zh])).toEqual([
      ['warning', '没有写到端午节假期'],
    ])
  })

  test('with weekends listed as off is the same year: they are off anyway', () => {
    const weekend = { date: '2026-01-03', kind: '休', why: '元旦', line: 9 }
    const { calendar, findings } = checkCalendar(2026, NOTICE, '2026-2', [
      ...rowsOf(known),
      weekend,
    ])
    expect(findings).toEqual([])
    expect(compareCalendars(known, calendar)).toEqual([])
  })
})

test('the days that change are exactly those that one works and the other does not', () => {
  const day = fc.nat(364).map((n) => addDays(plainDate('2026-01-01'), n))
  fc.assert(
    fc.property(fc.uniqueArray(day, { maxLength: 20 }), (days) => {
      const flipped = (weekend: boolean) => days.filter((date) => dayOfWeek(date) > 5 === weekend)
      const next: CalendarYear = {
        ...known,
        weekdayOff: flipped(false).map((date) => ({ date, why: '节' })),
        weekendWork: flipped(true).map((date) => ({ date, why: '班' })),
      }
      const [was, is] = [new Map([[2026, known]]), new Map([[2026, next]])]
      const works = (calendar: typeof was, date: (typeof days)[number]) => {
        const answer = isWorkingDay(calendar, date)
        return answer.ok && answer.value
      }
      const all = Array.from({ length: 365 }, (_, n) => addDays(plainDate('2026-01-01'), n))
      const differ = all.filter((date) => works(was, date) !== works(is, date))
      const told = compareCalendars(known, next)
      expect(told.map(({ date }) => date)).toEqual(differ)
      expect(
        told.every(({ date, was: before }) => (before === 'work') === works(was, plainDate(date))),
      ).toBe(true)
    }),
  )
})

test('a version follows the one there is; a provisional one is followed by the first', () => {
  expect(nextVersion(2027, '2027-provisional-1')).toBe('2027-1')
  expect(nextVersion(2027, '2027-1')).toBe('2027-2')
  expect(nextVersion(2028, undefined)).toBe('2028-1')
})
