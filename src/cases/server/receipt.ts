import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { refuse } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor, type Actor } from '../../access/server/index.ts'
import type { CaseId, CaseRecord, CaseView } from '../core/index.ts'
import { readCase } from './read-case.ts'

/**
 * What is stored as the answer of a command: which case, and its version. The values of the form
 * are personal and are not copied into the table of idempotency keys; the view is made anew on its
 * way out, for a first answer and a repeated one alike.
 */
export interface Receipt {
  readonly receipt: 'case'
  readonly caseId: CaseId
  readonly version: number
}

export function receiptOf(record: CaseRecord): Receipt {
  return { receipt: 'case', caseId: record.id, version: record.version }
}

/** The view for the first answer, made while everything is at hand; undefined for who may not read the case. */
export function viewOf(context: Context, actor: Actor) {
  return async (tx: Tx, { id }: CaseRecord): Promise<CaseView | undefined> => {
    const view = await readCase(tx, context, actor, id)
    return view.ok ? view.value : undefined
  }
}

/** A route's `preSerialization`: turns the receipt into the CaseView of whoever asks. */
export function expandReceipt(context: Context) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    payload: unknown,
  ): Promise<unknown> => {
    if (!isReceipt(payload)) return payload
    const actor = await requireActor(request, reply, context)
    const view = await context.db.transaction((tx) => readCase(tx, context, actor, payload.caseId))
    if (!view.ok) return refuse(ACCESS_PROBLEMS, view.refusal)
    reply.header('etag', `"${view.value.version}"`)
    return view.value
  }
}

function isReceipt(payload: unknown): payload is Receipt {
  return (payload as { receipt?: unknown } | null)?.receipt === 'case'
}
