import type { Bilingual } from '#kernel/bilingual.ts'
import type { AccessRefusal } from '../../access/server/index.ts'
import type { OutboxRefusal } from '../../outbox/server/index.ts'

export type NeighboursRefusal =
  | AccessRefusal
  | OutboxRefusal
  | { readonly code: 'NEIGHBOURS_NOT_DISPATCHED' }
  | { readonly code: 'NEIGHBOURS_TOO_EARLY'; readonly expected: number }
  | { readonly code: 'NEIGHBOURS_HEARD_BEFORE'; readonly expected: number }
  | { readonly code: 'NEIGHBOURS_NO_FILE' }
  | { readonly code: 'NEIGHBOURS_NOT_A_DEPARTMENT_SYSTEM' }
  | { readonly code: 'NEIGHBOURS_NOT_OF_THE_REGION' }
  | { readonly code: 'NEIGHBOURS_CODE_OF_ENTRIES' }
  | { readonly code: 'NEIGHBOURS_PLACE_TAKEN' }
  | { readonly code: 'NEIGHBOURS_NOT_THIS_NEIGHBOUR'; readonly kind: string }
  | { readonly code: 'NEIGHBOURS_NO_LIBRARY' }
  | { readonly code: 'NEIGHBOURS_REPORT_NOT_OPEN' }
  | { readonly code: 'NEIGHBOURS_PAGE_OUT_OF_ORDER'; readonly expected: string | null }
  | { readonly code: 'NEIGHBOURS_SUBJECT_UNKNOWN'; readonly subject: string }
  | { readonly code: 'NEIGHBOURS_NUMBER_USED'; readonly number: string; readonly caseNo: string }
  | { readonly code: 'NEIGHBOURS_CASE_UNKNOWN'; readonly caseNo: string }
  | { readonly code: 'NEIGHBOURS_ENTRY_UNKNOWN'; readonly entry: string }
  | {
      readonly code: 'NEIGHBOURS_USCC_WRONG'
      readonly message: Bilingual
    }
  | { readonly code: 'NEIGHBOURS_SAME_CLERK'; readonly clerk: string }
