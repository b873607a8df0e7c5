import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import {
  allow,
  checkGrants,
  normalUsername,
  type AccessRefusal,
  type Action,
  type Actor,
  type GrantsRefusal,
  type RoleGrant,
} from '../../core/index.ts'
import { isUsername, type AccountRefusal } from '../accounts.ts'
import { accessEvent, asRecorder, type AccessEventKind } from '../events.ts'
import { isNameLocked, unlockName } from '../lock-out/lock-out.ts'
import { deleteKnownDevices } from '../lock-out/store.ts'
import { NOBODYS_HASH } from '../passwords/password.ts'
import { deleteSecondFactor } from '../second-factor/store.ts'
import { deleteSessionsOf, insertAccounts, insertGrants } from '../store.ts'
import { invite, type Invited } from './invite.ts'
import { deleteGrant, listPeople, lockPerson, touchAccount, type Person } from './store.ts'

export type PeopleRefusal =
  | AccessRefusal
  | GrantsRefusal
  | Exclude<AccountRefusal, { code: 'ACCESS_PASSWORD_LENGTH' }>
  | { readonly code: 'ACCESS_NOT_ONESELF' }
  | { readonly code: 'ACCESS_ACCOUNT_CHANGED'; readonly current: number }
  | { readonly code: 'ACCESS_ROLE_NOT_HELD' }
  | { readonly code: 'ACCESS_ROLE_HELD' }

/** What an administrator looked at: the account and the version of it (If-Match). */
export interface Seen {
  readonly accountId: string
  readonly version: number
}

const EVERYWHERE = { region: '*' } as const

export async function readPeople(
  tx: Tx,
  actor: Actor,
  page: { readonly search?: string; readonly cursor?: string; readonly limit: number },
): Promise<Result<Person[], AccessRefusal>> {
  const allowed = allow(actor, 'account.read', EVERYWHERE)
  return allowed.ok ? granted(await listPeople(tx, page)) : allowed
}

/** An account with whether it is locked now; for the administrators who may open it. */
export async function readPerson(
  tx: Tx,
  context: Context,
  actor: Actor,
  accountId: string,
): Promise<Result<Person & { locked: boolean }, AccessRefusal>> {
  const allowed = allow(actor, 'account.read', EVERYWHERE)
  if (!allowed.ok) return allowed
  const person = await lockPerson(tx, accountId)
  if (!person) return refused({ code: 'ACCESS_NOT_FOUND' })
  return granted({
    ...person,
    locked: await isNameLocked(tx, person.username, context.clock.now()),
  })
}

/** 系统管理员 makes an account without any role; its person sets the password by the invitation. */
export async function addPerson(
  tx: Tx,
  context: Context,
  actor: Actor,
  wish: { readonly username: string; readonly name: string },
): Promise<Result<Invited, PeopleRefusal>> {
  const allowed = allow(actor, 'account.manage', EVERYWHERE)
  if (!allowed.ok) return allowed
  const username = normalUsername(wish.username)
  if (!isUsername(username)) return refused({ code: 'ACCESS_USERNAME_WRONG', username })
  const accountId = newId()
  // no password opens it, and trying one takes as long as with any
  const row = { id: accountId, username, name: wish.name, hash: NOBODYS_HASH, demo: false }
  const made = await insertAccounts(tx, [row])
  if (!made.has(accountId)) return refused({ code: 'ACCESS_USERNAME_TAKEN', username })
  const person = await lockPerson(tx, accountId)
  if (!person) return refused({ code: 'ACCESS_NOT_FOUND' })
  await tell(tx, context, 'access.account-created', person, actor)
  return granted(await invite(tx, context, person, actor))
}

/** One administrator's command on one account, checked, locked, versioned and recorded. */
async function command(
  tx: Tx,
  action: Action,
  actor: Actor,
  seen: Seen,
): Promise<Result<Person, PeopleRefusal>> {
  const allowed = allow(actor, action, EVERYWHERE)
  if (!allowed.ok) return allowed
  const person = await lockPerson(tx, seen.accountId)
  if (!person) return refused({ code: 'ACCESS_NOT_FOUND' })
  if (person.version !== seen.version)
    return refused({ code: 'ACCESS_ACCOUNT_CHANGED', current: person.version })
  return granted(person)
}

const tell = (
  tx: Tx,
  { events }: Pick<Context, 'events'>,
  kind: AccessEventKind,
  person: Person,
  by: Actor,
  detail?: Record<string, unknown>,
) => events.publish(tx, accessEvent(kind, person, asRecorder(by), detail))

const after = async (tx: Tx, { accountId }: Person): Promise<Result<Person, PeopleRefusal>> => {
  const person = await lockPerson(tx, accountId)
  return person ? granted(person) : refused({ code: 'ACCESS_NOT_FOUND' })
}

