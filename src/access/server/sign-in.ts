import { createHash } from 'node:crypto'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { afterFailure, isLocked, normalUsername, type Actor, type Failures } from '../core/index.ts'
import { accessEvent } from './events.ts'
import { NOBODYS_HASH, verifyPassword } from './password.ts'
import { openSession, tokenHash } from './session.ts'
import {
  deleteFailures,
  deleteOldFailures,
  deleteSession,
  findAccount,
  lockFailures,
  saveFailures,
  type Account,
} from './store.ts'

export type SignInRefusal =
  | { readonly code: 'ACCESS_LOGIN_WRONG' }
  | { readonly code: 'ACCESS_LOCKED'; readonly until: string; readonly time: string }

/** Name, password, and the token of the session that this one replaces. */
export interface SignIn {
  readonly username: string
  readonly password: string
  readonly replaces?: string | undefined
}

const DAY = 24 * 60 * 60_000

/**
 * Signs in with name and password. A wrong password, an unknown name and a closed account are answered
 * alike and after the same work. Every attempt counts as a failure before its password is looked at, in a
 * transaction of its own, so that guesses sent at once are counted one by one; success clears the count.
 */
export async function signIn(
  context: Context,
  attempt: SignIn,
): Promise<Result<{ actor: Actor; token: string }, SignInRefusal>> {
  const username = normalUsername(attempt.username)
  const nameHash = createHash('sha256').update(username).digest()
  const counted = await countAttempt(context, nameHash, username)
  if (!counted.ok) return counted
  const { account, locked } = counted.value
  const right = await verifyPassword(attempt.password, account?.passwordHash ?? NOBODYS_HASH)
  if (!account || !right || (account.demo && !context.config.demo)) {
    if (locked && account) await tell(context, 'access.locked', account.actor)
    return refused(locked ?? { code: 'ACCESS_LOGIN_WRONG' })
  }
  const now = context.clock.now()
  return context.db.transaction(async (tx) => {
    await deleteFailures(tx, nameHash)
    if (attempt.replaces) await deleteSession(tx, tokenHash(attempt.replaces))
    const token = await openSession(tx, account.actor.accountId, now)
    await context.events.publish(tx, accessEvent('access.signed-in', account.actor))
    return granted({ actor: account.actor, token })
  })
}

async function countAttempt(
  context: Context,
  nameHash: Buffer,
  username: string,
): Promise<Result<Counted, SignInRefusal>> {
  const now = context.clock.now().getTime()
  return context.db.transaction(async (tx) => {
    await deleteOldFailures(tx, new Date(now - DAY))
    const before = await lockFailures(tx, nameHash, new Date(now))
    if (isLocked(before, now)) return refused(lockedUntil(before))
    const after = afterFailure(before, now)
    await saveFailures(tx, nameHash, after)
    const account = await findAccount(tx, username)
    if (!isLocked(after, now)) return granted({ account })
    return granted({ account, locked: lockedUntil(after) })
  })
}

/** The account of the name, if any, and the lock that follows if this password is wrong too. */
interface Counted {
  readonly account: Account | undefined
  readonly locked?: Locked
}
type Locked = Extract<SignInRefusal, { code: 'ACCESS_LOCKED' }>

const BEIJING = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

function lockedUntil(failures: Failures): Locked {
  const until = new Date(failures.lockedUntil ?? 0)
  return { code: 'ACCESS_LOCKED', until: until.toISOString(), time: BEIJING.format(until) }
}

async function tell(context: Context, kind: 'access.locked', actor: Actor): Promise<void> {
  await context.db.transaction((tx) => context.events.publish(tx, accessEvent(kind, actor)))
}

/** Ends the session of this token, if there is one. */
export async function signOut(
  context: Context,
  token: string | undefined,
  actor: Actor | undefined,
): Promise<void> {
  if (!token) return
  await context.db.transaction(async (tx) => {
    await deleteSession(tx, tokenHash(token))
    if (actor) await context.events.publish(tx, accessEvent('access.signed-out', actor))
  })
}
