import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { DepartmentId, ItemId, Limit, MaterialId } from '../../catalogue/core/index.ts'
import type { FieldProblem } from '../../forms/core/index.ts'
import type { Branch, BranchCommand, BranchEvent, BranchRefusal } from './branch.ts'

/** One point of the one correction letter, anchored where the owner has to look. */
export interface CorrectionPoint {
  readonly target: 'element' | 'material'
  readonly id: string
  readonly reason: string
}

/** 补正: everything at once (行政许可法 art 32(4)); a second one must say why it was not in the first. */
export interface Correction {
  readonly askedOn: PlainDate
  readonly points: readonly CorrectionPoint[]
  readonly whyAgain: string | null
}

export type Outcome = 'whole' | 'part' | 'none'
type Branches = ReadonlyMap<ItemId, Branch>
type Filed = { readonly caseNo: string; readonly submittedOn: PlainDate }
type Accepted = Filed & { readonly acceptedOn: PlainDate; readonly by: 'window' | 'silence' }

/** Each state carries only what is true in it. */
export type CaseState =
  | { readonly state: 'draft' }
  | (Filed & { readonly state: 'submitted'; readonly answerBy: PlainDate })
  | (Filed & { readonly state: 'correctionAsked'; readonly askedOn: PlainDate })
  | (Filed & {
      readonly state: 'resubmitted'
      readonly resubmittedOn: PlainDate
      readonly answerBy: PlainDate
    })
  | (Filed & {
      readonly state: 'declined'
      readonly declinedOn: PlainDate
      readonly reason: string
    })
  | (Accepted & { readonly state: 'inReview'; readonly branches: Branches })
  | (Accepted & {
      readonly state: 'decided'
      readonly branches: Branches
      readonly decidedOn: PlainDate
      readonly outcome: Outcome
    })
  | (Accepted & {
      readonly state: 'issued'
      readonly branches: Branches
      readonly decidedOn: PlainDate
      readonly outcome: 'whole' | 'part'
      readonly number: string
      readonly issuedOn: PlainDate
    })
  | {
      readonly state: 'withdrawn'
      readonly caseNo: string | null
      readonly withdrawnOn: PlainDate
      readonly reason: string
      readonly branches: Branches
    }
  | {
      readonly state: 'closed'
      readonly caseNo: string
      readonly closedOn: PlainDate
      readonly reason: string
      readonly number: string | null
      readonly branches: Branches
    }

export type CaseStateName = CaseState['state']

/** What a decision needs to know of a case; values and files are kept beside it. */
export interface Case {
  readonly at: CaseState
  readonly corrections: readonly Correction[]
}

export const NEW_CASE: Case = { at: { state: 'draft' }, corrections: [] }

/** What dispatch will make of one item, reckoned from catalogue and plan. */
export interface PlannedBranch {
  readonly item: ItemId
  readonly department: DepartmentId
  readonly limit: Limit
  readonly needsVisit: boolean
  /** Items of this case that must be granted first. */
  readonly needsFirst: readonly ItemId[]
}

/** Everything that is still missing, told at once. */
export interface Missing {
  readonly fields: readonly FieldProblem[]
  readonly materials: readonly { readonly id: MaterialId; readonly name: Bilingual }[]
}

/** What the world says at the moment of deciding; reckoned by the server, never by the caller. */
export interface CaseFacts {
  readonly today: PlainDate
  /** The last day for the authority's answer if the application is received today. */
  readonly answerBy: PlainDate
  readonly missing: Missing
  readonly plan: readonly PlannedBranch[]
}

export type CaseCommand =
  | {
      readonly kind: 'edit'
      readonly elements: readonly string[]
      readonly material: string | null
    }
  | { readonly kind: 'submit'; readonly caseNo: string }
  | { readonly kind: 'resubmit' }
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'accept' }
  | { readonly kind: 'acceptBySilence' }
  | { readonly kind: 'decline'; readonly reason: string }
  | {
      readonly kind: 'askCorrection'
      readonly points: readonly CorrectionPoint[]
      readonly whyAgain: string | null
    }
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
  | { readonly kind: 'branch'; readonly item: ItemId; readonly event: BranchEvent }
  | { readonly kind: 'decided'; readonly on: PlainDate; readonly outcome: Outcome }
  | { readonly kind: 'issued'; readonly on: PlainDate; readonly number: string }
  | { readonly kind: 'closed'; readonly on: PlainDate; readonly reason: string }

export type CaseRefusal =
  | {
      readonly code: 'CASES_NOT_IN_THIS_STATE'
      readonly state: CaseStateName
      readonly command: CaseCommand['kind']
    }
  | {
      readonly code: 'CASES_INCOMPLETE'
      readonly fields: Missing['fields']
      readonly materials: Missing['materials']
    }
  | { readonly code: 'CASES_ANSWER_NOT_DUE'; readonly answerBy: PlainDate }
  | { readonly code: 'CASES_CORRECTION_EMPTY' }
  | { readonly code: 'CASES_CORRECTION_ASKED_BEFORE'; readonly askedOn: PlainDate }
  | { readonly code: 'CASES_BRANCH_UNKNOWN'; readonly item: string }
  | { readonly code: 'CASES_NOTHING_GRANTED' }
  | BranchRefusal

/** The branches of a case, none before acceptance. */
export function branchesOf(file: Case): Branches {
  return 'branches' in file.at ? file.at.branches : new Map()
}

/** Ended for good: nothing more can happen to it. */
export function isFinal(state: CaseStateName): boolean {
  return state === 'declined' || state === 'withdrawn' || state === 'closed'
}
