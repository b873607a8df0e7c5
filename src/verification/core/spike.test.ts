import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSpike, SPIKE, usualOf } from './spike.ts'

const hours = (...counts: number[]) => counts.map((count, n) => ({ hour: `${n}`, count }))

test.each([
  [29, 0, false],
  [30, 0, true],
  [30, 8, false],
  [40, 10, true],
  [39, 10, false],
])('%i times in an hour where %i is usual: %s', (count, usual, spike) => {
  expect(isSpike(count, usual)).toBe(spike)
})

test('two odd hours do not make a third one usual; what happens three times is', () => {
  expect(usualOf(hours())).toBe(0)
  expect(usualOf(hours(5))).toBe(5)
  expect(usualOf(hours(200, 3, 180, 2))).toBe(3)
  expect(usualOf(hours(200, 3, 180, 190))).toBe(180)
})

test('a shop has no spike for being as busy as it is three times in four weeks', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 3, maxLength: 60 })
  fc.assert(
    fc.property(counts, (all) => {
      const usual = usualOf(hours(...all))
      expect(all.filter((count) => count >= usual).length).toBeGreaterThanOrEqual(3)
      expect(isSpike(usual, usual)).toBe(false)
      expect(isSpike(Math.max(SPIKE.least, usual * SPIKE.times), usual)).toBe(true)
    }),
  )
})
