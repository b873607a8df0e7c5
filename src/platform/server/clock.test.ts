import { expect, test } from 'vitest'
import { dayInShanghai, fixedClock } from './clock.ts'

test('the day is the one in Shanghai, whatever the zone of the machine', () => {
  expect(dayInShanghai(new Date('2026-11-20T15:59:59Z'))).toBe('2026-11-20')
  expect(dayInShanghai(new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21')
  expect(dayInShanghai(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01')
})

test('a fixed clock stands still until it is told to go on', () => {
  const clock = fixedClock('2026-11-20')
  expect(clock.now().toISOString()).toBe('2026-11-20T01:00:00.000Z')
  expect(clock.today()).toBe('2026-11-20')
  clock.advance({ days: 40, hours: 15 })
  expect(clock.today()).toBe('2026-12-31')
  clock.set('2027-01-04T08:00:00+08:00')
  expect(clock.today()).toBe('2027-01-04')
})

test('what is no instant is not taken for one', () => {
  expect(() => fixedClock('soon')).toThrow('not an instant: soon')
})
