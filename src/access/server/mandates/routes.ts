import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import {
  command,
  ifMatch,
  PLATFORM_PROBLEMS,
  sendRefusal,
  type ZhunyingApp,
} from '#platform/server/http.ts'
import type { Tx } from '#platform/server/database.ts'
import { MANDATE_SCOPES, type Actor } from '../../core/index.ts'
import { ACCOUNT_PROBLEMS } from '../account-problems.ts'
import { requireActor } from '../require-actor.ts'
import { sessionOf, tokenHash } from '../session.ts'
import { endMandate, giveMandate, readMandates, takeUp } from './mandates.ts'
import type { NamedMandate } from './store.ts'

const config = { problems: ACCOUNT_PROBLEMS }
const { IF_MATCH_MISSING } = PLATFORM_PROBLEMS
/** Of a command on one mandate, which names the version it saw. */
const versioned = { problems: { ...ACCOUNT_PROBLEMS, IF_MATCH_MISSING } }
const Day = z.iso.date()
const Uscc = z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/)
const MandateView = z.object({
  id: z.string(),
  /** Whether the reader gave it, or received it. */
  side: z.enum(['given', 'received']),
  owner: z.string(),
  agent: z.string(),
  agentUsername: z.string(),
  businesses: z.array(z.string()).readonly(),
  scopes: z.array(z.enum(MANDATE_SCOPES)).readonly(),
  from: z.string(),
  until: z.string(),
  state: z.enum(['holds', 'ended', 'revoked']),
  /** The session acts under it now. */
  acting: z.boolean(),
  version: z.int(),
})
const Give = z.strictObject({
  agent: z.string().min(1).max(64),
  /** Empty: every business of the owner. */
  businesses: z.array(Uscc).max(50),
  scopes: z.array(z.enum(MANDATE_SCOPES)).min(1).max(MANDATE_SCOPES.length),
  until: Day,
})

/** 委托代办: an owner lets an agent act, and ends it; an agent says for whom the session acts now. */
export function mandateRoutes(app: ZhunyingApp, context: Context): void {
  const presentTo = (actor: Actor) => (mandate: NamedMandate) => {
    const self = (actor.agent ?? actor).accountId
    const { ownerId, agentId: _agent, revokedAt, ...shown } = mandate
    const over = context.clock.today() > mandate.until
    return {
      ...shown,
      side: ownerId === self ? ('given' as const) : ('received' as const),
      state:
        revokedAt !== null ? ('revoked' as const) : over ? ('ended' as const) : ('holds' as const),
      acting: actor.agent?.mandateId === mandate.id,
    }
  }

  app.get(
    '/api/v1/mandates',
    { config, schema: { response: { 200: z.object({ items: z.array(MandateView) }) } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) => readMandates(tx, actor))
      return { items: found.map(presentTo(actor)) }
    },
  )

  app.post(
    '/api/v1/mandates',
    { config, schema: { body: Give, response: { 201: MandateView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const work = (tx: Tx) => giveMandate(tx, context, actor, request.body)
      const options = { status: 201, present: presentTo(actor) }
      return command(request, reply, context, work, ACCOUNT_PROBLEMS, options)
    },
  )

  app.post(
    '/api/v1/mandates/:id/revoke',
    {
      config: versioned,
      schema: { params: z.object({ id: z.uuid() }), response: { 200: MandateView } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const version = ifMatch(request)
      if (!version.ok) return sendRefusal(reply, version.refusal, PLATFORM_PROBLEMS)
      const seen = { id: request.params.id, version: version.value }
      const work = (tx: Tx) => endMandate(tx, context, actor, seen)
      const options = { present: presentTo(actor) }
      return command(request, reply, context, work, ACCOUNT_PROBLEMS, options)
    },
  )

  app.post(
    '/api/v1/session/acting',
    {
      config,
      schema: {
        body: z.strictObject({ mandate: z.uuid().nullable() }),
        response: { 200: z.null() },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const session = tokenHash(sessionOf(request, context) ?? '')
      const work = (tx: Tx) => takeUp(tx, context, actor, session, request.body.mandate)
      return command(request, reply, context, work, ACCOUNT_PROBLEMS)
    },
  )
}
