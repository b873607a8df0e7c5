import type { Brand } from '#kernel/brand.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { DepartmentId, IndustryCode, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import type { LifecycleEvent } from './effects.ts'
import type { LicenceNumber } from './number.ts'

export type SingleLicenceId = Brand<string, 'SingleLicenceId'>

/** 经营者 as the face prints it (annex 2, 2.3.2). */
export interface Holder {
  readonly name: string
  readonly uscc: string
  /** 法定代表人（负责人）. */
  readonly person: string
  /** 经营场所. */
  readonly address: string
}

/** 单项许可证件: what one department granted for one item, and where we know it from. */
export interface SingleLicence {
  readonly id: SingleLicenceId
  readonly region: RegionCode
  readonly item: ItemId
  readonly certificate: string
  readonly authority: string
  readonly department: DepartmentId
  readonly industry: IndustryCode
  readonly holder: Holder
  readonly number: string
  readonly validFrom: PlainDate
  /** `null`: without term. */
  readonly validUntil: PlainDate | null
  /** `ended` keeps which event ended it; a lapsed licence is never “cancelled”. */
  readonly state: 'active' | 'suspended' | 'ended'
  readonly ended: {
    readonly event: LifecycleEvent
    readonly on: PlainDate
    readonly basis: string
  } | null
  /** Granted in a case here, registered from a department's own books, or imported in bulk (存量). */
  readonly source: 'case' | 'registered' | 'imported'
  readonly caseId: string | null
  /** The comprehensive licence that shows it, if any. */
  readonly licence: LicenceNumber | null
  /** When the state was last confirmed by its department (ISO instant). */
  readonly confirmedAt: string
}

/** 未许可事项: an item asked for and not (yet) granted, noted on a partial licence. */
export interface Outstanding {
  readonly item: ItemId
  readonly certificate: string
  readonly authority: string
}

/** What one version of the paper says; immutable once issued. */
export interface Face {
  readonly region: RegionCode
  readonly number: LicenceNumber
  readonly version: number
  /** 综合许可凭证 or 行业综合许可证. */
  readonly title: string
  readonly industry: { readonly code: IndustryCode; readonly name: string }
  readonly holder: Holder
  readonly items: readonly FaceItem[]
  readonly outstanding: readonly Outstanding[]
  /** 发证机关. */
  readonly issuer: string
  /** 制证日期. */
  readonly madeOn: PlainDate
}

export interface FaceItem {
  readonly single: SingleLicenceId
  readonly item: ItemId
  readonly certificate: string
  readonly authority: string
}

/** Why a whole licence is void: the event, of what, and the plan's words. */
export interface Cause {
  readonly event: LifecycleEvent
  readonly of: 'single' | 'comprehensive'
  readonly item: ItemId | null
  readonly basis: string
}

interface Issued {
  readonly number: LicenceNumber
  readonly region: RegionCode
  /** The version of the paper now in force (or last in force). */
  readonly face: Face
}

/** 综合许可凭证 / 行业综合许可证 in its states; 换发 replaces a version, never the licence. */
export type Licence =
  | (Issued & { readonly state: 'valid' })
  | (Issued & { readonly state: 'partial' })
  | (Issued & { readonly state: 'suspended'; readonly since: PlainDate })
  | (Issued & { readonly state: 'void'; readonly voidedOn: PlainDate; readonly cause: Cause })
  | (Issued & {
      readonly state: 'recalled'
      readonly voidedOn: PlainDate
      readonly recalledOn: PlainDate
      readonly cause: Cause
    })

export type LicenceState = Licence['state']

/**
 * The official act behind an event: which word of the law, on which article, by which document and
 * for what reason. Who did it stands beside the event; nobody did what the law itself does.
 */
export interface Act {
  readonly event: LifecycleEvent | 'issue' | 'import' | 'recall'
  readonly article: string
  /** Title and number of the decision, the case, or the imported file. */
  readonly document: string
  readonly reason: string
}

/** Events stored by the first version carry no act. */
interface Happened {
  readonly on: PlainDate
  readonly act?: Act
}

/** Facts that happened to a licence; append-only, each with its day and the act it rests on. */
export type LicenceEvent =
  | (Happened & { readonly kind: 'issued'; readonly face: Face })
  | (Happened & { readonly kind: 'reissued'; readonly face: Face; readonly why: string })
  | (Happened & { readonly kind: 'refreshed'; readonly why: string })
  | (Happened & { readonly kind: 'suspended'; readonly why: string })
  | (Happened & { readonly kind: 'reinstated'; readonly why: string })
  | (Happened & { readonly kind: 'voided'; readonly cause: Cause })
  | (Happened & { readonly kind: 'recalled' })
