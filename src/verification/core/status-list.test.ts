import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packStatuses, statusAt } from './status-list.ts'

const names = ['valid', 'void', 'suspended', 'partial'] as const

test('every place gives back what was put there', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 40 }), (states) => {
      const bytes = packStatuses(states.map((state, slot) => ({ slot, state })))
      expect(states.map((_, slot) => statusAt(bytes, slot))).toEqual(states)
    }),
  )
})

test('a place without a paper is not valid, one beyond the list is unknown', () => {
  const bytes = packStatuses([{ slot: 2, state: 'valid' }])
  expect(statusAt(bytes, 0)).toBe('void')
  expect(statusAt(bytes, 400)).toBeUndefined()
})

test('a recalled and a replaced paper read as void', () => {
  const bytes = packStatuses([
    { slot: 0, state: 'recalled' },
    { slot: 1, state: 'replaced' },
  ])
  expect([statusAt(bytes, 0), statusAt(bytes, 1)]).toEqual(['void', 'void'])
})
