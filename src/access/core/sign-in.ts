/** Milliseconds. A session ends after `idle` without a request, and at `absolute` in any case. */
export const SESSION_LIMITS = { idle: 60 * 60_000, absolute: 12 * 60 * 60_000 } as const

/** After `failures` wrong passwords in a row a name is locked for `lock` milliseconds. */
export const LOCK_OUT = { failures: 5, lock: 15 * 60_000 } as const

/** UTF-16 units. Length before composition (NIST SP 800-63B-4 §3.1.1); the upper bound only keeps hashing cheap. */
export const PASSWORD_LENGTH = { min: 10, max: 200 } as const

/** What is known of the recent failures under one name, whether or not an account bears it. */
export interface Failures {
  readonly count: number
  /** Epoch milliseconds; absent: not locked. */
  readonly lockedUntil?: number
}

/** Whether the name may try now; instants are epoch milliseconds. */
export function isLocked(failures: Failures, now: number): boolean {
  return failures.lockedUntil !== undefined && now < failures.lockedUntil
}

/** The failures after one more wrong password: the fifth locks, a lock that has ended starts anew. */
export function afterFailure(failures: Failures, now: number): Failures {
  const count = failures.lockedUntil === undefined ? failures.count + 1 : 1
  return count >= LOCK_OUT.failures ? { count, lockedUntil: now + LOCK_OUT.lock } : { count }
}

/** Names are compared without regard to case and to blanks around them. */
export function normalUsername(username: string): string {
  return username.normalize('NFKC').trim().toLowerCase()
}
