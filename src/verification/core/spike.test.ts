import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSpike, SPIKE, usualOf } from './spike.ts'

test.each([
  [29, 0, false],
  [30, 0, true],
  [30, 8, false],
  [40, 10, true],
  [39, 10, false],
])('%i times in an hour where %i is usual: %s', (count, usual, spike) => {
  expect(isSpike(count, usual)).toBe(spike)
})

test('a shop that is busy every day never has a spike for being as busy as it is', () => {
  const hours = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(hours, (counts) => {
      const before = counts.map((count, n) => ({ hour: `${n}`, count }))
      const usual = usualOf(before, new Set())
      expect(counts.every((count) => !isSpike(count, usual))).toBe(true)
      expect(isSpike(Math.max(SPIKE.least, usual * SPIKE.times), usual)).toBe(true)
    }),
  )
})

test('an hour that was a spike does not make the next one usual', () => {
  const before = [
    { hour: 'a', count: 200 },
    { hour: 'b', count: 3 },
  ]
  expect(usualOf(before, new Set(['a']))).toBe(3)
})
