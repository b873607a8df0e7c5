import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Result } from '#kernel/result.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../database.ts'
import { hashOf, idempotencyKey, idempotent } from './idempotency.ts'
import { PLATFORM_PROBLEMS } from './platform-problems.ts'
import type { Problems } from './problem.ts'
import { sendRefusal, withEtag } from './send.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by whoever recognises the actor, so that their idempotency keys are their own. */
    actorId?: string
  }
}

export interface CommandOptions<T> {
  /** 200 when absent; 201 for what is made new. */
  readonly status?: number
  /** What of the value is answered; the whole value when absent. */
  readonly present?: (value: T) => unknown
  /**
   * What is answered the first time, where that is more than what is kept for a repetition: made in the
   * command's own transaction. Undefined: what is kept.
   */
  readonly answer?: (tx: Tx, value: T) => Promise<unknown>
  /** In whose scope the key is; the recognised account, else the session, when absent. */
  readonly actor?: string
  /** The digest of a body that is not JSON (an uploaded file). */
  readonly bodyHash?: string
}

/** Undoes the transaction of a refused command on its way to the answer. */
class Undo<R> extends Error {
  readonly refusal: R
  constructor(refusal: R) {
    super('refused')
    this.refusal = refusal
  }
}

/**
 * The usual way to write a POST route: takes the Idempotency-Key, opens the one transaction, does the
 * work in it and answers. A refusal undoes the transaction and stores nothing, so that the same key
 * may be tried again once the reason is gone; a repetition of a granted command gets the first answer
 * (header `idempotency-replayed: true`) and does nothing.
 */
export async function command<T, R extends { readonly code: string }>(
  request: FastifyRequest,
  reply: FastifyReply,
  context: Pick<Context, 'db'>,
  work: (tx: Tx) => Promise<Result<T, R>>,
  problems: Problems<R>,
  options: CommandOptions<T> = {},
): Promise<FastifyReply> {
  const key = idempotencyKey(request)
  if (!key.ok) return sendRefusal(reply, key.refusal, PLATFORM_PROBLEMS)
  const asked = {
    key: key.value,
    actor: options.actor ?? scopeOf(request),
    route: `${request.method} ${request.url}`,
    bodyHash: options.bodyHash ?? hashOf([request.body ?? null, request.headers['if-match'] ?? '']),
  }
  try {
    const answer = await context.db.transaction(async (tx) => {
      let first: unknown
      const kept = await idempotent(tx, asked, async () => {
        const result = await work(tx)
        if (!result.ok) throw new Undo(result.refusal)
        first = await options.answer?.(tx, result.value)
        const body = options.present ? options.present(result.value) : result.value
        return { status: options.status ?? 200, body }
      })
      return { ...kept, body: first ?? kept.body }
    })
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    return await withEtag(reply, answer.body).code(answer.status).send(answer.body)
  } catch (error) {
    if (error instanceof Undo) return sendRefusal(reply, error.refusal as R, problems)
    throw error
  }
}

/** The account, or the digest of the session, or nobody: whose keys these are. */
function scopeOf(request: FastifyRequest): string {
  if (request.actorId !== undefined) return request.actorId
  const session = request.cookies['__Host-zhunying_session'] ?? request.cookies['zhunying_session']
  if (session === undefined) return 'anonymous'
  return `session:${createHash('sha256').update(session).digest('hex').slice(0, 32)}`
}
