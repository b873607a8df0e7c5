import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, send, type Problems } from '#platform/server/http.ts'
import type { Actor } from '../core/index.ts'
import { requireActor } from './require-actor.ts'

/** A request, where its answer goes, and the words for whatever may refuse it. */
interface Asked<R extends { readonly code: string }> {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly context: Context
  readonly problems: Problems<R>
}

type Work<T, R> = (tx: Tx, actor: Actor) => Promise<Result<T, R>>

/** The whole of a GET route: whoever is signed in reads in one transaction, and is answered. */
export async function readAs<T, R extends { readonly code: string }>(
  { request, reply, context, problems }: Asked<R>,
  work: Work<T, R>,
): Promise<FastifyReply> {
  const actor = await requireActor(request, reply, context)
  return send(reply, await context.db.transaction((tx) => work(tx, actor)), problems)
}

/** The whole of a POST route without If-Match: whoever is signed in commands, once for each key. */
export async function commandAs<T, R extends { readonly code: string }>(
  { request, reply, context, problems }: Asked<R>,
  work: Work<T, R>,
): Promise<FastifyReply> {
  const actor = await requireActor(request, reply, context)
  return command(request, reply, context, (tx) => work(tx, actor), problems)
}
