import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, refuse, send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { unconfined } from '#platform/server/reach.ts'
import { requireActor } from '../../../access/server/index.ts'
import {
  ApplicantList,
  ApplicantParams,
  AskApplicants,
  CaseParams,
  CaseView,
  ClaimCase,
  ClaimSlip,
} from '../../core/index.ts'
import { CASES_PROBLEMS } from '../problems.ts'
import { expandReceipt, receiptOf } from '../receipt.ts'
import { readApplicants } from './applicants.ts'
import { claimCase, proveClaim } from './claim-case.ts'
import { handOutCode, readSlip, type SlipReceipt } from './claim-code.ts'

const config = { problems: CASES_PROBLEMS }

/** 帮办: for whom a clerk files, the slip that is handed out, and how the applicant takes it over. */
export function counterRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/regions/:region/applicants',
    {
      schema: {
        params: ApplicantParams,
        querystring: AskApplicants,
        response: { 200: ApplicantList },
      },
      config,
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.params
      const found = await context.db.transaction((tx) =>
        readApplicants(tx, actor, region, request.query.uscc),
      )
      return send(reply, found, CASES_PROBLEMS)
    },
  )

  app.post(
    '/api/v1/cases/:id/claim-code',
    {
      schema: { params: CaseParams, response: { 200: ClaimSlip } },
      config,
      preSerialization: expandSlip(context),
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const work = (tx: Tx) => handOutCode(tx, context, actor, request.params.id)
      return command(request, reply, context, work, CASES_PROBLEMS)
    },
  )

  app.post(
    '/api/v1/case-claims',
    {
      schema: { body: ClaimCase, response: { 200: CaseView } },
      config,
      preSerialization: expandReceipt(context),
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      // the proofs stand in for the reach that the claimant does not have yet
      const proven = await unconfined(() => proveClaim(context, actor, request.body))
      if (!proven.ok) return sendRefusal(reply, proven.refusal, CASES_PROBLEMS)
      const work = (tx: Tx) => claimCase(tx, context, actor, proven.value)
      return unconfined(() =>
        command(request, reply, context, work, CASES_PROBLEMS, { present: receiptOf }),
      )
    },
  )
}

/** The code itself is in no kept answer; it is opened for whoever asks, each time anew. */
function expandSlip(context: Context) {
  return async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    if ((payload as Partial<SlipReceipt> | null)?.receipt !== 'claim') return payload
    const actor = await requireActor(request, reply, context)
    const { caseId } = payload as SlipReceipt
    const slip = await context.db.transaction((tx) => readSlip(tx, context, actor, caseId))
    reply.header('cache-control', 'private, no-store')
    return slip.ok ? slip.value : refuse(CASES_PROBLEMS, slip.refusal)
  }
}
