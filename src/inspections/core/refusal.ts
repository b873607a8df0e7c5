import type { AppointmentRefusal } from './appointment.ts'
import type { RoundRefusal } from './decide-round.ts'

/** Why something about a visit is not done. */
export type VisitRefusal =
  | AppointmentRefusal
  | RoundRefusal
  /** What came is not what its name says: nothing of it is kept. */
  | { readonly code: 'INSPECTIONS_ENTRY_HASH_DIFFERS'; readonly hashes: readonly string[] }
  | { readonly code: 'INSPECTIONS_ENTRY_OF_ANOTHER_VISIT'; readonly hashes: readonly string[] }
  | {
      readonly code: 'INSPECTIONS_FILE_HASH_DIFFERS'
      readonly said: string
      readonly found: string
    }
  | { readonly code: 'INSPECTIONS_FILE_ABSENT' }
  | { readonly code: 'INSPECTIONS_FILE_NOT_FOUND' }
  | { readonly code: 'INSPECTIONS_FILES_NOT_SENT'; readonly files: readonly string[] }
  | { readonly code: 'INSPECTIONS_FILES_TOO_MANY'; readonly most: number }
  | { readonly code: 'INSPECTIONS_NOTHING_TO_RECTIFY' }
  | { readonly code: 'INSPECTIONS_LINE_NOT_FAILED'; readonly line: string }
  | { readonly code: 'INSPECTIONS_ANSWERS_MISSING'; readonly lines: readonly string[] }
  | { readonly code: 'INSPECTIONS_NOT_VISITED_YET' }
  | { readonly code: 'INSPECTIONS_DEPARTMENT_NOT_CONCERNED'; readonly department: string }
  | { readonly code: 'INSPECTIONS_CERTIFICATE_TAKEN'; readonly certificateNo: string }
  | { readonly code: 'INSPECTIONS_DEPARTMENT_UNKNOWN'; readonly department: string }
