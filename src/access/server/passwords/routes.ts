import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { granted } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { send, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCOUNT_PROBLEMS } from '../account-problems.ts'
import { requireActor } from '../require-actor.ts'
import { selfOf } from '../second-factor/enrol.ts'
import { deviceOf, sessionOf, tokenHash } from '../session.ts'
import { listSessions } from '../store.ts'
import { changePassword, endOtherSessions, provePassword } from './change.ts'

const Password = z.string().min(1).max(200)
const Sessions = z.object({
  items: z.array(z.object({ createdAt: z.string(), seenAt: z.string(), current: z.boolean() })),
})

/** One's own password and sessions. Not by `command`: a body with a password is compared, never kept. */
export function passwordRoutes(app: ZhunyingApp, context: Context): void {
  const { rateLimit } = context.config
  const config = {
    problems: ACCOUNT_PROBLEMS,
    // each attempt costs an argon2 hash
    rateLimit: (rateLimit > 0 ? { max: 30, timeWindow: '1 minute' } : false) as false,
  }
  const clientOf = (request: FastifyRequest) => {
    return { address: request.ip, device: deviceOf(request, context) }
  }
  const here = (request: FastifyRequest) => tokenHash(sessionOf(request, context) ?? '')

  app.post(
    '/api/v1/account/password',
    {
      config,
      schema: {
        body: z.strictObject({ current: Password, password: Password }),
        response: { 200: z.null() },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const at = { client: clientOf(request), session: here(request) }
      const changed = await changePassword(context, actor, request.body, at)
      return send(reply, changed, ACCOUNT_PROBLEMS)
    },
  )

  app.get(
    '/api/v1/account/sessions',
    { config: { problems: ACCOUNT_PROBLEMS }, schema: { response: { 200: Sessions } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { accountId } = selfOf(actor)
      const now = context.clock.now()
      const found = await context.db.transaction((tx) => listSessions(tx, accountId, now))
      const current = here(request)
      return {
        items: found.map(({ tokenHash: hash, createdAt, seenAt }) => {
          return { createdAt, seenAt, current: hash.equals(current) }
        }),
      }
    },
  )

  app.post(
    '/api/v1/account/sessions/end-others',
    {
      config,
      schema: { body: z.strictObject({ password: Password }), response: { 200: z.null() } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { password } = request.body
      const proven = await provePassword(context, actor, password, clientOf(request))
      if (proven.ok) await endOtherSessions(context, actor, here(request))
      return send(reply, proven.ok ? granted(null) : proven, ACCOUNT_PROBLEMS)
    },
  )
}
