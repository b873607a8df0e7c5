import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#platform/server/context.ts'
import { isDatabaseGone } from '#platform/server/database.ts'
import { sendTrouble } from './page-reply.ts'

/** What goes wrong on the way is said as a page too; bugs are answered as everywhere, with their number. */
export function answerTroublesAsPages(app: FastifyInstance, context: Context): void {
  app.setErrorHandler((error: unknown, _request: FastifyRequest, reply: FastifyReply) => {
    if (isDatabaseGone(error)) return sendTrouble(reply, context, 'down')
    const { problem, statusCode } = error as { problem?: { status: number }; statusCode?: number }
    if ((problem?.status ?? statusCode) === 429) return sendTrouble(reply, context, 'busy')
    throw error
  })
}
