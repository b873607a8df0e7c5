import type { PlainDate } from '#kernel/plain-date.ts'
import type { ItemId, MaterialId } from '../../catalogue/core/index.ts'
import type { BranchStateName, Fault } from './branch.ts'
import type { LastChange } from './ids.ts'

/** Why a branch does not take a command; what is to be done next stands in the server's problems. */
export type BranchRefusal =
  | ({
      readonly code: 'CASES_BRANCH_ENDED'
      readonly item: ItemId
      readonly state: BranchStateName
    } & Partial<LastChange>)
  | {
      readonly code: 'CASES_BRANCH_WAITING'
      readonly item: ItemId
      readonly for: readonly ItemId[]
    }
  | { readonly code: 'CASES_BRANCH_SUSPENDED'; readonly item: ItemId; readonly since: PlainDate }
  | { readonly code: 'CASES_BRANCH_NOT_SUSPENDED'; readonly item: ItemId }
  | { readonly code: 'CASES_BRANCH_CLAIMED'; readonly item: ItemId; readonly by: string }
  | {
      readonly code: 'CASES_BRANCH_VISIT_OUTSTANDING'
      readonly item: ItemId
      readonly faults: readonly Fault[]
    }
  | { readonly code: 'CASES_BRANCH_VISIT_DONE'; readonly item: ItemId }
  | {
      readonly code: 'CASES_BRANCH_PREREQUISITE_LOST'
      readonly item: ItemId
      readonly lost: readonly ItemId[]
    }
  | {
      readonly code: 'CASES_BRANCH_HEARING'
      readonly item: ItemId
      readonly since: PlainDate
      readonly holdBy: PlainDate
    }
  | { readonly code: 'CASES_BRANCH_NO_HEARING'; readonly item: ItemId }
  | {
      readonly code: 'CASES_BRANCH_HEARING_OFFERED'
      readonly item: ItemId
      readonly applyBy: PlainDate
    }
  | {
      readonly code: 'CASES_BRANCH_HEARING_TOO_LATE'
      readonly item: ItemId
      readonly applyBy: PlainDate
    }
  | {
      readonly code: 'CASES_BRANCH_HEARING_NOTICE_SHORT'
      readonly item: ItemId
      readonly on: PlainDate
      readonly from: PlainDate
      readonly to: PlainDate
    }
  | { readonly code: 'CASES_BRANCH_PRESIDER_REVIEWS'; readonly item: ItemId; readonly name: string }
  | {
      readonly code: 'CASES_BRANCH_HEARING_NOT_HELD'
      readonly item: ItemId
      readonly on: PlainDate | null
    }
  | { readonly code: 'CASES_BRANCH_ON_PROMISE'; readonly item: ItemId }
  | {
      readonly code: 'CASES_BRANCH_EXTENDED_BEFORE'
      readonly item: ItemId
      readonly on: PlainDate
      readonly approver: string
    }
  | {
      readonly code: 'CASES_BRANCH_EXTENSION_TOO_LONG'
      readonly item: ItemId
      readonly days: number
      readonly most: number
    }
  | { readonly code: 'CASES_BRANCH_EXTENSION_NOT_JOINT'; readonly item: ItemId }
  | {
      readonly code: 'CASES_BRANCH_EXTENSION_LATE'
      readonly item: ItemId
      readonly due: PlainDate
    }
  | {
      readonly code: 'CASES_BRANCH_CALENDAR_MISSING'
      readonly item: ItemId
      readonly on: PlainDate
    }
  | {
      readonly code: 'CASES_BRANCH_MATERIAL_FOLLOWS'
      readonly item: ItemId
      readonly materials: readonly MaterialId[]
      readonly by: PlainDate
    }
  | { readonly code: 'CASES_BRANCH_NOTHING_PROMISED'; readonly item: ItemId }
  | {
      readonly code: 'CASES_BRANCH_CHECK_ENDED'
      readonly item: ItemId
      readonly check: 'passed' | 'rescinded' | 'ordered'
    }
  | { readonly code: 'CASES_BRANCH_NOT_ORDERED'; readonly item: ItemId }
  | {
      readonly code: 'CASES_BRANCH_ORDER_RUNS'
      readonly item: ItemId
      readonly correctBy: PlainDate
    }
  | {
      readonly code: 'CASES_BRANCH_NOTHING_OVERDUE'
      readonly item: ItemId
      readonly state: BranchStateName
    }
