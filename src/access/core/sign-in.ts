import type { RoleGrant } from './actor.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * Milliseconds. A session ends after `idle` without a request, and at `absolute` in any case: at a desk
 * others pass by, an applicant fills a form over a day and keeps what was typed.
 */
export const SESSION_LIMITS = {
  staff: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  owner: { idle: 12 * HOUR, absolute: 7 * 24 * HOUR },
} as const

/** Whose limits hold: an account of applicants holds no other role (`checkGrants`). */
export function sessionLimits(roles: readonly Pick<RoleGrant, 'role'>[]): {
  readonly idle: number
  readonly absolute: number
} {
  const owner = roles.length > 0 && roles.every(({ role }) => role === 'owner')
  return owner ? SESSION_LIMITS.owner : SESSION_LIMITS.staff
}

/**
 * Mistakes before a lock: for one client and name `client`, for all strangers to a name together
 * `strangers`. The first lock is `first` milliseconds long and each further mistake doubles it, up to `most`.
 * A browser in which the person has signed in before counts for itself, so that nobody can lock them
 * out there.
 */
export const LOCK_OUT = { client: 5, strangers: 50, first: MINUTE, most: HOUR } as const

/** UTF-16 units. Length before composition (NIST SP 800-63B-4 §3.1.1); the upper bound only keeps hashing cheap. */
export const PASSWORD_LENGTH = { min: 10, max: 200 } as const

/** What is known of the recent failures of one client under one name, whether or not an account bears it. */
export interface Failures {
  readonly count: number
  /** Epoch milliseconds; absent: not locked. */
  readonly lockedUntil?: number
}

/** Whether one may try now; instants are epoch milliseconds. */
export function isLocked(failures: Failures, now: number): boolean {
  return failures.lockedUntil !== undefined && now < failures.lockedUntil
}

/** The failures after one more; from the `limit`-th on each locks, twice as long as the one before. */
export function afterFailure(failures: Failures, now: number, limit: number): Failures {
  const count = failures.count + 1
  if (count < limit) return { count }
  const lock = Math.min(LOCK_OUT.first * 2 ** Math.min(count - limit, 20), LOCK_OUT.most)
  return { count, lockedUntil: now + lock }
}

/**
 * Whether this leads to a page of this service: one slash and no second, which would name another host, also
 * not behind blanks and controls, which a browser leaves out when it reads an address (WHATWG URL §4.4).
 */
export function isOwnPath(path: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /^\/(?![/\\])[^\u0000-\u0020\\\u007f]*$/.test(path)
}

/** Names are compared without regard to case and to blanks around them. */
export function normalUsername(username: string): string {
  return username.normalize('NFKC').trim().toLowerCase()
}

/** Of an IPv6 address the network that one household has; others stand for themselves. */
export function clientNetwork(address: string): string {
  const [head] = address.split('%')
  if (head === undefined || !head.includes(':') || head.includes('.')) return address
  const [front = '', back] = head.split('::')
  const left = front.split(':').filter(Boolean)
  const right = (back ?? '').split(':').filter(Boolean)
  const gap = back === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...gap, ...right].slice(0, 4).join(':')
}
