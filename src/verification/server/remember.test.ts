import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Remembered } from './remember.ts'

const keys = fc.array(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 200 })

test('the last so many keys are always there, with their last value', () => {
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 8 }), (asked, most) => {
      const memory = new Remembered<number>(most)
      asked.forEach((key, n) => memory.set(key, n))
      const last = [...new Set(asked.toReversed())].slice(0, most)
      for (const key of last) expect(memory.get(key)).toBe(asked.lastIndexOf(key))
    }),
  )
})

test('it does not grow beyond twice as many', () => {
  const memory = new Remembered<number>(10)
  for (let n = 0; n < 1000; n++) memory.set(String(n), n)
  const there = Array.from({ length: 1000 }, (_, n) => String(n)).filter((key) => memory.get(key))
  expect(there.length).toBeLessThanOrEqual(20)
})

test('what is forgotten is gone from both halves', () => {
  const memory = new Remembered<number>(1)
  memory.set('a', 1)
  memory.set('b', 2)
  memory.forget('a')
  expect([memory.get('a'), memory.get('b')]).toEqual([undefined, 2])
})
