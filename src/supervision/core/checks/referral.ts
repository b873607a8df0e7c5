import { openFaults, type Check } from './check.ts'

/** Why a check is due to be passed on: not put right by its day, or still wrong when officers looked again. */
export const REFERRALS = ['overdue', 'again'] as const
export type ReferralDue = (typeof REFERRALS)[number]

/**
 * 应移交: marked by itself, decided by people. What stays wrong goes to the departments whose items it breaks; they alone
 * order, rescind or revoke. A holder who says that it is put right is looked at first.
 */
export function referralDue(check: Check, today: string): ReferralDue | null {
  const { at, rounds } = check
  if (at.state !== 'rectification') return null
  if (rounds.length > 1) return 'again'
  return at.fixBy < today && at.ready === null ? 'overdue' : null
}

/** The items whose standard stands broken: their departments are told. */
export function itemsAtFault(check: Pick<Check, 'rounds'>): string[] {
  return [...new Set(openFaults(check).flatMap(({ items }) => items))]
}
