import type { OutgoingHttpHeaders } from 'node:http'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import type { Context, HttpModule, QuickAnswer } from './context.ts'
import type { ZhunyingApp } from './http/app.ts'
import { newId } from './ids.ts'
import { compressAnswers } from './http/compress.ts'
import { confineRequests } from './http/confine.ts'
import { handleErrors, platformReply } from './http/errors.ts'
import { addHealth } from './http/health.ts'
import { describeApi } from './http/openapi.ts'
import { observeRequests } from './http/observe.ts'
import { protect } from './http/security.ts'
import { refuseUnstorable } from './http/storable.ts'

export type { HttpModule } from './context.ts'
export type { ZhunyingApp } from './http/app.ts'
export { setReach } from './http/confine.ts'
export { command } from './http/command.ts'
export { forgetOldKeys, hashOf } from './http/idempotency.ts'
export { PLATFORM_PROBLEMS } from './http/platform-problems.ts'
export { refuse, sayProblem, type Problem, type Problems } from './http/problem.ts'
export { ifMatch, send, sendRefusal } from './http/send.ts'

export interface HttpOptions {
  /** The pages of the web; an address that no route knows is a 404 problem when absent. */
  readonly pages?:
    | {
        register(app: ZhunyingApp): Promise<void>
        /** The one page for every address of the web, with this answer's nonce. */
        page(reply: FastifyReply): Promise<string>
      }
    | undefined
}

const MEGABYTE = 1024 * 1024

/** The whole HTTP service, ready for `inject` or `listen`: one plugin for each module. */
export async function buildHttp(
  context: Context,
  modules: readonly Partial<HttpModule>[],
  options: HttpOptions = {},
): Promise<ZhunyingApp> {
  const app = fastify({
    loggerInstance: context.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    trustProxy: believed(context.config.trustProxy),
    bodyLimit: MEGABYTE,
    routerOptions: { maxParamLength: 400 },
    forceCloseConnections: 'idle',
    // what is wrong with an address before any route is found
    frameworkErrors(error, _request, reply) {
      const errors = [{ path: 'url', message: error.message }]
      void platformReply(reply as unknown as FastifyReply, { code: 'REQUEST_INVALID', errors })
    },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  const plain = app as unknown as FastifyInstance
  handleErrors(plain)
  logRequests(plain)
  answerQuickly(plain, context, modules)
  observeRequests(plain)
  confineRequests(plain)
  await protect(plain, context.config)
  refuseUnstorable(plain)
  compressAnswers(plain)
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: 20 * MEGABYTE, files: 1, fields: 20 } })
  await describeApi(
    plain,
    modules.flatMap(({ chapters }) => chapters ?? []),
  )
  addHealth(app, context, modules)
  for (const module of modules) {
    if (module.routes === undefined) continue
    await app.register(async (scope) => module.routes!(scope as unknown as ZhunyingApp, context))
  }
  await options.pages?.register(app)
  app.setNotFoundHandler(async (request, reply) => {
    if (options.pages !== undefined && wantsPage(request)) {
      const page = await options.pages.page(reply as unknown as FastifyReply)
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page)
    }
    const route = `${request.method} ${pathOf(request)}`
    return platformReply(reply as unknown as FastifyReply, { code: 'ROUTE_NOT_FOUND', route })
  })
  await app.ready()
  return app
}

/** Whose word about the one before them counts: the nearest so many; whatever a visitor wrote stands further off. */
function believed(proxies: number) {
  return proxies > 0 && ((_address: string, hop: number) => hop < proxies)
}

/** What a module has ready goes out before anything else looks at the request. */
function answerQuickly(
  app: FastifyInstance,
  context: Context,
  modules: readonly Partial<HttpModule>[],
): void {
  const quick = modules.flatMap(({ quickAnswer }) => quickAnswer ?? [])
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'GET') return done()
    for (const answerTo of quick) {
      const ready = answerTo(request.url, context)
      if (ready) return sendReady(reply, ready)
    }
    return done()
  })
}

/** With all its headers, past whoever would still look at an answer; it is logged and counted all the same. */
function sendReady(reply: FastifyReply, { status, headers, body }: QuickAnswer): void {
  const said = reply.getHeaders() as OutgoingHttpHeaders
  const length = { 'content-length': Buffer.byteLength(body) }
  reply.hijack()
  reply.raw.writeHead(status, { ...said, ...headers, ...length }).end(body)
}

/** A browser that follows an address of the web, not a program that mistook one of the API. */
function wantsPage(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  // those of machines, and files that a crawler or a prober guesses at
  if (/^\/(api|v|status|assets|metrics|\.well-known)(\/|$)/.test(pathOf(request))) return false
  if (/\.(css|env|ico|js|json|map|php|png|svg|txt|xml)$/.test(pathOf(request))) return false
  return /text\/html|\*\/\*/.test(request.headers.accept ?? '')
}

const pathOf = ({ url }: { url: string }) => url.split('?')[0] ?? url

/** One line for each answer, with the route's pattern and never its values: addresses carry numbers and names. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? '(none)',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    )
    done()
  })
}
