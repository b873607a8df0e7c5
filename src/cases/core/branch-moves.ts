import type { PlainDate } from '#kernel/plain-date.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import type { Denial, Fault, Grant } from './branch.ts'
import type { Extension, PauseCause } from './clock.ts'
import type { HearingCause, HearingDate } from './hearing.ts'
import type { Doer } from './ids.ts'
import type { Breach } from './promise.ts'

/** What can be asked of a branch. Dates that the law reckons are reckoned in `decideBranch`. */
export type BranchCommand =
  | { readonly kind: 'claim'; readonly by: Doer; readonly takeOver: boolean }
  | { readonly kind: 'passVisit' }
  | { readonly kind: 'failVisit'; readonly faults: readonly Fault[] }
  /** The papers leave something to be verified on site after all (行政许可法 art 34(3)). */
  | { readonly kind: 'requestVisit'; readonly reason: string; readonly by: Doer }
  | {
      readonly kind: 'suspend'
      readonly reason: string
      readonly basis: string
      /** What the law excludes from the limit (行政许可法 art 45); `other` when absent. */
      readonly cause?: PauseCause
      /** Number of the written notice that tells the applicant how long it takes (art 45). */
      readonly document?: string | null
    }
  | { readonly kind: 'resume' }
  | {
      readonly kind: 'extend'
      readonly days: number
      /** `own`: +10 by the head of the authority; `joint`: +15 by the head of the government (art 42). */
      readonly ground: Extension['ground']
      readonly approver: string
      readonly reason: string
      readonly document: string | null
    }
  | { readonly kind: 'offerHearing'; readonly reason: string; readonly document: string }
  | { readonly kind: 'waiveHearing'; readonly by: Doer }
  | { readonly kind: 'openHearing'; readonly cause: HearingCause; readonly askedBy: string }
  | ({ readonly kind: 'setHearing'; readonly by: Doer } & Omit<HearingDate, 'on'> & {
        readonly on: PlainDate
      })
  | {
      readonly kind: 'closeHearing'
      readonly outcome: 'held' | 'calledOff'
      readonly record: string
      readonly document: string | null
      readonly by: Doer
    }
  /** A hearing on the same matter that was held before this case, by the number of its record. */
  | {
      readonly kind: 'recordHearing'
      readonly on: PlainDate
      readonly record: string
      readonly document: string
      readonly by: Doer
    }
  | { readonly kind: 'grant'; readonly grant: Grant }
  /** 视为准予延续 (行政许可法 art 50): nobody decided before the licence to be renewed ran out. */
  | ({ readonly kind: 'grantBySilence' } & Pick<Grant, 'number' | 'validFrom' | 'validUntil'>)
  | { readonly kind: 'refuse'; readonly reasons: string; readonly by: Doer }
  | {
      readonly kind: 'lapse'
      readonly reason: string
      readonly basis: string
      readonly by: Doer
    }
  /** 事后核查: kept, broken, and what follows; given after the decision, whatever the case came to. */
  | { readonly kind: 'passCheck'; readonly note: string; readonly by: Doer }
  | {
      readonly kind: 'findBreach'
      readonly breach: Breach
      readonly findings: string
      /** Working days to put it right; looked at for `unfulfilled` alone. */
      readonly correctWithin: number
      readonly document: string
      readonly by: Doer
    }
  | {
      readonly kind: 'rescindGrant'
      readonly reason: string
      readonly document: string
      readonly by: Doer
    }

export type BranchEvent =
  | { readonly kind: 'claimed'; readonly by: Doer }
  | {
      readonly kind: 'started'
      readonly on: PlainDate
      /** Prerequisites decided against; empty when all were granted. */
      readonly lost: readonly ItemId[]
    }
  | { readonly kind: 'visitPassed'; readonly on: PlainDate }
  | { readonly kind: 'visitFailed'; readonly on: PlainDate; readonly faults: readonly Fault[] }
  | { readonly kind: 'visitRequested'; readonly on: PlainDate; readonly reason: string }
  | {
      readonly kind: 'suspended'
      readonly on: PlainDate
      readonly reason: string
      readonly basis: string
      readonly cause?: PauseCause
      readonly document?: string | null
    }
  | { readonly kind: 'resumed'; readonly on: PlainDate }
  | { readonly kind: 'extended'; readonly extension: Extension }
  | {
      readonly kind: 'hearingOffered'
      readonly on: PlainDate
      readonly applyBy: PlainDate
      readonly reason: string
      readonly document: string
    }
  | { readonly kind: 'hearingWaived'; readonly on: PlainDate }
  | {
      readonly kind: 'hearingOpened'
      readonly on: PlainDate
      readonly cause: HearingCause
      readonly askedBy: string
      readonly holdBy: PlainDate
    }
  | { readonly kind: 'hearingSet'; readonly date: HearingDate }
  | {
      readonly kind: 'hearingClosed'
      readonly on: PlainDate
      readonly outcome: 'held' | 'calledOff'
      readonly record: string
      readonly document: string | null
      readonly by: Doer
    }
  | {
      readonly kind: 'hearingRecorded'
      readonly on: PlainDate
      readonly record: string
      readonly document: string
      readonly by: Doer
    }
  | { readonly kind: 'granted'; readonly grant: Grant; readonly checkBy?: PlainDate }
  | { readonly kind: 'refused'; readonly denial: Denial }
  | { readonly kind: 'withdrawn'; readonly on: PlainDate; readonly reason: string }
  | {
      readonly kind: 'lapsed'
      readonly on: PlainDate
      readonly reason: string
      readonly basis: string
    }
  | { readonly kind: 'checkPassed'; readonly on: PlainDate; readonly note: string }
  | {
      readonly kind: 'breachOrdered'
      readonly on: PlainDate
      readonly findings: string
      readonly correctBy: PlainDate
      readonly document: string
    }
  | {
      readonly kind: 'grantRescinded'
      readonly on: PlainDate
      readonly breach: Breach
      readonly reason: string
      readonly document: string
    }

/** Commands on a licence that was granted on a promise: they come after the decision. */
export const AFTER_DECISION: readonly BranchCommand['kind'][] = [
  'passCheck',
  'findBreach',
  'rescindGrant',
]
