import type { PlainDate } from '#kernel/plain-date.ts'
import type { DepartmentId, ItemId, Limit } from '../../catalogue/core/index.ts'
import type { BranchClock } from './clock.ts'
import type { HeldHearing, HearingOffer, OpenHearing } from './hearing.ts'
import type { Doer } from './ids.ts'
import type { KeptPromise, SignedPromise } from './promise.ts'

/** One thing an inspection found wrong, in words for the owner. */
export interface Fault {
  readonly line: string
  readonly text: string
  readonly note: string | null
}

/** How far the joint visit has come for this branch; it may pass before the branch may start. */
export type Visit =
  | { readonly visit: 'notNeeded' }
  | { readonly visit: 'outstanding' }
  | { readonly visit: 'passed'; readonly on: PlainDate }
  | { readonly visit: 'failed'; readonly on: PlainDate; readonly faults: readonly Fault[] }

/** 准予: the single licence that the department grants. */
export interface Grant {
  readonly number: string
  /** True when the platform made the number because the department gave none. */
  readonly numberGenerated: boolean
  readonly validFrom: PlainDate
  /** The last day; null when the law sets no term. */
  readonly validUntil: PlainDate | null
  readonly decidedOn: PlainDate
  readonly by: Doer
}

/** 不予许可: reasons and the applicant's remedies (行政许可法 arts 7, 38). */
export interface Denial {
  readonly reasons: string
  readonly decidedOn: PlainDate
  readonly by: Doer
  readonly remedy: Remedy
}

/** 行政复议法 art 20 (60 days) and 行政诉讼法 art 46 (6 months), both from being told. */
export interface Remedy {
  readonly reconsiderationDays: 60
  readonly litigationMonths: 6
  readonly basis: string
}
export const REMEDY: Remedy = {
  reconsiderationDays: 60,
  litigationMonths: 6,
  basis: '行政许可法第七条、第三十八条；行政复议法第二十条；行政诉讼法第四十六条',
}

/** Each state carries only what is true in it. */
export type BranchState =
  | {
      readonly state: 'waiting'
      readonly for: readonly ItemId[]
      readonly visit: Visit
      /** It will be decided on this promise when its turn comes. */
      readonly promise?: SignedPromise
    }
  | {
      readonly state: 'inReview'
      readonly clock: BranchClock
      readonly visit: Extract<Visit, { visit: 'notNeeded' | 'passed' }>
    }
  | { readonly state: 'inspection'; readonly clock: BranchClock }
  | {
      readonly state: 'rectification'
      readonly clock: BranchClock
      readonly visit: Extract<Visit, { visit: 'failed' }>
    }
  | {
      readonly state: 'suspended'
      readonly since: PlainDate
      readonly clock: BranchClock
      readonly visit: Visit
    }
  | {
      readonly state: 'hearing'
      readonly clock: BranchClock
      readonly visit: Visit
      readonly hearing: OpenHearing
    }
  | { readonly state: 'commitment'; readonly clock: BranchClock; readonly promise: SignedPromise }
  | {
      readonly state: 'granted'
      readonly grant: Grant
      /** Granted on a promise: what became of it (absent otherwise). */
      readonly promise?: KeptPromise
    }
  | { readonly state: 'refused'; readonly denial: Denial; readonly visit?: Visit }
  | {
      readonly state: 'withdrawn'
      readonly on: PlainDate
      readonly reason: string
      readonly visit?: Visit
    }
  /** 终止办理: the applicant let a period run out; no decision on the merits, they may apply anew. */
  | {
      readonly state: 'lapsed'
      readonly on: PlainDate
      readonly reason: string
      readonly basis: string
      readonly visit?: Visit
    }

export type BranchStateName = BranchState['state']

/** 并联分支: one item of one case at one department. */
export interface Branch {
  readonly item: ItemId
  readonly department: DepartmentId
  readonly limit: Limit
  readonly at: BranchState
  /** The reviewer who took it on; any colleague may take it over. */
  readonly claimedBy: Doer | null
  /** Prerequisites in this case that were not granted: it may then be refused, never granted. */
  readonly lost: readonly ItemId[]
  /** 听证权告知: offered and neither taken up, waived nor run out; absent in older rows. */
  readonly offer?: HearingOffer | null
  /** Hearings that were held or called off; absent: none. */
  readonly heard?: readonly HeldHearing[]
}

/** Whether the department still has something to do. */
export function isOpen(branch: Branch): boolean {
  return !['granted', 'refused', 'withdrawn', 'lapsed'].includes(branch.at.state)
}
