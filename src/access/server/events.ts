import type { Actor } from '../core/index.ts'

/** Everything that happens to accounts; `records` writes each of them down. */
export const ACCESS_EVENTS = [
  'access.signed-in',
  'access.recovery-code-used',
  'access.signed-out',
  'access.locked',
  'access.unlocked',
  'access.account-created',
  'access.account-closed',
  'access.account-opened',
  'access.invited',
  'access.password-set',
  'access.password-reset',
  'access.sessions-ended',
  'access.role-granted',
  'access.role-revoked',
  'access.second-factor-set',
  'access.second-factor-removed',
  'access.identity-linked',
  'access.mandate-given',
  'access.mandate-revoked',
  'access.mandate-taken-up',
  'access.mandate-laid-down',
] as const
export type AccessEventKind = (typeof ACCESS_EVENTS)[number]

/** Something that happened to an account, in the shape that the records module writes down. */
export interface AccessEvent {
  readonly kind: AccessEventKind
  readonly region: string
  readonly actor: { readonly accountId: string; readonly username: string } | null
  readonly object: { readonly kind: 'account' | 'mandate'; readonly id: string }
  readonly detail?: Readonly<Record<string, unknown>>
}

/** The event about an account; `by` is whoever caused it, the account itself when absent. */
export function accessEvent(
  kind: AccessEventKind,
  { accountId, username, roles }: Pick<Actor, 'accountId' | 'username' | 'roles'>,
  by?: AccessEvent['actor'],
  detail?: AccessEvent['detail'],
): AccessEvent {
  return {
    kind,
    region: roles[0]?.region ?? '*',
    actor: by === undefined ? { accountId, username } : by && asRecorder(by),
    object: { kind: 'account', id: accountId },
    ...(detail && { detail }),
  }
}

export function asRecorder({ accountId, username }: Pick<Actor, 'accountId' | 'username'>) {
  return { accountId, username }
}
