import { expect, test } from 'vitest'
import { afterFailure, isLocked, LOCK_OUT, normalUsername, type Failures } from './sign-in.ts'

const fail = (times: number, now: number, from: Failures = { count: 0 }): Failures =>
  Array.from({ length: times }).reduce<Failures>((f) => afterFailure(f, now), from)

test('the fifth wrong password in a row locks, not the fourth', () => {
  expect(isLocked(fail(LOCK_OUT.failures - 1, 0), 1)).toBe(false)
  expect(isLocked(fail(LOCK_OUT.failures, 0), 1)).toBe(true)
})

test('the lock ends by itself, and one more mistake after it does not lock at once', () => {
  const locked = fail(LOCK_OUT.failures, 0)
  expect(isLocked(locked, LOCK_OUT.lock - 1)).toBe(true)
  expect(isLocked(locked, LOCK_OUT.lock)).toBe(false)
  expect(isLocked(afterFailure(locked, LOCK_OUT.lock), LOCK_OUT.lock)).toBe(false)
})

test('a name is the same in capitals, in full-width letters and with blanks around it', () => {
  expect(normalUsername('  Ｏwner ')).toBe('owner')
})
