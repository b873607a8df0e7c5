import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Actor } from '../../core/index.ts'
import { accessEvent } from '../events.ts'
import { countAttempt, forgive, type Client, type LockedRefusal } from '../lock-out/lock-out.ts'
import { touchAccount } from '../people/store.ts'
import { selfOf } from '../second-factor/enrol.ts'
import { deleteSessionsOf, findAccount } from '../store.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { checkPassword, type PasswordRefusal } from './policy.ts'

export type ProofRefusal = LockedRefusal | { readonly code: 'ACCESS_LOGIN_WRONG' }
export type ChangeRefusal = PasswordRefusal | ProofRefusal

/** Whoever changes or secures an account shows that it is theirs, not only that the session is open. */
export async function provePassword(
  context: Context,
  actor: Actor,
  password: string,
  client: Client,
): Promise<Result<null, ProofRefusal>> {
  const { username, accountId } = selfOf(actor)
  const now = context.clock.now().getTime()
  const found = await context.db.transaction(async (tx) => {
    const attempt = await countAttempt(tx, username, accountId, client, now)
    return attempt.ok
      ? granted({ attempt: attempt.value, account: await findAccount(tx, username) })
      : attempt
  })
  if (!found.ok) return found
  const { attempt, account } = found.value
  if (!account || !(await verifyPassword(password, account.passwordHash)))
    return refused(attempt.locked ?? { code: 'ACCESS_LOGIN_WRONG' })
  await context.db.transaction((tx) => forgive(tx, attempt))
  return granted(null)
}

/** A new password for one's own account, by the old one; every other session of it ends. */
export async function changePassword(
  context: Context,
  actor: Actor,
  change: { readonly current: string; readonly password: string },
  at: { readonly client: Client; readonly session: Buffer },
): Promise<Result<null, ChangeRefusal>> {
  const self = selfOf(actor)
  const proven = await provePassword(context, actor, change.current, at.client)
  if (!proven.ok) return proven
  const fit = await checkPassword(change.password, [self.username, actor.agent?.name ?? actor.name])
  if (!fit.ok) return fit
  const passwordHash = await hashPassword(change.password)
  await context.db.transaction(async (tx) => {
    await touchAccount(tx, self.accountId, { passwordHash })
    await deleteSessionsOf(tx, self.accountId, at.session)
    await context.events.publish(tx, accessEvent('access.password-set', self))
  })
  return granted(null)
}

/** Every other session of one's own account ends: a device that was left somewhere is signed out. */
export async function endOtherSessions(
  context: Context,
  actor: Actor,
  session: Buffer,
): Promise<void> {
  const self = selfOf(actor)
  await context.db.transaction(async (tx) => {
    await deleteSessionsOf(tx, self.accountId, session)
    await context.events.publish(tx, accessEvent('access.sessions-ended', self))
  })
}
