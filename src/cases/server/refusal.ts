import type { PlainDate } from '#kernel/plain-date.ts'
import type { AccessRefusal } from '../../access/server/index.ts'
import type { CatalogueRefusal, ItemId } from '../../catalogue/core/index.ts'
import type { GuidanceRefusal } from '../../guidance/core/index.ts'
import type { CaseRefusal, FileRefusal } from '../core/index.ts'

/** Why an existing single licence cannot be changed or renewed in this case. */
export interface UnfitHolding {
  readonly id: string
  readonly why: 'unknown' | 'other-industry' | 'ended' | 'other-holder' | 'not-chosen'
}

export interface Change {
  readonly by: string
  readonly at: string
  /** Names of boxes, or the material, or the command. */
  readonly what: readonly string[]
}

/** Every “no” of this module on the server. */
export type CasesRefusal =
  | CaseRefusal
  | FileRefusal
  | AccessRefusal
  | CatalogueRefusal
  | GuidanceRefusal
  | {
      readonly code: 'CASES_NEW_NOT_ALLOWED'
      readonly industry: string
      readonly reason: string
      readonly document: string
      readonly section: string
    }
  | { readonly code: 'CASES_HOLDINGS_NEEDED'; readonly industry: string }
  | { readonly code: 'CASES_HOLDING_UNFIT'; readonly holdings: readonly UnfitHolding[] }
  | { readonly code: 'CASES_HOLDING_MISSING'; readonly items: readonly ItemId[] }
  | { readonly code: 'CASES_HOLDER_DIFFERS'; readonly holder: string; readonly uscc: string }
  | { readonly code: 'CASES_NOTICE_UNKNOWN'; readonly noticeId: string }
  | { readonly code: 'CASES_CALENDAR_MISSING'; readonly from: PlainDate }
  | {
      readonly code: 'CASES_CHANGED'
      readonly current: number
      readonly changes: readonly Change[]
    }
  | { readonly code: 'CASES_ELEMENT_UNKNOWN'; readonly elements: readonly string[] }
  | { readonly code: 'CASES_MATERIAL_UNKNOWN'; readonly material: string }
  | { readonly code: 'CASES_POINT_UNKNOWN'; readonly points: readonly string[] }
  | { readonly code: 'CASES_FILE_ABSENT' }
  | { readonly code: 'CASES_FILES_TOO_MANY'; readonly material: string; readonly most: number }
  | { readonly code: 'CASES_FILE_NOT_FOUND' }
