import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type {
  Catalogue,
  DepartmentId,
  ItemId,
  Limit,
  MaterialId,
} from '../../catalogue/core/index.ts'
import type { FieldProblem } from '../../forms/core/index.ts'
import { NOTHING_BESIDE, type Beside } from './beside.ts'
import type { Branch } from './branch.ts'
import type { SignedPromise } from './promise.ts'

/** One point of the one correction letter, anchored where the owner has to look. */
export interface CorrectionPoint {
  readonly target: 'element' | 'material'
  readonly id: string
  readonly reason: string
  /** From the catalogue of reasons (`CORRECTION_REASONS`); absent: in free words alone. */
  readonly code?: string
  /** Why it is asked for although the served notice did not name it; absent: it did, or none was served. */
  readonly beyondNotice?: string
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
      /** What a reopening goes back to; absent where it closed before acceptance, and in older rows. */
      readonly was?: Omit<Accepted, 'caseNo'>
    }

export type CaseStateName = CaseState['state']

/** What a decision needs to know of a case; values and files are kept beside it. */
export interface Case {
  readonly at: CaseState
  readonly corrections: readonly Correction[]
  /** Who answers for it, what is promised and what reopened it; true in every state. */
  readonly beside: Beside
}

export const NEW_CASE: Case = { at: { state: 'draft' }, corrections: [], beside: NOTHING_BESIDE }

/** What dispatch will make of one item, reckoned from catalogue and plan. */
export interface PlannedBranch {
  readonly item: ItemId
  readonly department: DepartmentId
  readonly limit: Limit
  readonly needsVisit: boolean
  /** Items of this case that must be granted first. */
  readonly needsFirst: readonly ItemId[]
  /** 告知承诺: decided at once on this promise, without a visit. */
  readonly promise?: SignedPromise
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
  /** 工作日历 of the law that the case is decided by. */
  readonly calendar: Catalogue['calendar']
}

/** The branches of a case, none before acceptance. */
export function branchesOf(file: Case): Branches {
  return 'branches' in file.at ? file.at.branches : new Map()
}

/** Ended: nothing more happens to it, unless a reconsideration or a court reopens it. */
export function isFinal(state: CaseStateName): boolean {
  return state === 'declined' || state === 'withdrawn' || state === 'closed'
}
