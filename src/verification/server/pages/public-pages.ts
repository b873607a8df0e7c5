import type { FastifyInstance } from 'fastify'
import type { Context } from '#platform/server/context.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import { lookupRoutes } from '../lookup/routes.ts'
import { reportRoutes } from '../signals/report-routes.ts'
import { OWN_HEADERS, sendPage } from './page-reply.ts'
import { pageOf } from './scan-page.ts'
import { scanRoute } from './scan-route.ts'
import { answerTroublesAsPages } from './troubles.ts'

/** Everything a passer-by sees: HTML without script, and HTML also when something is the matter. */
export async function publicPages(app: ZhunyingApp, context: Context): Promise<void> {
  await app.register(async (scope) => {
    const pages = scope as unknown as ZhunyingApp
    answerTroublesAsPages(pages as unknown as FastifyInstance, context)
    scanRoute(pages, context)
    oddAddresses(pages, context)
    reportRoutes(pages, context)
    lookupRoutes(pages, context)
  })
}

function oddAddresses(app: ZhunyingApp, context: Context): void {
  for (const path of ['/v', '/v/'])
    app.get(path, { ...OWN_HEADERS, schema: { hide: true } }, (_request, reply) =>
      reply.redirect('/verify', 302),
    )
  // longer than any code: read twice, or never one
  app.get('/v/*', { ...OWN_HEADERS, schema: { hide: true } }, (_request, reply) => {
    const { status, html } = pageOf(context, { kind: 'unreadable' }, false)
    return sendPage(reply, status, html)
  })
}