/** 安全管理员 gives a role; what may not meet in one account is refused, here and by the database. */
export async function grantRole(
  tx: Tx,
  context: Context,
  actor: Actor,
  seen: Seen,
  grant: RoleGrant,
): Promise<Result<Person, PeopleRefusal>> {
  const found = await command(tx, 'role.grant', actor, seen)
  if (!found.ok) return found
  const person = found.value
  // nobody widens their own rights
  if (person.accountId === actor.accountId) return refused({ code: 'ACCESS_NOT_ONESELF' })
  if (person.roles.some((held) => sameGrant(held, grant)))
    return refused({ code: 'ACCESS_ROLE_HELD' })
  const together = checkGrants([...person.roles, grant])
  if (!together.ok) return together
  await insertGrants(tx, [{ accountId: person.accountId, grant }])
  await touchAccount(tx, person.accountId)
  await tell(tx, context, 'access.role-granted', person, actor, { ...grant })
  return after(tx, person)
}

export async function revokeRole(
  tx: Tx,
  context: Context,
  actor: Actor,
  seen: Seen,
  grant: RoleGrant,
): Promise<Result<Person, PeopleRefusal>> {
  const found = await command(tx, 'role.grant', actor, seen)
  if (!found.ok) return found
  const person = found.value
  if (person.accountId === actor.accountId) return refused({ code: 'ACCESS_NOT_ONESELF' })
  if (!(await deleteGrant(tx, person.accountId, grant)))
    return refused({ code: 'ACCESS_ROLE_NOT_HELD' })
  await touchAccount(tx, person.accountId)
  await deleteSessionsOf(tx, person.accountId)
  await tell(tx, context, 'access.role-revoked', person, actor, { ...grant })
  return after(tx, person)
}

const sameGrant = (a: RoleGrant, b: RoleGrant) =>
  a.role === b.role && a.region === b.region && a.department === b.department

/** A name that mistakes have locked opens again for every client. */
export async function unlockPerson(
  tx: Tx,
  context: Context,
  actor: Actor,
  seen: Seen,
): Promise<Result<Person, PeopleRefusal>> {
  const found = await command(tx, 'account.manage', actor, seen)
  if (!found.ok) return found
  await unlockName(tx, found.value.username)
  await touchAccount(tx, seen.accountId)
  await tell(tx, context, 'access.unlocked', found.value, actor)
  return after(tx, found.value)
}

/** The phone was lost: the second factor is taken off, every session ends, and the next sign-in sets it anew. */
export async function resetFactor(
  tx: Tx,
  context: Context,
  actor: Actor,
  seen: Seen,
): Promise<Result<Person, PeopleRefusal>> {
  const found = await command(tx, 'account.manage', actor, seen)
  if (!found.ok) return found
  await deleteSecondFactor(tx, seen.accountId)
  await deleteSessionsOf(tx, seen.accountId)
  await deleteKnownDevices(tx, seen.accountId)
  await touchAccount(tx, seen.accountId)
  await tell(tx, context, 'access.second-factor-removed', found.value, actor)
  return after(tx, found.value)
}

/** 强制下线: every session of an account ends. */
export async function endSessions(
  tx: Tx,
  context: Context,
  actor: Actor,
  seen: Seen,
): Promise<Result<Person, PeopleRefusal>> {
  const found = await command(tx, 'account.manage', actor, seen)
  if (!found.ok) return found
  await deleteSessionsOf(tx, seen.accountId)
  await touchAccount(tx, seen.accountId)
  await tell(tx, context, 'access.sessions-ended', found.value, actor)
  return after(tx, found.value)
}

/** A new invitation: sessions end, and the password is set anew by who holds it. */
export async function invitePerson(
  tx: Tx,
  context: Context,
  actor: Actor,
  seen: Seen,
): Promise<Result<Invited, PeopleRefusal>> {
  const found = await command(tx, 'account.manage', actor, seen)
  if (!found.ok) return found
  await deleteSessionsOf(tx, seen.accountId)
  await touchAccount(tx, seen.accountId)
  const fresh = await after(tx, found.value)
  if (!fresh.ok) return fresh
  return granted(await invite(tx, context, fresh.value, actor))
}

/** An account is closed, never deleted: what its person did stays theirs. */
export async function closePerson(
  tx: Tx,
  context: Context,
  actor: Actor,
  seen: Seen,
  closed: boolean,
): Promise<Result<Person, PeopleRefusal>> {
  const found = await command(tx, 'account.manage', actor, seen)
  if (!found.ok) return found
  if (seen.accountId === actor.accountId) return refused({ code: 'ACCESS_NOT_ONESELF' })
  const closedAt = closed ? context.clock.now() : null
  await touchAccount(tx, seen.accountId, { closedAt })
  if (closed) await deleteSessionsOf(tx, seen.accountId)
  const kind = closed ? 'access.account-closed' : 'access.account-opened'
  await tell(tx, context, kind, found.value, actor)
  return after(tx, found.value)
}
