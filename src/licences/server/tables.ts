import type { ColumnType } from 'kysely'
import type {
  Cause,
  Face,
  Holder,
  LicenceEvent,
  LicenceState,
  SingleLicence,
} from '../core/index.ts'

type Json<T> = ColumnType<T, string, string>

export interface LicenceTable {
  region: string
  number: string
  industry: string
  owner_id: string
  uscc: string
  state: LicenceState
  version: number
  suspended_on: string | null
  voided_on: string | null
  recalled_on: string | null
  cause: ColumnType<Cause | null, string | null, string | null>
  issued_on: string
  updated_at: string
}

export interface LicenceVersionTable {
  region: string
  number: string
  version: number
  slot: number
  face: Json<Face>
  case_id: string | null
  made_on: string
  made_at: string
}

export interface LicenceEventTable {
  region: string
  number: string
  seq: number
  at: string
  actor_id: string | null
  actor_name: string
  kind: LicenceEvent['kind']
  event: Json<LicenceEvent>
}

export interface SingleLicenceTable {
  region: string
  id: string
  item: string
  certificate: string
  authority: string
  department: string
  industry: string
  holder: Json<Holder>
  uscc: string
  number: string
  valid_from: string
  valid_until: string | null
  state: SingleLicence['state']
  ended: ColumnType<SingleLicence['ended'], string | null, string | null>
  source: SingleLicence['source']
  case_id: string | null
  licence: string | null
  confirmed_at: string
  registered_by: string | null
}

export interface LicencesTables {
  number_sequence: { region: string; industry: string; last: number }
  status_sequence: { region: string; last: number }
  licence: LicenceTable
  licence_version: LicenceVersionTable
  licence_event: LicenceEventTable
  single_licence: SingleLicenceTable
}
