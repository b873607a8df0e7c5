import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import {
  checkGrants,
  normalUsername,
  PASSWORD_LENGTH,
  type Actor,
  type GrantsRefusal,
  type NewAccount,
} from '../core/index.ts'
import { accessEvent } from './events.ts'
import { hashPassword } from './passwords/password.ts'
import { findAccount, insertAccounts, insertGrants, listAccounts, updatePassword } from './store.ts'

export type AccountRefusal =
  | GrantsRefusal
  | { readonly code: 'ACCESS_USERNAME_WRONG'; readonly username: string }
  | { readonly code: 'ACCESS_USERNAME_TAKEN'; readonly username: string }
  | { readonly code: 'ACCESS_USERNAME_UNKNOWN'; readonly username: string }
  | { readonly code: 'ACCESS_PASSWORD_LENGTH'; readonly min: number; readonly max: number }

const USERNAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u

export const isUsername = (username: string): boolean => USERNAME.test(username)

/** Makes one account with its roles, in one transaction. */
export async function createAccount(
  context: Pick<Context, 'db' | 'events'>,
  account: NewAccount,
): Promise<Result<Actor, AccountRefusal>> {
  const username = normalUsername(account.username)
  if (!isUsername(username)) return refused({ code: 'ACCESS_USERNAME_WRONG', username })
  const grants = checkGrants(account.roles)
  if (!grants.ok) return grants
  if (!fitsPassword(account.password))
    return refused({ code: 'ACCESS_PASSWORD_LENGTH', ...PASSWORD_LENGTH })
  const hash = await hashPassword(account.password)
  return context.db.transaction(async (tx) => {
    const id = newId()
    const row = { id, username, name: account.name, hash, demo: false }
    const made = await insertAccounts(tx, [row])
    if (!made.has(id)) return refused({ code: 'ACCESS_USERNAME_TAKEN', username })
    await insertGrants(
      tx,
      account.roles.map((grant) => ({ accountId: id, grant })),
    )
    const actor: Actor = { accountId: id, username, name: account.name, roles: account.roles }
    await context.events.publish(tx, accessEvent('access.account-created', actor, null))
    return granted(actor)
  })
}

/** Gives an account a new password and ends its sessions. */
export async function resetPassword(
  context: Pick<Context, 'db' | 'events'>,
  name: string,
  password: string,
): Promise<Result<Actor, AccountRefusal>> {
  const username = normalUsername(name)
  if (!fitsPassword(password))
    return refused({ code: 'ACCESS_PASSWORD_LENGTH', ...PASSWORD_LENGTH })
  const hash = await hashPassword(password)
  return context.db.transaction(async (tx) => {
    const account = await findAccount(tx, username)
    if (!account) return refused({ code: 'ACCESS_USERNAME_UNKNOWN', username })
    await updatePassword(tx, account.actor.accountId, hash)
    await context.events.publish(tx, accessEvent('access.password-reset', account.actor, null))
    return granted(account.actor)
  })
}

/** Between the shortest that is safe and the longest that is cheap to hash. */
export function fitsPassword(password: string): boolean {
  return password.length >= PASSWORD_LENGTH.min && password.length <= PASSWORD_LENGTH.max
}

/**
 * Makes the demonstration people that are not there yet; safe to run at every start. They sign in
 * only while the server runs in demo mode. Equal passwords share one hash, so that sixty people
 * cost one hashing; theirs is printed at start anyway.
 */
export async function seedAccounts(tx: Tx, accounts: readonly NewAccount[]): Promise<void> {
  const present = new Set((await listAccounts(tx)).map((actor) => actor.username))
  const missing = accounts.filter((account) => !present.has(account.username))
  const hashes = new Map<string, string>()
  for (const { password } of missing)
    if (!hashes.has(password)) hashes.set(password, await hashPassword(password))
  const rows = missing.map(({ username, name, password }) => ({
    id: newId(),
    username,
    name,
    hash: hashes.get(password) ?? '',
    demo: true,
  }))
  const made = await insertAccounts(tx, rows)
  await insertGrants(
    tx,
    rows.flatMap(({ id }, n) =>
      made.has(id) ? (missing[n]?.roles ?? []).map((grant) => ({ accountId: id, grant })) : [],
    ),
  )
}
