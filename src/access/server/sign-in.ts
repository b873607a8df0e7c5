import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { normalUsername, type Actor } from '../core/index.ts'
import { accessEvent } from './events.ts'
import {
  countAttempt,
  forgive,
  type Client,
  type CountedAttempt,
  type LockedRefusal,
} from './lock-out/lock-out.ts'
import { insertKnownDevice } from './lock-out/store.ts'
import { NOBODYS_HASH, verifyPassword } from './passwords/password.ts'
import { checkCode } from './second-factor/check-code.ts'
import { newToken, openSession, tokenHash } from './session.ts'
import { deleteSession, findAccount, findSession, type Account } from './store.ts'

export type SignInRefusal =
  | { readonly code: 'ACCESS_LOGIN_WRONG' }
  | { readonly code: 'ACCESS_CODE_NEEDED' }
  | { readonly code: 'ACCESS_CODE_WRONG' }
  | LockedRefusal

/** Name, password, one-time code where the account has one, and the token of the session this one replaces. */
export interface SignIn {
  readonly username: string
  readonly password: string
  readonly code?: string | undefined
  readonly client: Client
  readonly replaces?: string | undefined
}

/** An open session: its token, and that of the browser, both told only here. */
export interface SignedIn {
  readonly actor: Actor
  readonly token: string
  readonly device: string
}

interface Counted {
  readonly account: Account | undefined
  readonly attempt: CountedAttempt
}

/**
 * Signs in with name, password and, where the account has one, a one-time code. A wrong password, an
 * unknown name and a closed account are answered alike and after the same work. Every attempt counts as a
 * failure before its secrets are looked at, in a transaction of its own; success clears the count.
 */
export async function signIn(
  context: Context,
  asked: SignIn,
): Promise<Result<SignedIn, SignInRefusal>> {
  const username = normalUsername(asked.username)
  const counted = await count(context, username, asked.client)
  if (!counted.ok) return counted
  const { account, attempt } = counted.value
  const right = await verifyPassword(asked.password, account?.passwordHash ?? NOBODYS_HASH)
  if (!account || !right || (account.demo && !context.config.demo))
    return turnAway(context, account, attempt, 'ACCESS_LOGIN_WRONG')
  return open(context, account, attempt, asked)
}

function count(
  context: Context,
  username: string,
  client: Client,
): Promise<Result<Counted, SignInRefusal>> {
  const now = context.clock.now().getTime()
  return context.db.transaction(async (tx) => {
    const account = await findAccount(tx, username)
    const attempt = await countAttempt(tx, username, account?.actor.accountId, client, now)
    return attempt.ok ? granted({ account, attempt: attempt.value }) : attempt
  })
}

/** The password was right: the code, then the session. A missing code is no mistake, a wrong one is. */
async function open(
  context: Context,
  { actor }: Account,
  attempt: CountedAttempt,
  { code, replaces, client }: SignIn,
): Promise<Result<SignedIn, SignInRefusal>> {
  const now = context.clock.now()
  const opened = await context.db.transaction(async (tx) => {
    const checked = await checkCode(tx, actor, code, now)
    // asking for the code forgives nothing, or somebody with the password could guess codes without end
    if (checked === 'wrong' || checked === 'missing') return checked
    await forgive(tx, attempt)
    if (replaces) await deleteSession(tx, tokenHash(replaces))
    const token = await openSession(tx, actor, now)
    const device = client.device ?? newToken()
    const known = { tokenHash: tokenHash(device), accountId: actor.accountId, madeAt: now }
    await insertKnownDevice(tx, known)
    const kind = checked === 'recovered' ? 'access.recovery-code-used' : 'access.signed-in'
    await context.events.publish(tx, accessEvent(kind, actor))
    return { actor, token, device }
  })
  if (opened === 'missing') return refused({ code: 'ACCESS_CODE_NEEDED' })
  if (opened === 'wrong') return turnAway(context, { actor }, attempt, 'ACCESS_CODE_WRONG')
  return granted(opened)
}

async function turnAway(
  context: Context,
  account: Pick<Account, 'actor'> | undefined,
  { locked }: CountedAttempt,
  code: 'ACCESS_LOGIN_WRONG' | 'ACCESS_CODE_WRONG',
): Promise<Result<never, SignInRefusal>> {
  if (locked && account)
    await context.db.transaction((tx) =>
      context.events.publish(tx, accessEvent('access.locked', account.actor)),
    )
  return refused(locked ?? { code })
}

/** Ends the session of this token, if there is one; answers with what ends it at its provider too. */
export async function signOut(
  context: Context,
  token: string | undefined,
): Promise<{ provider: string; idToken: string } | undefined> {
  if (!token) return undefined
  return context.db.transaction(async (tx) => {
    const found = await findSession(tx, tokenHash(token), context.clock.now())
    await deleteSession(tx, tokenHash(token))
    if (!found) return undefined
    await context.events.publish(tx, accessEvent('access.signed-out', found.actor))
    const { provider, idToken } = found
    return provider !== null && idToken !== null ? { provider, idToken } : undefined
  })
}
