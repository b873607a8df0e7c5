import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#platform/server/context.ts'
import { refuse } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor } from '../../access/server/index.ts'
import type { VisitOfCase } from '../core/index.ts'
import { readVisit } from './read-visit.ts'

/**
 * What is stored as the answer of a command: which visit, and its version. Names and addresses are
 * not copied into the table of idempotency keys; the view is made anew on its way out.
 */
interface Receipt {
  readonly receipt: 'visit'
  readonly visitId: string
  readonly version: number
}

export function receiptOf({ visit }: VisitOfCase): Receipt {
  return { receipt: 'visit', visitId: visit.id, version: visit.version }
}

/** A route's `preSerialization`: turns the receipt into the VisitView of whoever asks. */
export function expandReceipt(context: Context) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    payload: unknown,
  ): Promise<unknown> => {
    if (!isReceipt(payload)) return payload
    const actor = await requireActor(request, reply, context)
    const { visitId } = payload
    const view = await context.db.transaction((tx) => readVisit(tx, context, actor, visitId))
    if (!view.ok) return refuse(ACCESS_PROBLEMS, view.refusal)
    reply.header('etag', `"${view.value.version}"`)
    return view.value
  }
}

function isReceipt(payload: unknown): payload is Receipt {
  return (payload as { receipt?: unknown } | null)?.receipt === 'visit'
}
