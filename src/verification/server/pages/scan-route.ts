import { z } from 'zod'
import type { Context, QuickAnswer } from '#platform/server/context.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import { isNumber } from '../judge.ts'
import { noteScan } from '../scans/scans.ts'
import { limiter } from './limit.ts'
import { ANSWER, isLarge, OWN_HEADERS, sendPage, sendTrouble, SizeQuery } from './page-reply.ts'
import { hotPage, makePage } from './scan-page.ts'

/** A page that was made a moment ago is sent as it is, and counted: what a popular code costs. */
export function quickScan(url: string, context: Context): QuickAnswer | undefined {
  if (!url.startsWith('/v/')) return undefined
  const hot = hotPage(context, url.slice(3))
  if (!hot) return undefined
  if (hot.number !== undefined) noteScan(context, hot.number)
  return { status: hot.status, headers: ANSWER, body: hot.html }
}

/**
 * The page behind the code. Numbers have a limit far below that of codes, since anybody can count them
 * up.
 */
export function scanRoute(app: ZhunyingApp, context: Context): void {
  const mayLookUp = limiter(app, context, { share: 20, minutes: 1 })
  const schema = { params: z.object({ code: z.string().max(400) }), querystring: SizeQuery }
  app.get('/v/:code', { ...OWN_HEADERS, schema }, async (request, reply) => {
    const { code } = request.params
    const large = isLarge(request.query)
    if (isNumber(code) && !(await mayLookUp(request)))
      return sendTrouble(reply, context, 'busy', large)
    const { status, html, number } = await makePage(context, code, large)
    if (number !== undefined) noteScan(context, number)
    return sendPage(reply, status, html)
  })
}
