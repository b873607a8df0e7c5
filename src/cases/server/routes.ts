import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, ifMatch, PLATFORM_PROBLEMS, send, sendRefusal } from '#platform/server/http.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import { requireActor, type Actor } from '../../access/server/index.ts'
import {
  AskCorrection,
  CasePage,
  CaseParams,
  CaseView,
  CreateCase,
  Declare,
  GiveReason,
  ListCases,
  SaveValues,
} from '../core/index.ts'
import { acceptCase, askCorrection, closeCase, declineCase, withdrawCase } from './answer-case.ts'
import { createCase } from './create-case.ts'
import type { HoldingsPort } from './holdings.ts'
import { CASES_PROBLEMS } from './problems.ts'
import { readCase, readCases } from './read-case.ts'
import { expandReceipt, receiptOf, viewOf } from './receipt.ts'
import { saveValues } from './save-values.ts'
import { seenBy } from './seen.ts'
import { resubmitCase, submitCase } from './submit-case.ts'

const config = { problems: CASES_PROBLEMS }

/** The case from draft to acceptance; files are in `materials/routes.ts`. */
export function caseRoutes(app: ZhunyingApp, context: Context, holdings: HoldingsPort): void {
  const preSerialization = expandReceipt(context)
  const stored = (actor: Actor) => ({ present: receiptOf, answer: viewOf(context, actor) })

  app.get(
    '/api/v1/cases',
    { schema: { querystring: ListCases, response: { 200: CasePage } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => readCases(tx, context, actor, request.query))
    },
  )

  app.get(
    '/api/v1/cases/:id',
    { schema: { params: CaseParams, response: { 200: CaseView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const view = await context.db.transaction((tx) => readCase(tx, context, actor, id))
      return send(reply, view, CASES_PROBLEMS)
    },
  )

  app.post(
    '/api/v1/cases',
    { schema: { body: CreateCase, response: { 201: CaseView } }, config, preSerialization },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const work = (tx: Tx) => createCase(tx, context, actor, request.body, holdings)
      return command(request, reply, context, work, CASES_PROBLEMS, {
        ...stored(actor),
        status: 201,
      })
    },
  )

  app.patch(
    '/api/v1/cases/:id/values',
    {
      schema: { params: CaseParams, body: SaveValues, response: { 200: CaseView } },
      config,
      preSerialization,
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const seen = ifMatch(request)
      if (!seen.ok) return sendRefusal(reply, seen.refusal, PLATFORM_PROBLEMS)
      const change = { seen: seen.value, values: request.body.values }
      const work = (tx: Tx) => saveValues(tx, context, actor, request.params.id, change)
      return command(request, reply, context, work, CASES_PROBLEMS, stored(actor))
    },
  )

  for (const [name, useCase] of [
    ['submit', submitCase],
    ['resubmit', resubmitCase],
  ] as const)
    app.post(
      `/api/v1/cases/:id/${name}`,
      {
        schema: { params: CaseParams, body: Declare, response: { 200: CaseView } },
        config,
        preSerialization,
      },
      async (request, reply) => {
        const actor = await requireActor(request, reply, context)
        const { id } = request.params
        const work = (tx: Tx) => useCase(tx, context, actor, id, request.body, holdings)
        return command(request, reply, context, work, CASES_PROBLEMS, stored(actor))
      },
    )

  for (const [name, useCase] of [
    ['withdraw', withdrawCase],
    ['decline', declineCase],
    ['close', closeCase],
  ] as const)
    app.post(
      `/api/v1/cases/:id/${name}`,
      {
        schema: { params: CaseParams, body: GiveReason, response: { 200: CaseView } },
        config,
        preSerialization,
      },
      async (request, reply) => {
        const actor = await requireActor(request, reply, context)
        const { reason } = request.body
        const work = (tx: Tx) => useCase(tx, context, actor, seenBy(request), reason)
        return command(request, reply, context, work, CASES_PROBLEMS, stored(actor))
      },
    )

  app.post(
    '/api/v1/cases/:id/accept',
    { schema: { params: CaseParams, response: { 200: CaseView } }, config, preSerialization },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const work = (tx: Tx) => acceptCase(tx, context, actor, seenBy(request))
      return command(request, reply, context, work, CASES_PROBLEMS, stored(actor))
    },
  )

  app.post(
    '/api/v1/cases/:id/ask-correction',
    {
      schema: { params: CaseParams, body: AskCorrection, response: { 200: CaseView } },
      config,
      preSerialization,
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const work = (tx: Tx) => askCorrection(tx, context, actor, seenBy(request), request.body)
      return command(request, reply, context, work, CASES_PROBLEMS, stored(actor))
    },
  )
}
