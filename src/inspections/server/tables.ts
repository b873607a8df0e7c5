import type { ColumnType } from 'kysely'
import type { DepartmentId, ItemId, Text } from '../../catalogue/core/index.ts'
import type { Entry, Line, Officer, Visit } from '../core/index.ts'

type Json<T> = ColumnType<T, string, string>

export interface VisitTable {
  region: string
  id: string
  case_id: string
  case_no: string
  owner_id: string
  items: ItemId[]
  departments: DepartmentId[]
  state: Visit['state']
  rounds: number
  officers: Json<Visit['officers']>
  rounds_done: Json<Visit['roundsDone']>
  team: Json<readonly Officer[]>
  appointment: ColumnType<Visit['appointment'], string | null, string | null>
  reschedules: number
  version: number
  created_at: string
  updated_at: string
}

export interface VisitLineTable {
  region: string
  id: string
  visit_id: string
  position: number
  kind: Line['kind']
  words: Json<Text>
  items: ItemId[]
  observation: string | null
  parts: Json<Line['parts']>
  result: Line['result']
  note: string | null
  todo: string | null
  failed_items: ItemId[] | null
  round: number | null
  earlier: Json<Line['earlier']>
}

export interface VisitEntryTable {
  region: string
  visit_id: string
  hash: string
  seq: number
  kind: Entry['kind']
  round: number
  line_id: string | null
  device: string | null
  written_at: string
  received_at: string
  author_id: string
  author_name: string
  entry: Json<Entry>
}

export interface VisitFileTable {
  region: string
  visit_id: string
  sha256: string
  size: number
  content_type: 'application/pdf' | 'image/jpeg' | 'image/png'
  by_owner: boolean
  uploaded_by: string
  uploaded_at: string
}

export interface InspectionOfficerTable {
  region: string
  id: string
  department: DepartmentId
  name: string
  certificate_no: string
  retired_at: string | null
  version: number
  created_by: string | null
  created_at: string
  updated_at: string
}

export interface InspectionsTables {
  visit: VisitTable
  visit_line: VisitLineTable
  visit_entry: VisitEntryTable
  visit_file: VisitFileTable
  inspection_officer: InspectionOfficerTable
}
