import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, ifMatch, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor, type Actor } from '../../access/server/index.ts'
import type { CaseRecord } from '../../cases/core/index.ts'
import {
  AnswerExtension,
  AskExtension,
  BranchParams,
  BranchView,
  ClaimBranch,
  CloseHearing,
  DelegateBranch,
  FindBreach,
  GiveOpinion,
  GrantBranch,
  OfferHearing,
  OpenHearing,
  PartyAnswer,
  PartyParams,
  PassCheck,
  RecordHearing,
  RefuseBranch,
  RequestVisit,
  RescindGrant,
  ReturnOpinion,
  SayWords,
  SaveChecks,
  SetHearing,
  SuspendBranch,
  TellParty,
} from '../core/index.ts'
import { checkPromise } from './after-checks/check-promise.ts'
import { claimBranch, delegateBranch, releaseBranch } from './claims/claim.ts'
import { commandBranch } from './command-branch.ts'
import { answerExtension, askExtension } from './extensions/extension.ts'
import type { BranchAddress } from './find-branch.ts'
import { answerParty, tellParty } from './hearings/parties.ts'
import { recordHearing } from './hearings/record-hearing.ts'
import { setHearing } from './hearings/set-hearing.ts'
import { giveOpinion, returnOpinion, saveChecks } from './opinions/opinion.ts'
import { askApplicant } from './questions/question.ts'
import { REVIEWS_PROBLEMS } from './problems.ts'
import { expandReceipt, type Receipt } from './receipt.ts'
import type { ReviewsRefusal } from './refusal.ts'
import { requestVisit } from './request-visit.ts'

const config = { problems: REVIEWS_PROBLEMS }

/** What a command does, in its one transaction. */
type Work<Body> = (
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  body: Body,
) => Promise<Result<CaseRecord, ReviewsRefusal>>

/** Every command on a branch: `POST /api/v1/branches/:caseId/:item/<name>`, answered with the branch. */
export function commandRoutes(app: ZhunyingApp, context: Context): void {
  const preSerialization = expandReceipt(context)
  const path = '/api/v1/branches/:caseId/:item'
  const response = { 200: BranchView }

  async function give<Body>(
    request: FastifyRequest,
    reply: FastifyReply,
    params: z.infer<typeof BranchParams>,
    body: Body,
    work: Work<Body>,
  ) {
    const actor = await requireActor(request, reply, context)
    const seen = ifMatch(request)
    const { caseId, item } = params
    const at = { ...params, seen: seen.ok ? seen.value : undefined }
    const receipt = ({ version }: CaseRecord): Receipt => ({
      receipt: 'branch',
      caseId,
      item,
      version,
    })
    return command(
      request,
      reply,
      context,
      (tx) => work(tx, context, actor, at, body),
      REVIEWS_PROBLEMS,
      { present: receipt },
    )
  }

  function post<Schema extends z.ZodType>(
    name: string,
    body: Schema,
    work: Work<z.output<Schema>>,
  ): void {
    app.post(
      `${path}/${name}`,
      { schema: { params: BranchParams, body, response }, config, preSerialization },
      async (request, reply) =>
        give(request, reply, request.params, request.body as z.output<Schema>, work),
    )
  }

  post('claim', ClaimBranch.optional(), (tx, c, actor, at, body) =>
    claimBranch(tx, c, actor, at, { takeOver: body?.takeOver ?? false }),
  )
  post('delegate', DelegateBranch, delegateBranch)
  post('checks', SaveChecks, saveChecks)
  post('opinion', GiveOpinion, giveOpinion)
  post('opinion/return', ReturnOpinion, returnOpinion)
  post('grant', GrantBranch.optional(), (tx, c, actor, at, wish = {}) =>
    commandBranch(tx, c, actor, at, { kind: 'grant', wish }),
  )
  post('refuse', RefuseBranch, (tx, c, actor, at, body) =>
    commandBranch(tx, c, actor, at, { kind: 'refuse', ...body }),
  )
  post('suspend', SuspendBranch, (tx, c, actor, at, { cause, document, ...body }) =>
    commandBranch(tx, c, actor, at, {
      kind: 'suspend',
      ...body,
      ...(cause && { cause }),
      document: document ?? null,
    }),
  )
  post('visit', RequestVisit, requestVisit)
  post('questions', SayWords, askApplicant)
  post('extension', AskExtension, askExtension)
  post('extension/answer', AnswerExtension, answerExtension)
  post('hearing/offer', OfferHearing, (tx, c, actor, at, body) =>
    commandBranch(tx, c, actor, at, { kind: 'offerHearing', ...body }),
  )
  post('hearing/open', OpenHearing, (tx, c, actor, at, body) =>
    commandBranch(tx, c, actor, at, { kind: 'openHearing', ...body }),
  )
  post('hearing/set', SetHearing, setHearing)
  post('hearing/close', CloseHearing, (tx, c, actor, at, { document, ...body }) =>
    commandBranch(tx, c, actor, at, {
      kind: 'closeHearing',
      ...body,
      document: document ?? null,
    }),
  )
  post('hearing/record', RecordHearing, recordHearing)
  post('parties', TellParty, tellParty)
  post('promise/pass', PassCheck, (tx, c, actor, at, body) =>
    checkPromise(tx, c, actor, at, { kind: 'passCheck', ...body }),
  )
  post('promise/breach', FindBreach, (tx, c, actor, at, body) =>
    checkPromise(tx, c, actor, at, { kind: 'findBreach', ...body }),
  )
  post('promise/rescind', RescindGrant, (tx, c, actor, at, body) =>
    checkPromise(tx, c, actor, at, { kind: 'rescindGrant', ...body }),
  )

  function bare(name: string, work: Work<undefined>): void {
    app.post(
      `${path}/${name}`,
      { schema: { params: BranchParams, response }, config, preSerialization },
      async (request, reply) => give(request, reply, request.params, undefined, work),
    )
  }
  bare('release', releaseBranch)
  bare('resume', (tx, c, actor, at) => commandBranch(tx, c, actor, at, { kind: 'resume' }))
  bare('hearing/waive', (tx, c, actor, at) =>
    commandBranch(tx, c, actor, at, { kind: 'waiveHearing' }),
  )

  app.post(
    `${path}/parties/:party/answer`,
    { schema: { params: PartyParams, body: PartyAnswer, response }, config, preSerialization },
    async (request, reply) => {
      const { party, ...params } = request.params
      return give(request, reply, params, request.body, (tx, c, actor, at, body) =>
        answerParty(tx, c, actor, { ...at, party }, body),
      )
    },
  )
}
