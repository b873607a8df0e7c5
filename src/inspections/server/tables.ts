import type { ColumnType } from 'kysely'
import type { DepartmentId, ItemId, Text } from '../../catalogue/core/index.ts'
import type { Line, Visit } from '../core/index.ts'

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
  result: Line['result']
  note: string | null
  round: number | null
  earlier: Json<Line['earlier']>
}

export interface InspectionsTables {
  visit: VisitTable
  visit_line: VisitLineTable
}
