import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packStatuses, statusAt } from './status-list.ts'

const names = ['valid', 'void', 'suspended', 'partial'] as const

test('every place gives back what was put there', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 40 }), (states) => {
      const others = states
        .map((state, slot) => ({ slot, state }))
        .filter(({ state }) => state !== 'valid')
      const bytes = packStatuses(states.length, others)
      expect(states.map((_, slot) => statusAt(bytes, slot))).toEqual(states)
    }),
  )
})

test('a place without a paper is not valid, one beyond the list is unknown', () => {
  const bytes = packStatuses(3, [])
  expect([0, 1, 2, 3].map((slot) => statusAt(bytes, slot))).toEqual([
    'valid',
    'valid',
    'valid',
    'void',
  ])
  expect(statusAt(bytes, 400)).toBeUndefined()
  expect(packStatuses(0, []).length).toBe(0)
})

test('a recalled and a replaced paper read as void, and so does a state we do not know', () => {
  const bytes = packStatuses(3, [
    { slot: 0, state: 'recalled' },
    { slot: 1, state: 'replaced' },
    { slot: 2, state: 'of a later version' },
    { slot: 9, state: 'void' },
  ])
  expect([0, 1, 2].map((slot) => statusAt(bytes, slot))).toEqual(['void', 'void', 'void'])
})
