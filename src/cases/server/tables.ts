import type { ColumnType, JSONColumnType } from 'kysely'
import type { ItemId } from '../../catalogue/core/index.ts'
import type { Beside, Branch, CaseEvent, CaseKind, CaseState } from '../core/index.ts'
import type { Correction } from '../core/index.ts'
import type { FormValues } from '../core/index.ts'

type Json<T> = ColumnType<T, string, string>

/** A case's state as it is stored: its branches stand in their own table. */
export type Standing = CaseState extends infer S ? Omit<S, 'branches'> : never

export interface CaseFileTable {
  region: string
  id: string
  case_no: string | null
  owner_id: string
  filed_by: string | null
  industry: string
  kind: CaseKind
  items: string[]
  catalogue_version: string
  answers: Json<Record<string, unknown>>
  holdings: Json<readonly string[]>
  notice_id: string | null
  form_values: Json<FormValues>
  submitted_values: JSONColumnType<FormValues, string | null, string | null> | null
  applicant: string | null
  uscc: string | null
  state: CaseState['state']
  standing: Json<Standing>
  corrections: Json<readonly Correction[]>
  beside: Json<Partial<Beside>>
  outcome: 'whole' | 'part' | 'none' | null
  answer_by: string | null
  deliver_by: ColumnType<string | null, string | null | undefined>
  due_on: ColumnType<string | null, string | null | undefined>
  due_rank: ColumnType<string, never, never>
  open: ColumnType<boolean, never, never>
  handler_id: ColumnType<string | null, never, never>
  follow_by: string | null
  version: number
  created_at: string
  updated_at: string
  /** When its personal data was taken out. */
  personal_until: ColumnType<string | null, string | null | undefined>
}

export interface CaseEventTable {
  region: string
  case_id: string
  seq: number
  at: string
  actor_id: string | null
  actor_name: string
  kind: CaseEvent['kind']
  item: string | null
  event: Json<CaseEvent>
}

export interface BranchTable {
  region: string
  case_id: string
  item: ItemId
  position: number
  department: string
  state: Branch['at']['state']
  standing: Json<Branch>
  due_on: string | null
  claimed_by: string | null
  claimed_until: ColumnType<string | null, string | null | undefined>
  open: ColumnType<boolean, never, never>
  due_rank: ColumnType<string, never, never>
}

export interface CaseMaterialTable {
  region: string
  id: string
  case_id: string
  material: string
  name: string
  size: number
  sha256: string
  content_type: 'application/pdf' | 'image/jpeg' | 'image/png'
  /** 现场获取: taken by officers at the visit, not given by the applicant. */
  source: ColumnType<'applicant' | 'onSite', 'applicant' | 'onSite' | undefined>
  uploaded_by: string
  uploaded_at: string
  removed_at: ColumnType<string | null, string | null | undefined>
}

export interface CaseNumberTable {
  region: string
  day: string
  last: number
}

export interface CasesTables {
  case_file: CaseFileTable
  case_event: CaseEventTable
  branch: BranchTable
  case_material: CaseMaterialTable
  case_number: CaseNumberTable
}
