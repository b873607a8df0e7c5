import type { AccessRefusal } from '../../access/server/index.ts'
import type { AddressFault } from './egress/address.ts'

export type OutboxRefusal =
  | AccessRefusal
  | { readonly code: 'OUTBOX_ADDRESS_REFUSED'; readonly fault: AddressFault }
  | { readonly code: 'OUTBOX_TYPES_UNKNOWN'; readonly types: readonly string[] }
  | { readonly code: 'OUTBOX_DEPARTMENT_UNKNOWN'; readonly department: string }
  | { readonly code: 'OUTBOX_ENDED' }
  | { readonly code: 'OUTBOX_PAUSED_ALREADY' }
  | { readonly code: 'OUTBOX_NOT_PAUSED' }
  | { readonly code: 'OUTBOX_NO_SECRET'; readonly channel: string }
  | { readonly code: 'OUTBOX_CHANGED'; readonly current: number }
