import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import { firstDay, lastDay, monthOf, parseMonth, sayMonth } from './month.ts'
import { MOMENT_KINDS, type Moment } from './moment.ts'
import { changeOf, tallyOf, type Tally } from './tally.ts'

const moment: fc.Arbitrary<Moment> = fc
  .record({
    kind: fc.constantFrom(...MOMENT_KINDS),
    ago: fc.nat(90),
    item: fc.constantFrom('', 'food', 'fire'),
    days: fc.option(fc.nat(9)),
    late: fc.boolean(),
    outcome: fc.constantFrom('', 'granted', 'asked'),
  })
  .map(({ ago, item, ...of }) => ({
    ...of,
    item,
    department: item === '' ? '' : `d-${item}`,
    nth: 1,
    round: 0,
    on: addDays(plainDate('2026-11-20'), -ago),
    points: 0,
    beyond: 0,
    realised: null,
  }))
const moments = fc.array(moment, { maxLength: 12 })

const DEPARTMENTS = ['d-food', 'd-fire']
const sum = (tallies: readonly Tally[], scope: string) =>
  tallies.filter((one) => one.scope === scope).reduce((total, one) => total + one.count, 0)

test('adding the changes to what was counted gives what is to be counted', () => {
  fc.assert(
    fc.property(moments, moments, (before, after) => {
      const [was, is] = [tallyOf(before, DEPARTMENTS), tallyOf(after, DEPARTMENTS)]
      expect(changeOf([...was, ...changeOf(was, is)], is)).toEqual([])
      expect(changeOf(is, is)).toEqual([])
    }),
  )
})

test('everything is counted once for all, and once for each department that it concerns', () => {
  fc.assert(
    fc.property(moments, (all) => {
      const tallies = tallyOf(all, DEPARTMENTS)
      expect(sum(tallies, '')).toBe(all.length)
      for (const department of DEPARTMENTS) {
        const concerns = all.filter((one) => one.item === '' || one.department === department)
        expect(sum(tallies, department)).toBe(concerns.length)
      }
    }),
  )
})

test('months go from their first day to their last', () => {
  expect([sayMonth(202602), firstDay(202602), lastDay(202602)]).toEqual([
    '2026-02',
    '2026-02-01',
    '2026-02-28',
  ])
  expect(lastDay(202412)).toBe('2024-12-31')
  expect(parseMonth('2026-11')).toBe(monthOf(plainDate('2026-11-20')))
  expect(['2026-13', '2026-00', '26-01', ''].map(parseMonth)).toEqual(Array(4).fill(undefined))
})
