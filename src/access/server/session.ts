import { createHash, randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { SESSION_LIMITS, type Actor } from '../core/index.ts'
import { deleteEndedSessions, findSession, insertSession, touchSession } from './store.ts'

export const SESSION_COOKIE = 'zhunying_session'

/** A session is touched at most this often (milliseconds), so that reading stays reading. */
const TOUCH_EVERY = 60_000

/** SHA-256 of a session token: all that is ever stored of it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Opens a session for an account and answers with its token: 256 random bits, told only once. */
export async function openSession(tx: Tx, accountId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await deleteEndedSessions(tx, now)
  await insertSession(tx, {
    tokenHash: tokenHash(token),
    accountId,
    createdAt: now,
    endsAt: new Date(now.getTime() + SESSION_LIMITS.absolute),
  })
  return token
}

const known = new WeakMap<FastifyRequest, Promise<Actor | undefined>>()

/** Who sends this request, by its session cookie; looked up once per request. */
export async function actorOf(
  request: FastifyRequest,
  context: Context,
): Promise<Actor | undefined> {
  let actor = known.get(request)
  if (!actor) {
    actor = lookUp(request.cookies[SESSION_COOKIE], context)
    known.set(request, actor)
  }
  const found = await actor
  if (found) request.actorId = found.accountId
  return found
}

async function lookUp(token: string | undefined, context: Context): Promise<Actor | undefined> {
  if (!token) return undefined
  const hash = tokenHash(token)
  const now = context.clock.now()
  return context.db.transaction(async (tx) => {
    const idleSince = new Date(now.getTime() - SESSION_LIMITS.idle)
    const found = await findSession(tx, hash, now, idleSince)
    if (!found) return undefined
    if (now.getTime() - Date.parse(found.seenAt) > TOUCH_EVERY) await touchSession(tx, hash, now)
    return found.actor
  })
}
