import type { BranchEvent, CaseEvent } from '../../cases/core/index.ts'
import type { Entry } from '../../inspections/core/index.ts'

/** One thing that a person did, as its event was kept: of a case, of one item of it, or of a visit. */
export type ActKind =
  | `case.${CaseEvent['kind']}`
  | `item.${BranchEvent['kind']}`
  | `visit.${Entry['kind']}`

export interface Act {
  readonly kind: ActKind
  /** The case that it is about. */
  readonly caseId: string
  /** ISO instant. */
  readonly at: string
}
