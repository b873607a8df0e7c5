import type { ColumnType } from 'kysely'
import type { CheckedRegister, CheckState, Mismatch, SourceKind } from '../core/index.ts'

type Json<T> = ColumnType<T, string, string>

export interface ValueSourceTable {
  region: string
  case_id: string
  element: string
  kind: SourceKind
  name_zh: string
  name_en: string
  reference: string
  version: string
  value: Json<unknown>
  as_of: string
  stale: boolean
  taken_at: string
  taken_by: string
}

export interface RegisterCheckTable {
  region: string
  case_id: string
  register: CheckedRegister
  state: CheckState
  case_version: number
  attempts: number
  next_at: string
  checked_at: string | null
  as_of: string | null
  name_zh: string | null
  name_en: string | null
  differences: Json<readonly Mismatch[]>
}

export interface FilingTables {
  value_source: ValueSourceTable
  register_check: RegisterCheckTable
}
