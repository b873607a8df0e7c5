import type { Tx } from '#platform/server/database.ts'
import { sayAgent, type Actor } from '../../core/index.ts'
import { findAccountById, type FoundSession } from '../store.ts'
import { findMandate } from './store.ts'

/**
 * Who acts: the person of the session, or, while a mandate holds, the owner for whom they act, with the
 * agent named in it. A mandate that has ended or was revoked ends at the next request.
 */
export async function actingFor(tx: Tx, session: FoundSession, today: string): Promise<Actor> {
  const { actor, mandateId } = session
  if (mandateId === null) return actor
  const mandate = await findMandate(tx, mandateId)
  const holds =
    mandate?.agentId === actor.accountId &&
    mandate.revokedAt === null &&
    mandate.from <= today &&
    today <= mandate.until
  const owner = holds ? await findAccountById(tx, mandate.ownerId) : undefined
  if (!mandate || !owner) return actor
  const { scopes, businesses, until } = mandate
  return {
    accountId: owner.accountId,
    username: `${actor.username}→${owner.username}`,
    name: sayAgent(actor.name, owner.name),
    roles: owner.roles.filter(({ role }) => role === 'owner'),
    agent: {
      mandateId,
      scopes,
      businesses,
      until,
      accountId: actor.accountId,
      username: actor.username,
      name: actor.name,
    },
  }
}
