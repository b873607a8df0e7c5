import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { PAGE_STYLE, renderTrouble, type Trouble } from '../../core/index.ts'

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64')
/** Nothing may load or run, nobody may frame it; its one style is known by its hash. */
const policy = (forms: string) =>
  `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action ${forms}; frame-ancestors 'none'`
const ANSWERS = policy("'none'")
const ASKS = policy("'self'")

/** `?size=large`: 大字版. */
export const SizeQuery = z.object({ size: z.string().max(20).optional() })
export const isLarge = (query: z.infer<typeof SizeQuery>): boolean => query.size === 'large'

/**
 * Sends one of the public pages: never stored by anybody between us and the reader, nor by the reader's
 * browser, since it is about this moment. `asks` is a page with a form: browsers then must say where a
 * form comes from, which `no-referrer` would forbid.
 */
export function sendPage(reply: FastifyReply, status: number, html: string, asks = false) {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', asks ? ASKS : ANSWERS)
    .header('cache-control', 'no-store')
    .header('referrer-policy', asks ? 'same-origin' : 'no-referrer')
    .header('x-robots-tag', 'noindex, nofollow')
    .send(html)
}

/** Whether a browser says that a form was sent from another site (Fetch Metadata). */
export function isForeign(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  return site === 'cross-site' || site === 'same-site'
}

/** Says on a page why there is no answer now. */
export function sendTrouble(
  reply: FastifyReply,
  context: Context,
  trouble: Trouble,
  large = false,
): FastifyReply {
  const { status, html } = renderTrouble(trouble, { large, demo: context.config.demo })
  if (trouble !== 'gone') reply.header('retry-after', '60')
  return sendPage(reply, status, html)
}
