import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { setReach } from '#platform/server/http.ts'
import { reachOf, sessionLimits, type Actor } from '../core/index.ts'
import { actingFor } from './mandates/acting.ts'
import {
  deleteEndedSessions,
  findSession,
  insertSession,
  touchSession,
  type FoundSession,
} from './store.ts'

export const SESSION_COOKIE = 'zhunying_session'
/** A browser in which somebody once signed in; opens nothing by itself. */
export const DEVICE_COOKIE = 'zhunying_device'

/** Over TLS the browser itself keeps a `__Host-` cookie from being set by anybody else (RFC 6265bis §4.1.3.2). */
const nameOf = (cookie: string, secure: boolean) => (secure ? `__Host-${cookie}` : cookie)

/** The token of the session that this request brings. */
export function sessionOf(
  request: FastifyRequest,
  context: Pick<Context, 'config'>,
): string | undefined {
  return request.cookies[nameOf(SESSION_COOKIE, isSecure(request, context))]
}

/** The token of the browser, whatever it is worth; over TLS none that a neighbouring host could have set. */
export function deviceOf(
  request: FastifyRequest,
  context: Pick<Context, 'config'>,
): string | undefined {
  return request.cookies[nameOf(DEVICE_COOKIE, isSecure(request, context))]
}

function isSecure(request: FastifyRequest, { config }: Pick<Context, 'config'>): boolean {
  return request.protocol === 'https' || config.publicUrl.startsWith('https:')
}

/** A session is touched at most this often (milliseconds), so that reading stays reading. */
const TOUCH_EVERY = 60_000

/** SHA-256 of a token: all that is ever stored of it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** 256 random bits, as they go into a cookie or an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Opens a session for an account and answers with its token: told only once. */
export async function openSession(
  tx: Tx,
  { accountId, roles }: Pick<Actor, 'accountId' | 'roles'>,
  now: Date,
  from: { readonly provider?: string; readonly idToken?: string } = {},
): Promise<string> {
  const token = newToken()
  await deleteEndedSessions(tx, now)
  await insertSession(tx, {
    tokenHash: tokenHash(token),
    accountId,
    createdAt: now,
    endsAt: new Date(now.getTime() + sessionLimits(roles).absolute),
    ...from,
  })
  return token
}

const known = new WeakMap<FastifyRequest, Promise<Actor | undefined>>()

/**
 * Who sends this request, by its session cookie; looked up once per request. From then on the
 * transactions of the request reach as far as this person does and no further.
 */
export async function actorOf(
  request: FastifyRequest,
  context: Context,
): Promise<Actor | undefined> {
  let actor = known.get(request)
  if (!actor) {
    actor = lookUp(sessionOf(request, context), context)
    known.set(request, actor)
  }
  const found = await actor
  if (found) {
    // an agent's keys are their own, not those of the owner for whom they act
    request.actorId = found.agent ? `mandate:${found.agent.mandateId}` : found.accountId
    setReach(request, reachOf(found))
  }
  return found
}

async function lookUp(token: string | undefined, context: Context): Promise<Actor | undefined> {
  if (!token) return undefined
  const hash = tokenHash(token)
  const now = context.clock.now()
  return context.db.transaction(async (tx) => {
    const found = await findSession(tx, hash, now)
    if (!found) return undefined
    const idle = now.getTime() - Date.parse(found.seenAt)
    if (idle >= sessionLimits(found.actor.roles).idle) return undefined
    if (idle > TOUCH_EVERY) await touchSession(tx, hash, now)
    if (mustEnrol(found, context)) return { ...found.actor, limited: true }
    return actingFor(tx, found, context.clock.today())
  })
}

/** An officer who signed in here with a password alone, although the setting asks for a second factor. */
function mustEnrol({ actor, demo, provider, secondFactor }: FoundSession, context: Context) {
  const officer = actor.roles.some(({ role }) => role !== 'owner')
  const { staffSecondFactor } = context.config
  // a provider asks for its own second factor, and demonstration people exist in demonstration mode alone
  return staffSecondFactor && officer && !demo && provider === null && !secondFactor
}

/** HttpOnly: no script reads it. Lax: it comes along on links from outside, not on their writes. */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
  { token, roles }: { readonly token: string; readonly roles: Actor['roles'] },
): void {
  const maxAge = sessionLimits(roles).absolute / 1000
  const rules = cookieRules(request, context)
  reply.setCookie(nameOf(SESSION_COOKIE, rules.secure), token, { ...rules, maxAge })
}

const DEVICE_DAYS = 180

export function setDeviceCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
  token: string,
): void {
  const maxAge = DEVICE_DAYS * 24 * 60 * 60
  const rules = cookieRules(request, context)
  reply.setCookie(nameOf(DEVICE_COOKIE, rules.secure), token, { ...rules, maxAge })
}

export function clearSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
): void {
  const rules = cookieRules(request, context)
  reply.clearCookie(nameOf(SESSION_COOKIE, rules.secure), rules)
}

export function cookieRules(request: FastifyRequest, context: Context) {
  const secure = isSecure(request, context)
  return { path: '/', httpOnly: true, sameSite: 'lax' as const, secure }
}
