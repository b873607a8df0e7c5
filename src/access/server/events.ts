import type { Actor } from '../core/index.ts'

export type AccessEventKind =
  | 'access.signed-in'
  | 'access.signed-out'
  | 'access.locked'
  | 'access.account-created'
  | 'access.password-reset'

/** Something that happened to an account, in the shape that the records module writes down. */
export interface AccessEvent {
  readonly kind: AccessEventKind
  readonly region: string
  readonly actor: { readonly accountId: string; readonly username: string } | null
  readonly object: { readonly kind: 'account'; readonly id: string }
}

/** The event about an account; `by` is whoever caused it, the account itself when absent. */
export function accessEvent(
  kind: AccessEventKind,
  { accountId, username, roles }: Actor,
  by?: AccessEvent['actor'],
): AccessEvent {
  return {
    kind,
    region: roles[0]?.region ?? '*',
    actor: by === undefined ? { accountId, username } : by,
    object: { kind: 'account', id: accountId },
  }
}
