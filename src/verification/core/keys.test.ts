import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signingAt, stateOfKey, type KeyFacts } from './keys.ts'

const key = (generation: number, change: Partial<KeyFacts> = {}): KeyFacts => ({
  generation,
  signsFrom: `2026-11-${String(generation).padStart(2, '0')}T00:00:00.000Z`,
  retired: false,
  withdrawn: false,
  ...change,
})
const NOW = '2026-11-02T12:00:00.000Z'

test('the newest whose time has come signs; the one after it is published and waits', () => {
  const keys = [key(1), key(2), key(3)]
  expect(signingAt(keys, NOW)?.generation).toBe(2)
  expect(keys.map((k) => stateOfKey(k, keys, NOW))).toEqual(['verifying', 'signing', 'coming'])
})

test('when the present one is lost the next signs early', () => {
  const keys = [key(1, { retired: true }), key(2, { withdrawn: true }), key(3)]
  expect(keys.map((k) => stateOfKey(k, keys, NOW))).toEqual(['verifying', 'withdrawn', 'signing'])
})

test('at most one key signs, never a retired one, and never one older than the newest that has begun', () => {
  const keys = fc.uniqueArray(
    fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.boolean(), fc.boolean())
      .map(([n, retired, withdrawn]) => key(n, { retired, withdrawn })),
    { selector: (k) => k.generation },
  )
  fc.assert(
    fc.property(keys, (all) => {
      const signing = all.filter((k) => stateOfKey(k, all, NOW) === 'signing')
      const begun = Math.max(0, ...all.filter((k) => k.signsFrom <= NOW).map((k) => k.generation))
      const able = all.filter((k) => !k.retired && !k.withdrawn && k.generation >= begun)
      expect(signing.length).toBe(able.length > 0 ? 1 : 0)
      expect(signing.every((k) => able.includes(k))).toBe(true)
    }),
  )
})
