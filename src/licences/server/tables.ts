import type { ColumnType } from 'kysely'
import type { LifecycleEffect } from '../../catalogue/core/index.ts'
import type {
  Cause,
  Face,
  Holder,
  LetterView,
  LicenceEvent,
  LicenceState,
  LifecycleEvent,
  Reminder,
  SingleLicence,
} from '../core/index.ts'

type Json<T> = ColumnType<T, string, string>

export interface LicenceTable {
  region: string
  number: string
  industry: string
  owner_id: string | null
  uscc: string
  state: LicenceState
  version: number
  suspended_on: string | null
  voided_on: string | null
  recalled_on: string | null
  cause: ColumnType<Cause | null, string | null, string | null>
  issued_on: string
  updated_at: string
  source: ColumnType<'case' | 'imported', 'case' | 'imported' | undefined, never>
  imported_from: ColumnType<ImportedFrom | null, string | null | undefined, never>
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
  article: string | null
  document: string | null
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
  imported_from: ColumnType<ImportedFrom | null, string | null | undefined, never>
}

/** Where an imported licence comes from. */
export interface ImportedFrom {
  readonly importId: string
  readonly file: string
  readonly line: number
}

export interface SingleEventTable {
  region: string
  single_id: string
  seq: number
  at: string
  on_day: string
  actor_id: string | null
  actor_name: string
  event: LifecycleEvent | 'issue' | 'import' | 'register'
  article: string
  document: string
  reason: string
  effect: LifecycleEffect
  licence: string | null
  before: ColumnType<SingleLicence | null, string | null, never>
  after: Json<SingleLicence>
}

export interface LicenceLetterTable {
  region: string
  id: string
  at: string
  to_whom: LetterView['to']
  department: string | null
  owner_id: string | null
  number: string | null
  single_id: string | null
  letter: Json<LetterView>
}

export interface CancelRequestTable {
  region: string
  id: string
  number: string
  single_id: string | null
  department: string | null
  asked_by: string
  asked_at: string
  reason: string
  state: 'open' | 'done' | 'declined' | 'withdrawn'
  answered_by: string | null
  answered_at: string | null
  answer: string | null
}

export interface NumberGapTable {
  region: string
  industry: string
  first: number
  last: number
  reason: string
  at: string
  actor_id: string | null
  actor_name: string
}

export interface LicencesTables {
  number_sequence: { region: string; industry: string; last: number }
  status_sequence: { region: string; last: number }
  licence: LicenceTable
  licence_version: LicenceVersionTable
  licence_event: LicenceEventTable
  single_licence: SingleLicenceTable
  single_event: SingleEventTable
  licence_letter: LicenceLetterTable
  cancel_request: CancelRequestTable
  number_gap: NumberGapTable
  renewal_reminder: {
    region: string
    single_id: string
    valid_until: string
    mark: Reminder
    at: string
  }
}
