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
