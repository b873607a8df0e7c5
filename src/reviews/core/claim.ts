import { granted, refused, type Result } from '#kernel/result.ts'

/** 承办租约: how long a claim holds before anybody else may take the branch; renewed by working on it. */
export const LEASE_HOURS = 8

/** Who works on a branch, until when (an instant, ISO 8601). */
export interface Lease {
  readonly accountId: string
  readonly name: string
  readonly until: string
}

export type ClaimRefusal =
  | { readonly code: 'REVIEWS_CLAIM_HELD'; readonly by: string; readonly until: string }
  | { readonly code: 'REVIEWS_CLAIM_NOT_YOURS'; readonly by: string | null }
  | { readonly code: 'REVIEWS_COLLEAGUE_UNKNOWN'; readonly department: string }
  | { readonly code: 'REVIEWS_DELEGATION_TO_SELF' }
  | { readonly code: 'REVIEWS_DELEGATION_ENDED'; readonly until: string; readonly today: string }

/** The lease that still holds at this instant; one that ran out is none. */
export function liveLease(lease: Lease | null, now: string): Lease | null {
  return lease !== null && asText(lease.until) > asText(now) ? lease : null
}

/** Free, one's own, or out of date; `force` (the head of the department) takes it in any case. */
export function mayClaim(
  lease: Lease | null,
  who: { readonly accountId: string; readonly force: boolean },
  now: string,
): Result<null, ClaimRefusal> {
  const held = liveLease(lease, now)
  if (held === null || held.accountId === who.accountId || who.force) return granted(null)
  return refused({ code: 'REVIEWS_CLAIM_HELD', by: held.name, until: held.until })
}

/** Only whoever holds it gives it back or on; the head may in any case. */
export function mayPassOn(
  lease: Lease | null,
  who: { readonly accountId: string; readonly force: boolean },
  now: string,
): Result<null, ClaimRefusal> {
  const held = liveLease(lease, now)
  if (who.force || held?.accountId === who.accountId) return granted(null)
  return refused({ code: 'REVIEWS_CLAIM_NOT_YOURS', by: held?.name ?? null })
}

/** ISO instants in UTC compare as text once they have the same number of digits. */
function asText(instant: string): string {
  return instant.length === 20 ? instant.replace('Z', '.000Z') : instant
}
