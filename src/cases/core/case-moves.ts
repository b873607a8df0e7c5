import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { ItemId, MaterialId } from '../../catalogue/core/index.ts'
import type { Commitment, Following, ReopeningOrder } from './beside.ts'
import type { BranchCommand, BranchEvent } from './branch-moves.ts'
import type { BranchRefusal } from './branch-refusals.ts'
import type { CaseStateName, CorrectionPoint, Missing, Outcome, PlannedBranch } from './case.ts'
import type { Doer, LastChange } from './ids.ts'

/** What the applicant signs on submitting, beside the declaration of truth; absent: nothing. */
export interface Signed {
  /** Items to be decided on a promise (告知承诺). */
  readonly commitments?: readonly Commitment[]
  /** Materials that may follow (容缺受理), each with its last day. */
  readonly following?: {
    readonly sha256: string
    readonly materials: readonly Following[]
  }
  readonly signer?: string
}

export type CaseCommand =
  | {
      readonly kind: 'edit'
      readonly elements: readonly string[]
      readonly material: string | null
      /** The material is taken out, not given. */
      readonly removes?: boolean
    }
  | ({ readonly kind: 'submit'; readonly caseNo: string } & Signed)
  | ({ readonly kind: 'resubmit' } & Signed)
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'accept'; readonly by?: Doer }
  | { readonly kind: 'acceptBySilence' }
  | { readonly kind: 'decline'; readonly reason: string; readonly by?: Doer }
  | {
      readonly kind: 'askCorrection'
      readonly points: readonly CorrectionPoint[]
      readonly whyAgain: string | null
      readonly by?: Doer
    }
  /** 首办负责: a clerk takes the case on, or hands it over with the reason. */
  | {
      readonly kind: 'nameHandler'
      readonly handler: Doer
      readonly by: Doer
      readonly reason: string | null
    }
  /** 容缺: the day has passed by which the promised materials were to follow. */
  | { readonly kind: 'expireFollowing' }
  /** 督办: the supervisor asks for the overdue answer. */
  | {
      readonly kind: 'urge'
      readonly item: ItemId | null
      readonly words: string
      readonly by: Doer
    }
  | { readonly kind: 'reopen'; readonly order: ReopeningOrder; readonly by: Doer }
  | {
      readonly kind: 'moveCatalogue'
      readonly to: string
      readonly changes: readonly Bilingual[]
      readonly by: Doer
    }
  /** 认领: the applicant takes over what a clerk filed for them at the counter. */
  | { readonly kind: 'claim'; readonly by: Doer }
  | { readonly kind: 'branch'; readonly item: ItemId; readonly command: BranchCommand }
  | { readonly kind: 'issue'; readonly number: string }
  | { readonly kind: 'close'; readonly reason: string }

export type CaseEvent =
  | { readonly kind: 'created' }
  | {
      readonly kind: 'edited'
      readonly elements: readonly string[]
      readonly material: string | null
    }
  | {
      readonly kind: 'submitted'
      readonly caseNo: string
      readonly on: PlainDate
      readonly answerBy: PlainDate
    }
  | { readonly kind: 'resubmitted'; readonly on: PlainDate; readonly answerBy: PlainDate }
  | { readonly kind: 'withdrawn'; readonly on: PlainDate; readonly reason: string }
  | {
      readonly kind: 'accepted'
      /** Silence accepts from the day the application was received (行政许可法 art 32(4)). */
      readonly on: PlainDate
      readonly by: 'window' | 'silence'
      readonly plan: readonly PlannedBranch[]
    }
  | { readonly kind: 'declined'; readonly on: PlainDate; readonly reason: string }
  | {
      readonly kind: 'correctionAsked'
      readonly on: PlainDate
      readonly points: readonly CorrectionPoint[]
      readonly whyAgain: string | null
    }
  | {
      readonly kind: 'handlerNamed'
      readonly on: PlainDate
      readonly handler: Doer
      /** Who handed it over; null when the first hand took it on. */
      readonly from: Doer | null
      readonly reason: string | null
    }
  | {
      readonly kind: 'commitmentsSigned'
      readonly on: PlainDate
      readonly signer: string
      readonly promises: readonly Commitment[]
    }
  | {
      readonly kind: 'followingPromised'
      readonly on: PlainDate
      readonly signer: string
      readonly sha256: string
      readonly materials: readonly Following[]
    }
  | { readonly kind: 'followed'; readonly on: PlainDate; readonly material: MaterialId }
  | {
      readonly kind: 'followingExpired'
      readonly on: PlainDate
      readonly materials: readonly MaterialId[]
    }
  | {
      readonly kind: 'urged'
      readonly on: PlainDate
      readonly item: ItemId | null
      readonly words: string
      readonly by: Doer
    }
  | {
      readonly kind: 'reopened'
      readonly on: PlainDate
      readonly order: ReopeningOrder
      readonly answerBy: PlainDate
    }
  | {
      readonly kind: 'catalogueMoved'
      readonly on: PlainDate
      readonly to: string
      readonly changes: readonly Bilingual[]
    }
  | { readonly kind: 'claimed'; readonly on: PlainDate; readonly by: Doer }
  | { readonly kind: 'branch'; readonly item: ItemId; readonly event: BranchEvent }
  | { readonly kind: 'decided'; readonly on: PlainDate; readonly outcome: Outcome }
  | { readonly kind: 'issued'; readonly on: PlainDate; readonly number: string }
  | { readonly kind: 'closed'; readonly on: PlainDate; readonly reason: string }

export type CaseRefusal =
  | ({
      readonly code: 'CASES_NOT_IN_THIS_STATE'
      readonly state: CaseStateName
      readonly command: CaseCommand['kind']
    } & Partial<LastChange>)
  | {
      readonly code: 'CASES_INCOMPLETE'
      readonly fields: Missing['fields']
      readonly materials: Missing['materials']
    }
  | { readonly code: 'CASES_ANSWER_NOT_DUE'; readonly answerBy: PlainDate }
  | { readonly code: 'CASES_CORRECTION_EMPTY' }
  | { readonly code: 'CASES_CORRECTION_ASKED_BEFORE'; readonly askedOn: PlainDate }
  | {
      readonly code: 'CASES_NOT_IN_CORRECTION'
      readonly elements: readonly string[]
      readonly material: string | null
    }
  | { readonly code: 'CASES_HANDLER_ALREADY'; readonly handler: string }
  | { readonly code: 'CASES_HANDLER_REASON_NEEDED'; readonly handler: string }
  | { readonly code: 'CASES_NOTHING_FOLLOWS' }
  | { readonly code: 'CASES_FOLLOWING_NOT_DUE'; readonly by: PlainDate }
  | { readonly code: 'CASES_REOPEN_SCOPE_EMPTY' }
  | { readonly code: 'CASES_BRANCH_UNKNOWN'; readonly item: string }
  | { readonly code: 'CASES_NOTHING_GRANTED' }
  | BranchRefusal
