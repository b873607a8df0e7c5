import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../core/index.ts'
import { accessEvent, asRecorder } from '../events.ts'
import { hashPassword } from '../passwords/password.ts'
import { checkPassword, type PasswordRefusal } from '../passwords/policy.ts'
import { newToken, tokenHash } from '../session.ts'
import { deleteSessionsOf, findAccountById } from '../store.ts'
import { unlockName } from '../lock-out/lock-out.ts'
import {
  findInvitation,
  insertInvitation,
  touchAccount,
  useInvitation,
  type Person,
} from './store.ts'

const DAY = 24 * 60 * 60_000
/** Days within which an invitation is taken up. */
const INVITATION_DAYS = 3

/** An account and the word by which its person sets the password; told once, to be handed over in person. */
export interface Invited {
  readonly person: Person
  readonly invitation: string
  readonly endsAt: string
}

export async function invite(
  tx: Tx,
  context: Pick<Context, 'clock' | 'events'>,
  person: Person,
  by: Actor | null,
): Promise<Invited> {
  const invitation = newToken()
  const now = context.clock.now()
  const endsAt = new Date(now.getTime() + INVITATION_DAYS * DAY)
  await insertInvitation(tx, {
    tokenHash: tokenHash(invitation),
    accountId: person.accountId,
    madeBy: by?.accountId ?? null,
    madeAt: now,
    endsAt,
  })
  await context.events.publish(tx, accessEvent('access.invited', person, by && asRecorder(by)))
  return { person, invitation, endsAt: endsAt.toISOString() }
}

export type InvitationRefusal = { readonly code: 'ACCESS_INVITATION_ENDED' } | PasswordRefusal

/** Who holds the invitation sets the password; it is used up, and every session of the account ends. */
export async function acceptInvitation(
  tx: Tx,
  context: Context,
  invitation: string,
  password: string,
): Promise<Result<{ username: string }, InvitationRefusal>> {
  const now = context.clock.now()
  const invited = await findInvitation(tx, tokenHash(invitation), now)
  const actor = invited === undefined ? undefined : await findAccountById(tx, invited)
  if (!actor) return refused({ code: 'ACCESS_INVITATION_ENDED' })
  const fit = await checkPassword(password, [actor.username, actor.name])
  if (!fit.ok) return fit
  await useInvitation(tx, tokenHash(invitation), now)
  await touchAccount(tx, actor.accountId, { passwordHash: await hashPassword(password) })
  await deleteSessionsOf(tx, actor.accountId)
  await unlockName(tx, actor.username)
  await context.events.publish(tx, accessEvent('access.password-set', actor))
  return granted({ username: actor.username })
}
