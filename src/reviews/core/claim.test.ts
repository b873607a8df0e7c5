import fc from 'fast-check'
import { expect, test } from 'vitest'
import { liveLease, mayClaim, mayPassOn, type Lease } from './claim.ts'

const instant = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const lease = (accountId: string, until: string): Lease => ({ accountId, name: '李', until })

test('a lease holds against everybody else until it runs out, and against nobody afterwards', () => {
  fc.assert(
    fc.property(instant, instant, (until, now) => {
      const held = lease('a', until)
      const other = mayClaim(held, { accountId: 'b', force: false }, now)
      expect(other.ok).toBe(new Date(until) <= new Date(now))
      if (!other.ok) expect(other.refusal).toEqual({ code: 'REVIEWS_CLAIM_HELD', by: '李', until })
      expect(mayClaim(held, { accountId: 'a', force: false }, now).ok).toBe(true)
      expect(mayClaim(held, { accountId: 'b', force: true }, now).ok).toBe(true)
      expect(liveLease(held, now) === null).toBe(other.ok)
    }),
  )
})

test('only the holder gives it on, or the head', () => {
  const now = '2026-11-20T01:00:00.000Z'
  const held = lease('a', '2026-11-20T02:00:00Z')
  expect(mayPassOn(held, { accountId: 'a', force: false }, now).ok).toBe(true)
  expect(mayPassOn(held, { accountId: 'b', force: false }, now)).toMatchObject({
    refusal: { code: 'REVIEWS_CLAIM_NOT_YOURS', by: '李' },
  })
  expect(mayPassOn(null, { accountId: 'b', force: false }, now)).toMatchObject({
    refusal: { by: null },
  })
  expect(mayPassOn(held, { accountId: 'b', force: true }, now).ok).toBe(true)
})
