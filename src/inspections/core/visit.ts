import type { PlainDate } from '#kernel/plain-date.ts'
import type { Text } from '../../catalogue/core/index.ts'
import type { DepartmentId, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import type { CaseId } from '../../cases/core/index.ts'
import type { LineResult } from './schema.ts'

/** One question of the checklist; one observation answers it for every item it serves. */
export interface Line {
  readonly id: string
  readonly kind: 'condition' | 'reviewPoint'
  readonly words: Text
  readonly items: readonly ItemId[]
  readonly result: LineResult | null
  readonly note: string | null
  /** In which visit it was answered: 1 the inspection, 2 the re-inspection. */
  readonly round: number | null
  readonly earlier: readonly { round: number; result: LineResult; note: string | null }[]
}

export type VisitState = 'open' | 'rectification' | 'passed' | 'cancelled'

/** 联合核查: one visit for all branches of a case that need one, and its re-inspections. */
export interface Visit {
  readonly id: string
  readonly region: RegionCode
  readonly caseId: CaseId
  readonly caseNo: string
  readonly ownerId: string
  readonly items: readonly ItemId[]
  readonly departments: readonly DepartmentId[]
  readonly state: VisitState
  readonly rounds: number
  /** Who was there, round by round. */
  readonly officers: readonly (readonly string[])[]
  readonly lines: readonly Line[]
  readonly version: number
  readonly createdAt: string
}

/** What one round finds for one item. */
export type Finding =
  | { readonly item: ItemId; readonly passed: true }
  | {
      readonly item: ItemId
      readonly passed: false
      readonly faults: readonly { line: string; text: string; note: string | null }[]
    }

export type VisitRefusal =
  | { readonly code: 'INSPECTIONS_VISIT_ENDED'; readonly state: VisitState }
  | { readonly code: 'INSPECTIONS_OFFICERS_TOO_FEW'; readonly officers: number; readonly least: 2 }
  | { readonly code: 'INSPECTIONS_LINE_UNKNOWN'; readonly lines: readonly string[] }
  | { readonly code: 'INSPECTIONS_LINE_TWICE'; readonly lines: readonly string[] }
  | { readonly code: 'INSPECTIONS_LINES_MISSING'; readonly lines: readonly string[] }
  | { readonly code: 'INSPECTIONS_FAULT_UNEXPLAINED'; readonly lines: readonly string[] }

export interface Round {
  readonly officers: readonly string[]
  readonly lines: readonly { id: string; result: LineResult; note?: string | undefined }[]
  readonly on: PlainDate
  /** Items whose department has not decided yet; what serves only the others is not looked at. */
  readonly open: ReadonlySet<ItemId>
}
