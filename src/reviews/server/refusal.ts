import type { UploadRefusal } from '#platform/server/uploads/index.ts'
import type { AccessRefusal } from '../../access/server/index.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import type { CaseRefusal, Fault } from '../../cases/core/index.ts'
import type { CasesRefusal } from '../../cases/server/index.ts'
import type { BatchRefusal, ClaimRefusal, GrantRefusal, StepRefusal } from '../core/index.ts'

type FileCode =
  | UploadRefusal['code']
  | 'CASES_FILE_ABSENT'
  | 'CASES_FILE_EMPTY'
  | 'CASES_FILE_TOO_LARGE'
  | 'CASES_FILE_TYPE_UNKNOWN'
  | 'CASES_FILE_CORRUPT'
  | 'CASES_FILE_NOT_FOUND'

/** Every “no” of reviewing and deciding. */
export type ReviewsRefusal =
  | AccessRefusal
  | GrantRefusal
  | ClaimRefusal
  | StepRefusal
  | BatchRefusal
  | Exclude<CaseRefusal, { code: 'CASES_BRANCH_VISIT_OUTSTANDING' }>
  | Extract<CasesRefusal, { code: 'CASES_CHANGED' | FileCode }>
  | {
      readonly code: 'REVIEWS_VISIT_OUTSTANDING'
      readonly item: ItemId
      readonly faults: readonly Fault[]
    }
  | { readonly code: 'REVIEWS_QUESTION_UNKNOWN' }
  | { readonly code: 'REVIEWS_QUESTION_CLOSED' }
  | { readonly code: 'REVIEWS_QUESTION_ANSWERED' }
  | { readonly code: 'REVIEWS_VISIT_PLANNED'; readonly item: ItemId }
  | { readonly code: 'REVIEWS_NOT_TWO_STEP'; readonly item: ItemId }
  | { readonly code: 'REVIEWS_OPINION_STANDS'; readonly item: ItemId; readonly by: string }
  | { readonly code: 'REVIEWS_LINE_UNKNOWN'; readonly subject: string }
  | { readonly code: 'REVIEWS_FAULT_UNEXPLAINED'; readonly subject: string }
  | { readonly code: 'REVIEWS_EXTENSION_ASKED'; readonly item: ItemId; readonly by: string }
  | { readonly code: 'REVIEWS_EXTENSION_NOT_ASKED'; readonly item: ItemId }
  | { readonly code: 'REVIEWS_EXTENSION_OWN'; readonly item: ItemId; readonly by: string }
  | { readonly code: 'REVIEWS_APPROVER_NEEDED'; readonly item: ItemId }
  | { readonly code: 'REVIEWS_PARTY_UNKNOWN' }
  | { readonly code: 'REVIEWS_PARTY_ANSWERED'; readonly on: string }
  | {
      readonly code: 'REVIEWS_PARTY_TIME'
      readonly item: ItemId
      readonly parties: readonly string[]
      readonly answerBy: string
    }
  | { readonly code: 'REVIEWS_HEARING_DUTY'; readonly item: ItemId; readonly article: string }
  | {
      readonly code: 'REVIEWS_PARTY_ASKS_HEARING'
      readonly item: ItemId
      readonly parties: readonly string[]
    }
