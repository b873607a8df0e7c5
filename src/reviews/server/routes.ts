import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, ifMatch, refuse, send, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor } from '../../access/server/index.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import type { CaseId, CaseRecord } from '../../cases/core/index.ts'
import {
  BranchPage,
  BranchParams,
  BranchView,
  ClaimBranch,
  GrantBranch,
  ListBranches,
  RefuseBranch,
  SuspendBranch,
} from '../core/index.ts'
import { commandBranch, type ReviewCommand } from './command-branch.ts'
import { REVIEWS_PROBLEMS } from './problems.ts'
import { readBranch, readBranches } from './read-branch.ts'

const config = { problems: REVIEWS_PROBLEMS }
const answers = { params: BranchParams, response: { 200: BranchView } }

/** The department's inbox and desk. */
export function reviewRoutes(app: ZhunyingApp, context: Context): void {
  const preSerialization = expandReceipt(context)
  const give = async (
    request: FastifyRequest,
    reply: FastifyReply,
    at: { caseId: CaseId; item: ItemId },
    wish: ReviewCommand,
  ) => {
    const actor = await requireActor(request, reply, context)
    const seen = ifMatch(request)
    const address = { ...at, seen: seen.ok ? seen.value : undefined }
    const work = (tx: Tx) => commandBranch(tx, context, actor, address, wish)
    const present = ({ version }: CaseRecord): Receipt => ({ receipt: 'branch', ...at, version })
    return command(request, reply, context, work, REVIEWS_PROBLEMS, { present })
  }

  app.get(
    '/api/v1/branches',
    { schema: { querystring: ListBranches, response: { 200: BranchPage } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => readBranches(tx, context, actor, request.query))
    },
  )

  app.get('/api/v1/branches/:caseId/:item', { schema: answers, config }, async (request, reply) => {
    const actor = await requireActor(request, reply, context)
    const view = await context.db.transaction((tx) =>
      readBranch(tx, context, actor, request.params),
    )
    return send(reply, view, REVIEWS_PROBLEMS)
  })

  const path = '/api/v1/branches/:caseId/:item'
  app.post(
    `${path}/claim`,
    { schema: { ...answers, body: ClaimBranch.optional() }, config, preSerialization },
    async (request, reply) => {
      const takeOver = request.body?.takeOver ?? false
      return give(request, reply, request.params, { kind: 'claim', takeOver })
    },
  )
  app.post(
    `${path}/grant`,
    { schema: { ...answers, body: GrantBranch.optional() }, config, preSerialization },
    async (request, reply) =>
      give(request, reply, request.params, { kind: 'grant', wish: request.body ?? {} }),
  )
  app.post(
    `${path}/refuse`,
    { schema: { ...answers, body: RefuseBranch }, config, preSerialization },
    async (request, reply) =>
      give(request, reply, request.params, { kind: 'refuse', ...request.body }),
  )
  app.post(
    `${path}/suspend`,
    { schema: { ...answers, body: SuspendBranch }, config, preSerialization },
    async (request, reply) =>
      give(request, reply, request.params, { kind: 'suspend', ...request.body }),
  )
  app.post(
    `${path}/resume`,
    { schema: answers, config, preSerialization },
    async (request, reply) => give(request, reply, request.params, { kind: 'resume' }),
  )
}

/** What is stored as the answer of a command; the view, with its personal values, is made anew. */
interface Receipt {
  readonly receipt: 'branch'
  readonly caseId: CaseId
  readonly item: ItemId
  readonly version: number
}

function expandReceipt(context: Context) {
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
