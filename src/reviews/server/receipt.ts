import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#platform/server/context.ts'
import { refuse } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor } from '../../access/server/index.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import type { CaseId } from '../../cases/core/index.ts'
import { readBranch } from './read-branch.ts'

/** What is stored as the answer of a command; the view, with its personal values, is made anew. */
export interface Receipt {
  readonly receipt: 'branch'
  readonly caseId: CaseId
  readonly item: ItemId
  readonly version: number
}

/** A route's `preSerialization`: turns the receipt into the BranchView of whoever asks. */
export function expandReceipt(context: Context) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    payload: unknown,
  ): Promise<unknown> => {
    const receipt = payload as Receipt | null
    if (receipt?.receipt !== 'branch') return payload
    const actor = await requireActor(request, reply, context)
    const view = await context.db.transaction((tx) => readBranch(tx, context, actor, receipt))
    if (!view.ok) return refuse(ACCESS_PROBLEMS, view.refusal)
    reply.header('etag', `"${view.value.version}"`)
    return view.value
  }
}
