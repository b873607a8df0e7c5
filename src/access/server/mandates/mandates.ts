import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import {
  allow,
  normalUsername,
  type AccessRefusal,
  type Actor,
  type MandateScope,
} from '../../core/index.ts'
import { asRecorder, type AccessEventKind } from '../events.ts'
import { findAccount, updateSessionMandate } from '../store.ts'
import {
  findMandate,
  insertMandate,
  lockMandate,
  mandatesOf,
  revokeMandate,
  type NamedMandate,
} from './store.ts'

export type MandateRefusal =
  | AccessRefusal
  | { readonly code: 'ACCESS_AGENT_UNKNOWN'; readonly agent: string }
  | { readonly code: 'ACCESS_MANDATE_ONESELF' }
  | { readonly code: 'ACCESS_MANDATE_DAYS' }
  | { readonly code: 'ACCESS_MANDATE_ENDED' }
  | { readonly code: 'ACCESS_MANDATE_CHANGED'; readonly current: number }

export interface MandateWish {
  readonly agent: string
  readonly businesses: readonly string[]
  readonly scopes: readonly MandateScope[]
  readonly until: string
}

/** A mandate lasts a year at most, so that nobody acts for somebody who has forgotten it. */
const MOST_DAYS = 366
const DAY = 24 * 60 * 60_000

const isOwner = (actor: Pick<Actor, 'roles'>) => actor.roles.some(({ role }) => role === 'owner')

/** An owner lets somebody act. Agents are applicants' accounts; an officer acts for nobody (回避). */
export async function giveMandate(
  tx: Tx,
  context: Context,
  actor: Actor,
  wish: MandateWish,
): Promise<Result<NamedMandate, MandateRefusal>> {
  const allowed = allow(actor, 'mandate.give', { region: '*', ownerId: actor.accountId })
  if (!allowed.ok) return allowed
  const found = await findAccount(tx, normalUsername(wish.agent))
  if (!found || !isOwner(found.actor) || (found.demo && !context.config.demo))
    return refused({ code: 'ACCESS_AGENT_UNKNOWN', agent: wish.agent })
  if (found.actor.accountId === actor.accountId) return refused({ code: 'ACCESS_MANDATE_ONESELF' })
  const from = context.clock.today()
  const days = (Date.parse(wish.until) - Date.parse(from)) / DAY
  if (days < 0 || days > MOST_DAYS) return refused({ code: 'ACCESS_MANDATE_DAYS' })
  const id = newId()
  const scopes = [...new Set<MandateScope>(['look', ...wish.scopes])]
  const { businesses, until } = wish
  const parties = { ownerId: actor.accountId, agentId: found.actor.accountId }
  const mandated = { id, ...parties, businesses, scopes, from, until }
  await insertMandate(tx, mandated, context.clock.now())
  const detail = { agent: found.actor.username, businesses, scopes, until }
  await tell(tx, context, 'access.mandate-given', actor, id, detail)
  const mandate = await findMandate(tx, id)
  return mandate ? granted(mandate) : refused({ code: 'ACCESS_NOT_FOUND' })
}

/** Either side ends it at any time (民法典 art 933); the agent's next request is their own again. */
export async function endMandate(
  tx: Tx,
  context: Context,
  actor: Actor,
  seen: { readonly id: string; readonly version: number },
): Promise<Result<NamedMandate, MandateRefusal>> {
  const self = (actor.agent ?? actor).accountId
  const mandate = await lockMandate(tx, seen.id)
  if (!mandate || ![mandate.ownerId, mandate.agentId].includes(self))
    return refused({ code: 'ACCESS_NOT_FOUND' })
  if (mandate.version !== seen.version)
    return refused({ code: 'ACCESS_MANDATE_CHANGED', current: mandate.version })
  if (mandate.revokedAt !== null) return refused({ code: 'ACCESS_MANDATE_ENDED' })
  await revokeMandate(tx, mandate.id, context.clock.now())
  await tell(tx, context, 'access.mandate-revoked', actor.agent ?? actor, mandate.id)
  const ended = await findMandate(tx, mandate.id)
  return ended ? granted(ended) : refused({ code: 'ACCESS_NOT_FOUND' })
}

/** Mandates given and received by the person themself, whomever they act for now. */
export async function readMandates(tx: Tx, actor: Actor): Promise<NamedMandate[]> {
  return mandatesOf(tx, (actor.agent ?? actor).accountId)
}

/** From the next request on this session acts for the owner of the mandate; null: for oneself again. */
export async function takeUp(
  tx: Tx,
  context: Context,
  actor: Actor,
  session: Buffer,
  mandateId: string | null,
): Promise<Result<null, MandateRefusal>> {
  const self = actor.agent ?? actor
  if (mandateId === null) {
    await updateSessionMandate(tx, session, null)
    if (actor.agent)
      await tell(tx, context, 'access.mandate-laid-down', self, actor.agent.mandateId)
    return granted(null)
  }
  const mandate = await findMandate(tx, mandateId)
  if (mandate?.agentId !== self.accountId) return refused({ code: 'ACCESS_NOT_FOUND' })
  const today = context.clock.today()
  if (mandate.revokedAt !== null || today > mandate.until)
    return refused({ code: 'ACCESS_MANDATE_ENDED' })
  await updateSessionMandate(tx, session, mandateId)
  await tell(tx, context, 'access.mandate-taken-up', self, mandateId, { owner: mandate.owner })
  return granted(null)
}

async function tell(
  tx: Tx,
  { events }: Context,
  kind: AccessEventKind,
  by: Pick<Actor, 'accountId' | 'username'>,
  id: string,
  detail?: Record<string, unknown>,
): Promise<void> {
  const object = { kind: 'mandate' as const, id }
  await events.publish(tx, {
    kind,
    region: '*',
    actor: asRecorder(by),
    object,
    ...(detail && { detail }),
  })
}
