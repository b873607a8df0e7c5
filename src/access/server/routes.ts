import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { DEMO_PASSWORD, ROLES, type Actor } from '../core/index.ts'
import { SIGN_IN_PROBLEMS } from './account-problems.ts'
import { mandateRoutes } from './mandates/routes.ts'
import { endSessionUrl } from './oidc/finish.ts'
import { oidcRoutes } from './oidc/routes.ts'
import { passwordRoutes } from './passwords/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { ACCESS_PROBLEMS } from './problems.ts'
import { ActorView, DemoAccountView, SessionView, SignInBody } from './schema.ts'
import { secondFactorRoutes } from './second-factor/routes.ts'
import {
  actorOf,
  clearSessionCookie,
  deviceOf,
  sessionOf,
  setDeviceCookie,
  setSessionCookie,
} from './session.ts'
import { signIn, signOut } from './sign-in.ts'
import { listAccounts } from './store.ts'

const { ACCESS_LOGIN_WRONG, ACCESS_CODE_NEEDED, ACCESS_CODE_WRONG, ACCESS_LOCKED } =
  SIGN_IN_PROBLEMS
const { ACCESS_NOT_FOUND } = ACCESS_PROBLEMS

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
        problems: { ACCESS_LOGIN_WRONG, ACCESS_CODE_NEEDED, ACCESS_CODE_WRONG, ACCESS_LOCKED },
        // each attempt costs an argon2 hash; the general limit is far above it
        rateLimit: context.config.rateLimit > 0 ? { max: 120, timeWindow: '1 minute' } : false,
      },
    },
    async (request, reply) => {
      const replaces = sessionOf(request, context)
      const client = { address: request.ip, device: deviceOf(request, context) }
      const result = await signIn(context, { ...request.body, client, replaces })
      if (!result.ok) return sendRefusal(reply, result.refusal, SIGN_IN_PROBLEMS)
      const { actor, token, device } = result.value
      setSessionCookie(request, reply, context, { token, roles: actor.roles })
      setDeviceCookie(request, reply, context, device)
      return reply.header('cache-control', 'no-store').send({ actor })
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
      const ended = await signOut(context, sessionOf(request, context))
      // where one signs out at the provider too, for the page to go there
      const there = ended && (await endSessionUrl(context, ended))
      if (there !== undefined) reply.header('location', there)
      clearSessionCookie(request, reply, context)
      // what the browser kept of answers goes too; what an inspector recorded offline stays
      return reply.header('clear-site-data', '"cache"').code(204).send(null)
    },
  )

  passwordRoutes(app, context)
  secondFactorRoutes(app, context)
  peopleRoutes(app, context)
  mandateRoutes(app, context)
  oidcRoutes(app, context)

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
    `${first?.region ?? ''} ${String(first ? ROLES.indexOf(first.role) : 99).padStart(2, '0')} ${username}`
  return place(a) < place(b) ? -1 : 1
}
