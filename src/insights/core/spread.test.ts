import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentOf, spreadOf } from './spread.ts'

const days = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 200 })
const tallied = (all: readonly number[]) =>
  [...Map.groupBy(all, (n) => n)].map(([n, { length: count }]) => ({ days: n, count }))

test('median and P90 are the days within which half and nine in ten were done', () => {
  fc.assert(
    fc.property(days, (all) => {
      const { count, median, p90, over } = spreadOf(tallied(all))
      const within = (limit: number) => all.filter((n) => n <= limit).length
      expect(count).toBe(all.length)
      expect(all).toContain(median)
      expect(all).toContain(p90)
      expect(2 * within(median!)).toBeGreaterThanOrEqual(all.length)
      expect(10 * within(p90!)).toBeGreaterThanOrEqual(9 * all.length)
      // and of no smaller number of days is that true
      expect(2 * within(median! - 1)).toBeLessThan(all.length)
      expect(10 * within(p90! - 1)).toBeLessThan(9 * all.length)
      expect(over).toBe(all.length - within(p90!))
    }),
  )
})

test('of nothing there is no number of days and no percentage', () => {
  expect(spreadOf([])).toEqual({ count: 0, median: null, p90: null, over: 0 })
  expect(percentOf(0, 0)).toBeNull()
  expect(percentOf(1, 3)).toBe(33.3)
})
