import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { platformReply } from './errors.ts'
import { platformProblem } from './platform-problems.ts'
import { ProblemError } from './problem.ts'

/**
 * Headers, limits and the origin check that every answer and request gets.
 *
 * The content security policy has no `unsafe-inline`: a page that writes an inline style or script
 * marks it with `reply.cspNonce.style` or `.script`.
 */
export async function protect(app: FastifyInstance, config: Config): Promise<void> {
  const https = config.publicUrl.startsWith('https:')
  const nonces = giveNonces(app)
  await app.register(helmet, {
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        scriptSrc: ["'self'", nonces],
        styleSrc: ["'self'", nonces],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  })
  if (config.rateLimit > 0) {
    await app.register(rateLimit, {
      max: config.rateLimit,
      timeWindow: '1 minute',
      errorResponseBuilder: (_request, { ttl }) => {
        const refusal = { code: 'REQUEST_TOO_MANY' as const, seconds: Math.ceil(ttl / 1000) }
        return new ProblemError(platformProblem(refusal), refusal)
      },
    })
  }
  refuseForeignOrigins(app, config)
  keepAnswersPrivate(app)
  closeWhatIsNoPage(app)
}

/**
 * One nonce for each answer, for scripts and styles alike: the page hands it to what Vite and antd
 * put into the document.
 */
function giveNonces(app: FastifyInstance): (request: IncomingMessage) => string {
  const given = new WeakMap<IncomingMessage, string>()
  const nonceOf = (request: IncomingMessage): string => {
    const nonce = given.get(request) ?? randomBytes(16).toString('base64url')
    given.set(request, nonce)
    return nonce
  }
  app.addHook('onRequest', (request, reply, done) => {
    // drawn when somebody asks for it: the pages for passers-by have none
    reply.cspNonce = {
      get script() {
        return nonceOf(request.raw)
      },
      get style() {
        return nonceOf(request.raw)
      },
    }
    done()
  })
  return (request) => `'nonce-${nonceOf(request)}'`
}

/** A browser says where a write comes from; only this service's own pages may write with its cookie. */
function refuseForeignOrigins(app: FastifyInstance, config: Config): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers
    if (origin === undefined || ['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
    const home = [`${request.protocol}://${request.host}`, new URL(config.publicUrl).origin]
    if (!home.includes(origin)) {
      return platformReply(reply, { code: 'REQUEST_ORIGIN_FOREIGN', origin })
    }
  })
}

/** What was answered to somebody by name is kept by no browser and no proxy, unless the route says otherwise. */
function keepAnswersPrivate(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, _payload, done) => {
    if (request.actorId !== undefined && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store')
    done()
  })
}

/** Pages that bring their own headers answer a refusal or a file, too: those do nothing in a browser. */
function closeWhatIsNoPage(app: FastifyInstance): void {
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    if (!reply.hasHeader('x-content-type-options'))
      reply.header('x-content-type-options', 'nosniff')
    done()
  })
}
