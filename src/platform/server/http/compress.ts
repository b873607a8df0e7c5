import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Below this an answer fits into one packet anyway; in characters. */
const SMALL = 1400
const TEXT = /^(application\/(json|problem\+json)|text\/html)\b/
/** Of eleven: beyond it the time grows faster than the answer shrinks. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
const WAYS = ['br', 'gzip'] as const

/**
 * Answers of the API and the pages travel packed when the asker takes it. What is made ready before it
 * is asked for (a code's page, the files of the web) goes as it is.
 */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (typeof payload !== 'string' || payload.length < SMALL || isReady(request))
      return done(null, payload)
    const type = reply.getHeader('content-type')
    if (typeof type !== 'string' || !TEXT.test(type) || reply.hasHeader('content-encoding'))
      return done(null, payload)
    reply.header('vary', 'accept-encoding')
    const way = wayOf(request)
    if (way === undefined) return done(null, payload)
    reply.header('content-encoding', way).removeHeader('content-length')
    const packed = (error: Error | null, bytes: Buffer) =>
      error === null ? done(null, bytes) : done(error)
    return way === 'br' ? brotliCompress(payload, QUALITY, packed) : gzip(payload, packed)
  })
}

/** The answer to HEAD has no body; the pages behind `/v` are the same for everybody and kept ready. */
const isReady = ({ method, url }: FastifyRequest) => method === 'HEAD' || /^\/v(\/|$)/.test(url)

function wayOf({ headers }: FastifyRequest): (typeof WAYS)[number] | undefined {
  const taken = headers['accept-encoding']
  const named = (typeof taken === 'string' ? taken : '').split(',').map((one) => one.trim())
  return WAYS.find((way) => named.includes(way))
}
