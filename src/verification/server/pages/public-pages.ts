import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { isDatabaseGone } from '#platform/server/database.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import { isNumber } from '../judge.ts'
import { lookupRoutes } from '../lookup/routes.ts'
import { noteScan } from '../scans/scans.ts'
import { reportRoutes } from '../signals/report-routes.ts'
import { limiter } from './limit.ts'
import { isLarge, OWN_HEADERS, sendPage, sendTrouble, SizeQuery } from './page-reply.ts'
import { pageOf, scanPage } from './scan-page.ts'

/** Everything a passer-by sees: HTML without script, and HTML also when something is the matter. */
export async function publicPages(app: ZhunyingApp, context: Context): Promise<void> {
  await app.register(async (scope) => {
    const pages = scope as unknown as ZhunyingApp
    answerTroublesAsPages(pages as unknown as FastifyInstance, context)
    scanRoutes(pages, context)
    reportRoutes(pages, context)
    lookupRoutes(pages, context)
  })
}

function scanRoutes(app: ZhunyingApp, context: Context): void {
  const mayLookUp = limiter(app, context, { share: 20, minutes: 1 })
  const params = z.object({ code: z.string().max(400) })
  app.get(
    '/v/:code',
    { ...OWN_HEADERS, schema: { params, querystring: SizeQuery } },
    async (request, reply) => {
      const { code } = request.params
      const large = isLarge(request.query)
      if (isNumber(code) && !(await mayLookUp(request)))
        return sendTrouble(reply, context, 'busy', large)
      const { status, html, number } = await scanPage(context, code, large)
      if (number !== undefined) noteScan(context, number)
      return sendPage(reply, status, html)
    },
  )
  app.get('/v/', { ...OWN_HEADERS, schema: { hide: true } }, (_request, reply) =>
    reply.redirect('/verify', 302),
  )
  // longer than any code: read twice, or never one
  app.get('/v/*', { ...OWN_HEADERS, schema: { hide: true } }, (_request, reply) => {
    const { status, html } = pageOf(context, { kind: 'unreadable' }, false)
    return sendPage(reply, status, html)
  })
}

/** What goes wrong on the way is said as a page too; bugs are answered as everywhere, with their number. */
function answerTroublesAsPages(app: FastifyInstance, context: Context): void {
  app.setErrorHandler((error: unknown, _request: FastifyRequest, reply: FastifyReply) => {
    if (isDatabaseGone(error)) return sendTrouble(reply, context, 'down')
    const { problem, statusCode } = error as { problem?: { status: number }; statusCode?: number }
    if ((problem?.status ?? statusCode) === 429) return sendTrouble(reply, context, 'busy')
    throw error
  })
}
