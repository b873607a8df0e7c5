import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { PAGE_STYLE, renderTrouble, type Practice, type Trouble } from '../../core/index.ts'

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64')
/** Nothing may load or run, nobody may frame it; its one style is known by its hash. */
const policy = (forms: string) =>
  `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action ${forms}; frame-ancestors 'none'`

/** `?size=large`: 大字版. */
export const SizeQuery = z.object({ size: z.string().max(20).optional() })
export const isLarge = (query: z.infer<typeof SizeQuery>): boolean => query.size === 'large'

/**
 * What every public page says to the reader's browser: never stored by anybody between us and the reader,
 * nor by the browser itself, since it is about this moment; loaded by no other page, guessed at by nobody.
 */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
}
/** The headers of a page that answers. */
export const ANSWER = {
  ...HEADERS,
  'content-security-policy': policy("'none'"),
  'referrer-policy': 'no-referrer',
}
/** A page with a form: browsers must say where a form comes from, which `no-referrer` would forbid. */
const ASKING = {
  ...HEADERS,
  'content-security-policy': policy("'self'"),
  'referrer-policy': 'same-origin',
}

/** These pages bring their own headers, always the same; helmet would work them out for each answer. */
export const OWN_HEADERS = { helmet: false } as const

/** What the public pages say of this installation. */
export function practiceOf({ demo, training }: Context['config']): Practice {
  return training ? 'training' : demo
}

/** Sends one of the public pages. */
export function sendPage(
  reply: FastifyReply,
  status: number,
  html: string,
  asks = false,
): FastifyReply {
  return reply
    .code(status)
    .headers(asks ? ASKING : ANSWER)
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
  const { status, html } = renderTrouble(trouble, { large, demo: practiceOf(context.config) })
  if (trouble !== 'gone') reply.header('retry-after', '60')
  return sendPage(reply, status, html)
}
