import type { ItemId } from '../../catalogue/core/index.ts'
import type { ImportRefusal } from './import/refusal.ts'
import type { NumberFault } from './number.ts'
import type { PostingRefusal } from './paper/posting-refusal.ts'
import type { PaperRefusal } from './paper/refusal.ts'

/** Every “no” of this module; `problems.ts` says each in words, with what to do next. */
export type LicenceRefusal =
  | NumberFault
  | { readonly code: 'LICENCES_NOT_FOUND'; readonly number: string }
  | { readonly code: 'LICENCES_CASE_NOT_FOUND'; readonly caseId: string }
  | {
      readonly code: 'LICENCES_CASE_NOT_DECIDED'
      readonly state: string
      readonly waiting: readonly ItemId[]
    }
  | { readonly code: 'LICENCES_NOTHING_GRANTED' }
  | {
      readonly code: 'LICENCES_PARTIAL_NOT_ALLOWED'
      readonly refused: readonly string[]
      readonly basis: string
    }
  | { readonly code: 'LICENCES_ALREADY_ISSUED'; readonly number: string }
  | { readonly code: 'LICENCES_ENDED'; readonly number: string; readonly state: string }
  | {
      readonly code: 'LICENCES_NUMBERS_EXHAUSTED'
      readonly region: string
      readonly industry: string
    }
  | { readonly code: 'LICENCES_NOT_VOID'; readonly state: string }
  | { readonly code: 'LICENCES_SUSPENDED_ALREADY'; readonly number: string }
  | { readonly code: 'LICENCES_NOT_SUSPENDED'; readonly number: string }
  | {
      readonly code: 'LICENCES_VERSION_NOT_FOUND'
      readonly number: string
      readonly version: number
    }
  /** The world changed between preview and confirmation; `preview` is what holds now. */
  | { readonly code: 'LICENCES_PREVIEW_STALE'; readonly preview: string }
  | { readonly code: 'LICENCES_REQUEST_NOT_FOUND'; readonly id: string }
  | { readonly code: 'LICENCES_REQUEST_ANSWERED'; readonly state: string }
  | { readonly code: 'LICENCES_REQUEST_OPEN'; readonly number: string }
  | SingleRefusal
  | PaperRefusal
  | PostingRefusal
  | ImportRefusal

export type SingleRefusal =
  | { readonly code: 'LICENCES_SINGLE_NOT_FOUND'; readonly id: string }
  | { readonly code: 'LICENCES_SINGLE_ENDED'; readonly event: string; readonly on: string }
  | { readonly code: 'LICENCES_SINGLE_NOT_SUSPENDED' }
  | { readonly code: 'LICENCES_RENEWAL_NOT_LATER'; readonly validUntil: string }
  | { readonly code: 'LICENCES_NOTHING_CHANGES' }
  | { readonly code: 'LICENCES_SINGLE_SUSPENDED_ALREADY' }
  | {
      readonly code: 'LICENCES_ITEM_NOT_IN_INDUSTRY'
      readonly item: string
      readonly industry: string
    }
  | { readonly code: 'LICENCES_SINGLE_NUMBER_TAKEN'; readonly number: string }
  | {
      readonly code: 'LICENCES_VALIDITY_BACKWARDS'
      readonly validFrom: string
      readonly validUntil: string
    }
  | { readonly code: 'LICENCES_USCC_WRONG'; readonly reason: string }
