import type { PublishedEvent } from '#platform/server/context.ts'
import type { Cause, Outcome } from '../core/index.ts'

interface OfCheck extends PublishedEvent {
  readonly checkId: string
  /** The comprehensive licence that was checked. */
  readonly number: string
  readonly uscc: string
}

/** Told when a joint check is closed, in the transaction that closes it. */
export interface CheckClosed extends OfCheck {
  readonly kind: 'supervision.check-closed'
  readonly cause: Cause
  readonly causeId: string
  readonly outcome: Outcome
  /** How many lines failed when they were first looked at. */
  readonly faults: number
  readonly on: string
}

/** 整改逾期: told once for each day that passed unmet. */
export interface RectificationOverdue extends OfCheck {
  readonly kind: 'supervision.rectification-overdue'
  readonly dueOn: string
}
