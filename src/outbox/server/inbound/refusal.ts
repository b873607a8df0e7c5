/** Every “no” to a message that another system sends us. */
export type InboundRefusal =
  | { readonly code: 'INBOUND_SIGNATURE_MISSING' }
  | { readonly code: 'INBOUND_SIGNATURE_WRONG' }
  | { readonly code: 'INBOUND_SIGNATURE_OLD' }
  | {
      readonly code: 'INBOUND_NOT_AN_EVENT'
      readonly errors: readonly { readonly path: string; readonly message: string }[]
    }
  | { readonly code: 'INBOUND_ID_REUSED'; readonly id: string }
  | { readonly code: 'INBOUND_TYPE_UNKNOWN'; readonly types: readonly string[] }
