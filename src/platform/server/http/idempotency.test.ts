import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf } from './idempotency.ts'

test('the digest of a request does not depend on the order of its properties', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => {
      const turned = Object.fromEntries(Object.entries(body).toReversed())
      expect(hashOf(turned)).toBe(hashOf(body))
    }),
  )
})

test('another request has another digest', () => {
  expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: 2 }))
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]))
  expect(hashOf(null)).not.toBe(hashOf({}))
})
