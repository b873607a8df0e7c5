import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterFailure,
  clientNetwork,
  isLocked,
  isOwnPath,
  LOCK_OUT,
  sessionLimits,
  type Failures,
} from './sign-in.ts'

function afterMany(times: number, limit: number): Failures {
  let failures: Failures = { count: 0 }
  for (let n = 0; n < times; n++) failures = afterFailure(failures, 0, limit)
  return failures
}

test('from the fifth mistake on each locks, twice as long as the one before, an hour at most', () => {
  expect(isLocked(afterMany(4, LOCK_OUT.client), 0)).toBe(false)
  const locks = [5, 6, 7, 8, 11, 12, 400].map((n) => afterMany(n, LOCK_OUT.client).lockedUntil)
  expect(locks).toEqual([1, 2, 4, 8, 60, 60, 60].map((minutes) => minutes * 60_000))
})

test('a lock holds until its end and not a millisecond longer', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(50), (now, more) => {
      const { lockedUntil = 0 } = afterFailure({ count: 4 + more }, now, 5)
      expect(isLocked({ count: 5, lockedUntil }, lockedUntil - 1)).toBe(true)
      expect(isLocked({ count: 5, lockedUntil }, lockedUntil)).toBe(false)
    }),
  )
})

test('an officer’s session idles out after half an hour, an applicant’s after half a day', () => {
  expect(sessionLimits([{ role: 'clerk' }]).idle).toBe(30 * 60_000)
  expect(sessionLimits([{ role: 'owner' }]).idle).toBe(12 * 60 * 60_000)
  expect(sessionLimits([]).idle).toBe(30 * 60_000)
})

test('addresses of one IPv6 household are one client', () => {
  expect(clientNetwork('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
  expect(clientNetwork('2001:db8::6')).toBe('2001:db8:0:0')
  expect(clientNetwork('::ffff:192.0.2.1')).toBe('::ffff:192.0.2.1')
  expect(clientNetwork('192.0.2.1')).toBe('192.0.2.1')
})

test('a sign-in goes on to a page of this service and to nothing else', () => {
  for (const path of ['/', '/cases', '/staff/people?q=周#1', '/a//b', '/x?next=//y'])
    expect([path, isOwnPath(path)]).toEqual([path, true])
  const others = ['', 'cases', 'https://e.cn', '//e.cn', '/\\e.cn', '\\e.cn', 'javascript:alert(1)']
  // a browser drops tabs and line ends before it reads an address
  const hidden = ['/\t/e.cn', '/\n/e.cn', '/\r\n/e.cn', ' //e.cn', '/ok\r\nset-cookie: a=b']
  for (const path of [...others, ...hidden]) expect([path, isOwnPath(path)]).toEqual([path, false])
})

test('whatever is taken for a page of this service, a browser stays here with it', () => {
  const home = 'https://zy.example.gov.cn'
  const near = fc.string({
    unit: fc.constantFrom('/', '\\', '\t', '\n', ' ', '@', ':', 'e', '.', '?'),
  })
  fc.assert(
    fc.property(near, (rest) => {
      const path = `/${rest}`
      return !isOwnPath(path) || new URL(path, home).origin === home
    }),
  )
})
