import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { AccessRefusal } from '../../access/server/index.ts'
import type { CatalogueRefusal, ItemId, MaterialId } from '../../catalogue/core/index.ts'
import type { GuidanceRefusal } from '../../guidance/core/index.ts'
import type { UploadRefusal } from '#platform/server/uploads/index.ts'
import type { NoticesRefusal } from '../../notices/server/index.ts'
import type { BarGround, CaseRefusal, FileRefusal } from '../core/index.ts'

/** Why an existing single licence cannot be changed or renewed in this case. */
export interface UnfitHolding {
  readonly id: string
  readonly why: 'unknown' | 'other-industry' | 'ended' | 'other-holder' | 'not-chosen'
}

export interface Change {
  readonly by: string
  readonly at: string
  /** The same in words. */
  readonly text: Bilingual
  /** Names of boxes, or the material, or the command. */
  readonly what: readonly string[]
}

/** Every “no” of this module on the server. */
export type CasesRefusal =
  | CaseRefusal
  | NoticesRefusal
  | FileRefusal
  | UploadRefusal
  | AccessRefusal
  | CatalogueRefusal
  | GuidanceRefusal
  | { readonly code: 'CASES_SHOPS_NOT_OPENING'; readonly kind: string }
  | { readonly code: 'CASES_SHOPS_SAME_ADDRESS'; readonly address: string }
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
  | { readonly code: 'CASES_SIGNER_MISSING' }
  | {
      readonly code: 'CASES_PROMISE_EXCLUDED'
      readonly since: PlainDate
      readonly reason: string
    }
  | { readonly code: 'CASES_COMMITMENT_NOT_OFFERED'; readonly item: string }
  | { readonly code: 'CASES_SIGNED_WORDS_CHANGED' }
  | {
      readonly code: 'CASES_MATERIAL_MAY_NOT_FOLLOW'
      readonly materials: readonly MaterialId[]
    }
  | { readonly code: 'CASES_MATERIAL_IS_CORE'; readonly material: string }
  | {
      readonly code: 'CASES_APPLICANT_BARRED'
      readonly items: readonly string[]
      readonly until: PlainDate
      readonly documentNo: string
      readonly ground: BarGround
    }
  | { readonly code: 'CASES_BAR_ITEM_FOREIGN'; readonly items: readonly string[] }
  | { readonly code: 'CASES_BAR_SUBJECT_WRONG'; readonly uscc: string }
  | { readonly code: 'CASES_BAR_LIFTED'; readonly on: PlainDate }
  | { readonly code: 'CASES_DAY_WRONG'; readonly day: string }
  | { readonly code: 'CASES_POWER_OF_ATTORNEY_MISSING'; readonly material: string }
  | { readonly code: 'CASES_APPLICANT_NOT_OF_BUSINESS'; readonly uscc: string }
  | { readonly code: 'CASES_CLAIM_TOO_EARLY' }
  | { readonly code: 'CASES_CLAIM_NOT_NEEDED' }
  | { readonly code: 'CASES_CLAIM_WRONG' }
  | { readonly code: 'CASES_CLAIM_WORN_OUT' }
  | { readonly code: 'CASES_CLERK_UNKNOWN'; readonly accountId: string }
  | { readonly code: 'CASES_NOT_THE_HANDLER'; readonly handler: string }
  | { readonly code: 'CASES_CATALOGUE_NOT_IN_FORCE'; readonly to: string; readonly inForce: string }
  | { readonly code: 'CASES_CATALOGUE_SAME'; readonly version: string }
  | { readonly code: 'CASES_ELEMENT_UNKNOWN'; readonly elements: readonly string[] }
  | { readonly code: 'CASES_MATERIAL_UNKNOWN'; readonly material: string }
  | { readonly code: 'CASES_POINT_UNKNOWN'; readonly points: readonly string[] }
  | { readonly code: 'CASES_UPLOAD_UNKNOWN' }
  | { readonly code: 'CASES_UPLOAD_CHUNK_BROKEN'; readonly at: number }
  | { readonly code: 'CASES_UPLOAD_GAP'; readonly received: number }
  | { readonly code: 'CASES_UPLOAD_BROKEN'; readonly name: string }
  | { readonly code: 'CASES_TRAY_FULL'; readonly most: number }
  | { readonly code: 'CASES_FILE_ABSENT' }
  | { readonly code: 'CASES_FILES_TOO_MANY'; readonly material: string; readonly most: number }
  | { readonly code: 'CASES_FILE_NOT_FOUND' }
