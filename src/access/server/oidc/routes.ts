import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { SIGN_IN_PROBLEMS } from '../account-problems.ts'
import { ACCESS_PROBLEMS } from '../problems.ts'
import { selfOf } from '../second-factor/enrol.ts'
import { actorOf, cookieRules, newToken, sessionOf, setSessionCookie } from '../session.ts'
import { beginSignIn } from './begin.ts'
import { finishSignIn } from './finish.ts'
import { PROVIDERS } from './provider.ts'

const Provider = z.object({ provider: z.enum(PROVIDERS as ['owner', 'staff']) })
/** Only an address of this service, never one that a link smuggled in. */
const Next = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])/)
  .default('/')
const BROWSER_COOKIE = 'zhunying_sign_in'
const PROBLEMS = { ...SIGN_IN_PROBLEMS, ...ACCESS_PROBLEMS }
const config = { problems: PROBLEMS }

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
        querystring: z.object({ next: Next, link: z.literal('1').optional() }),
      },
    },
    async (request, reply) => {
      const { provider } = request.params
      const { next, link } = request.query
      const actor = link === undefined ? undefined : await actorOf(request, context)
      if (link !== undefined && !actor)
        return sendRefusal(reply, { code: 'ACCESS_LOGIN_NEEDED' }, PROBLEMS)
      const browser = newToken()
      const linkAccount = actor ? selfOf(actor).accountId : null
      const begun = await beginSignIn(context, { provider, browser, next, linkAccount })
      if (!begun.ok) return sendRefusal(reply, begun.refusal, PROBLEMS)
      const rules = { ...cookieRules(request, context), path: '/api/v1/sign-in', maxAge: 600 }
      reply.setCookie(BROWSER_COOKIE, browser, rules)
      return reply.header('cache-control', 'no-store').redirect(begun.value.href)
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
