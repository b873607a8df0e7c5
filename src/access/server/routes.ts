import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { DEMO_PASSWORD, ROLES, SESSION_LIMITS, type Actor } from '../core/index.ts'
import { ACCESS_PROBLEMS } from './problems.ts'
import { ActorView, DemoAccountView, SessionView, SignInBody } from './schema.ts'
import { actorOf, SESSION_COOKIE } from './session.ts'
import { signIn, signOut } from './sign-in.ts'
import { listAccounts } from './store.ts'

const { ACCESS_LOGIN_WRONG, ACCESS_LOCKED, ACCESS_NOT_FOUND } = ACCESS_PROBLEMS

/**
 * Session routes. Cross-site writes are stopped three times over: the cookie is SameSite=Lax, the platform
 * refuses a foreign Origin, and a body must be JSON (or multipart behind an Idempotency-Key header).
 */
export function accessRoutes(app: ZhunyingApp, context: Context): void {
  app.post(
    '/api/v1/session',
    {
      schema: { body: SignInBody, response: { 200: z.object({ actor: ActorView }) } },
      config: {
        problems: { ACCESS_LOGIN_WRONG, ACCESS_LOCKED },
        // each attempt costs an argon2 hash; the general limit is far above it
        rateLimit: context.config.rateLimit > 0 ? { max: 120, timeWindow: '1 minute' } : false,
      },
    },
    async (request, reply) => {
      const replaces = request.cookies[SESSION_COOKIE]
      const result = await signIn(context, { ...request.body, replaces })
      if (!result.ok) return sendRefusal(reply, result.refusal, ACCESS_PROBLEMS)
      setCookie(request, reply, context, result.value.token)
      return reply.header('cache-control', 'no-store').send({ actor: result.value.actor })
    },
  )

  app.get(
    '/api/v1/session',
    { schema: { response: { 200: SessionView } } },
    async (request, reply) => {
      const actor = (await actorOf(request, context)) ?? null
      return reply.header('cache-control', 'no-store').send({ actor, demo: context.config.demo })
    },
  )

  app.delete(
    '/api/v1/session',
    { schema: { response: { 204: z.null() } } },
    async (request, reply) => {
      await signOut(context, request.cookies[SESSION_COOKIE], await actorOf(request, context))
      return reply.clearCookie(SESSION_COOKIE, { path: '/' }).code(204).send(null)
    },
  )

  app.get(
    '/api/v1/demo-accounts',
    {
      schema: { response: { 200: z.array(DemoAccountView) } },
      config: { problems: { ACCESS_NOT_FOUND } },
    },
    async (_request, reply) => {
      if (!context.config.demo)
        return sendRefusal(reply, { code: 'ACCESS_NOT_FOUND' }, ACCESS_PROBLEMS)
      const people = await context.db.transaction((tx) => listAccounts(tx, { demo: true }))
      return people.toSorted(byDesk).map(({ username, name, roles }) => ({
        username,
        password: DEMO_PASSWORD,
        name,
        roles: [...roles],
      }))
    },
  )
}

/** Owners first, then region by region in the order of the work. */
function byDesk(a: Actor, b: Actor): number {
  const place = ({ username, roles: [first] }: Actor): string =>
    `${first?.region ?? ''} ${first ? ROLES.indexOf(first.role) : ''} ${username}`
  return place(a) < place(b) ? -1 : 1
}

/** HttpOnly: no script reads it. Lax: it comes along on links from outside, not on their writes. */
function setCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
  token: string,
): void {
  reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https' || context.config.publicUrl.startsWith('https:'),
    maxAge: SESSION_LIMITS.absolute / 1000,
  })
}
