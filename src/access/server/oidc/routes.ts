import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { isOwnPath } from '../../core/index.ts'
import { ACCOUNT_PROBLEMS, SIGN_IN_PROBLEMS } from '../account-problems.ts'
import { provePassword } from '../passwords/change.ts'
import { ACCESS_PROBLEMS } from '../problems.ts'
import { requireActor } from '../require-actor.ts'
import { selfOf } from '../second-factor/enrol.ts'
import { cookieRules, deviceOf, newToken, sessionOf, setSessionCookie } from '../session.ts'
import { beginSignIn, type Beginning, type OidcRefusal } from './begin.ts'
import { finishSignIn } from './finish.ts'
import { PROVIDERS } from './provider.ts'

const Provider = z.object({ provider: z.enum(PROVIDERS as ['owner', 'staff']) })
/** Only an address of this service, never one that a link smuggled in. */
const Next = z.string().max(500).refine(isOwnPath).default('/')
const Link = z.strictObject({ password: z.string().min(1).max(200) })
const BROWSER_COOKIE = 'zhunying_sign_in'
const PROBLEMS = { ...SIGN_IN_PROBLEMS, ...ACCESS_PROBLEMS }
const config = { problems: PROBLEMS }
const LINKING = { ...PROBLEMS, ...ACCOUNT_PROBLEMS }

/** Signing in at an OpenID provider: there (code, PKCE, state, nonce) and back. */
export function oidcRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/sign-in/providers',
    { schema: { response: { 200: z.object({ items: z.array(z.enum(['owner', 'staff'])) }) } } },
    () => ({ items: PROVIDERS.filter((name) => context.config.signInProviders[name]) }),
  )

  app.get(
    '/api/v1/sign-in/:provider',
    {
      config,
      schema: {
        params: Provider,
        querystring: z.object({ next: Next, silent: z.literal('1').optional() }),
      },
    },
    async (request, reply) => {
      const { provider } = request.params
      const { next, silent } = request.query
      const wish = { provider, next, linkAccount: null, silent: silent !== undefined }
      const begun = await begin(request, reply, context, wish)
      // nobody asked for a page: without the provider they go on as they came
      if (!begun.ok && wish.silent) return reply.redirect(next)
      if (!begun.ok) return sendRefusal(reply, begun.refusal, PROBLEMS)
      return reply.header('cache-control', 'no-store').redirect(begun.value)
    },
  )

  // not a link that anybody can lay before a person: the identity that comes back opens the account from then on
  app.post(
    '/api/v1/account/identity',
    {
      config: { problems: LINKING },
      schema: { body: Link, response: { 200: z.object({ location: z.string() }) } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const self = selfOf(actor)
      const client = { address: request.ip, device: deviceOf(request, context) }
      const proven = await provePassword(context, actor, request.body.password, client)
      if (!proven.ok) return sendRefusal(reply, proven.refusal, LINKING)
      const provider = self.roles.every(({ role }) => role === 'owner') ? 'owner' : 'staff'
      const wish = { provider, next: '/account', linkAccount: self.accountId } as const
      const begun = await begin(request, reply, context, wish)
      if (!begun.ok) return sendRefusal(reply, begun.refusal, PROBLEMS)
      return { location: begun.value }
    },
  )

  app.get(
    '/api/v1/sign-in/:provider/callback',
    { config, schema: { params: Provider } },
    async (request, reply) => {
      const { provider } = request.params
      const query = request.url.split('?')[1] ?? ''
      const browser = request.cookies[BROWSER_COOKIE]
      const replaces = sessionOf(request, context)
      const done = await finishSignIn(context, { provider, query, browser, replaces })
      reply.clearCookie(BROWSER_COOKIE, { path: '/api/v1/sign-in' })
      reply.header('cache-control', 'no-store')
      // a person stands here, not a program: the refusal is said on the sign-in page
      if (!done.ok) return reply.redirect(`/login?problem=${done.refusal.code}`)
      const { session, next } = done.value
      if (session) setSessionCookie(request, reply, context, session)
      return reply.redirect(next)
    },
  )
}

/** Binds the attempt to this browser and answers with the provider's address. */
async function begin(
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
  wish: Omit<Beginning, 'browser'>,
): Promise<Result<string, OidcRefusal>> {
  const browser = newToken()
  const begun = await beginSignIn(context, { ...wish, browser })
  if (!begun.ok) return begun
  const rules = { ...cookieRules(request, context), path: '/api/v1/sign-in', maxAge: 600 }
  reply.setCookie(BROWSER_COOKIE, browser, rules)
  return granted(begun.value.href)
}
