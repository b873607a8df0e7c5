import type { FastifyReply, FastifyRequest } from 'fastify'
import { granted, refused, type Result } from '#kernel/result.ts'
import { problemReply, type Problem, type Problems } from './problem.ts'
import type { PlatformRefusal } from './platform-problems.ts'

/**
 * Answers with the value, or with the problem of the refusal. A value that carries a numeric
 * `version` gets it as its ETag.
 */
export function send<T, R extends { readonly code: string }>(
  reply: FastifyReply,
  result: Result<T, R>,
  problems: Problems<R>,
  status = 200,
): FastifyReply {
  if (!result.ok) return sendRefusal(reply, result.refusal, problems)
  return withEtag(reply, result.value).code(status).send(result.value)
}

export function sendRefusal<R extends { readonly code: string }>(
  reply: FastifyReply,
  refusal: R,
  problems: Problems<R>,
): FastifyReply {
  const problem: Problem | undefined = problems[refusal.code as R['code']]
  if (problem === undefined) throw new Error(`no problem line for ${refusal.code}`)
  return problemReply(reply, problem, refusal)
}

/** Sets `ETag: "<version>"` when the body says which version it is. */
export function withEtag(reply: FastifyReply, body: unknown): FastifyReply {
  const version = (body as { version?: unknown } | null | undefined)?.version
  return typeof version === 'number' ? reply.header('etag', `"${version}"`) : reply
}

/** The version that the writer has read, from If-Match: `"7"` or `W/"7"`. */
export function ifMatch(request: FastifyRequest): Result<number, PlatformRefusal> {
  const [, version] = /^(?:W\/)?"(\d{1,15})"$/.exec(request.headers['if-match'] ?? '') ?? []
  return version === undefined ? refused({ code: 'IF_MATCH_MISSING' }) : granted(Number(version))
}
