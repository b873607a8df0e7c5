import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#platform/server/context.ts'
import { refuse } from '#platform/server/http.ts'
import type { AccessRefusal, Actor } from '../core/index.ts'
import { ACCESS_PROBLEMS } from './problems.ts'
import { actorOf } from './session.ts'

/** Who sends this request; breaks off with 401 ACCESS_LOGIN_NEEDED when nobody is signed in. */
export async function requireActor(
  request: FastifyRequest,
  _reply: FastifyReply,
  context: Context,
): Promise<Actor> {
  const actor = await actorOf(request, context)
  return actor ?? refuse<AccessRefusal>(ACCESS_PROBLEMS, { code: 'ACCESS_LOGIN_NEEDED' })
}
