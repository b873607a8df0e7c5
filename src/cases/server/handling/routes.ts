import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, send, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor, type Actor } from '../../../access/server/index.ts'
import { RegionCode } from '../../../catalogue/core/index.ts'
import {
  AnswerHearing,
  AskSigning,
  CaseParams,
  CaseView,
  CatalogueDiffView,
  ClerkList,
  ItemParams,
  MoveCatalogue,
  NameHandler,
  Reopen,
  SigningView,
  Urge,
  type CaseRecord,
} from '../../core/index.ts'
import { CASES_PROBLEMS } from '../problems.ts'
import { expandReceipt, receiptOf } from '../receipt.ts'
import type { CasesRefusal } from '../refusal.ts'
import { seenBy } from '../seen.ts'
import { readSigning } from '../signing/read-signing.ts'
import { answerHearing } from './answer-hearing.ts'
import { nameHandler, readClerks, reopenCase, urgeCase } from './handle.ts'
import { moveCatalogue, readDiff } from './move-catalogue.ts'

const config = { problems: CASES_PROBLEMS }
const response = { 200: CaseView }

/** Who answers, what is signed, what is urged, and what sets a case on its way again. */
export function handlingRoutes(app: ZhunyingApp, context: Context): void {
  const preSerialization = expandReceipt(context)
  type Work = (tx: Tx, actor: Actor) => Promise<Result<CaseRecord, CasesRefusal>>
  const give = async (request: FastifyRequest, reply: FastifyReply, work: Work) => {
    const actor = await requireActor(request, reply, context)
    const done = (tx: Tx) => work(tx, actor)
    return command(request, reply, context, done, CASES_PROBLEMS, { present: receiptOf })
  }

  app.post(
    '/api/v1/cases/:id/name-handler',
    { schema: { params: CaseParams, body: NameHandler, response }, config, preSerialization },
    async (request, reply) =>
      give(request, reply, (tx, actor) =>
        nameHandler(tx, context, actor, seenBy(request), request.body),
      ),
  )
  app.post(
    '/api/v1/cases/:id/urge',
    { schema: { params: CaseParams, body: Urge, response }, config, preSerialization },
    async (request, reply) =>
      give(request, reply, (tx, actor) => {
        const { item = null, words } = request.body
        return urgeCase(tx, context, actor, seenBy(request), { item, words })
      }),
  )
  app.post(
    '/api/v1/cases/:id/reopen',
    { schema: { params: CaseParams, body: Reopen, response }, config, preSerialization },
    async (request, reply) =>
      give(request, reply, (tx, actor) =>
        reopenCase(tx, context, actor, seenBy(request), request.body),
      ),
  )
  app.post(
    '/api/v1/cases/:id/move-catalogue',
    { schema: { params: CaseParams, body: MoveCatalogue, response }, config, preSerialization },
    async (request, reply) =>
      give(request, reply, (tx, actor) =>
        moveCatalogue(tx, context, actor, seenBy(request), request.body.to),
      ),
  )
  app.post(
    '/api/v1/cases/:id/items/:item/hearing',
    { schema: { params: ItemParams, body: AnswerHearing, response }, config, preSerialization },
    async (request, reply) =>
      give(request, reply, (tx, actor) => {
        const at = { ...seenBy(request), item: request.params.item }
        return answerHearing(tx, context, actor, at, request.body.answer)
      }),
  )
  readingRoutes(app, context)
}

function readingRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/cases/:id/catalogue-diff',
    { schema: { params: CaseParams, response: { 200: CatalogueDiffView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const diff = await context.db.transaction((tx) => readDiff(tx, context, actor, id))
      return send(
        reply,
        diff.ok ? { ...diff, value: { ...diff.value, changes: [...diff.value.changes] } } : diff,
        CASES_PROBLEMS,
      )
    },
  )
  app.get(
    '/api/v1/cases/:id/signing',
    {
      schema: { params: CaseParams, querystring: AskSigning, response: { 200: SigningView } },
      config,
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const { follow } = request.query
      const view = await context.db.transaction((tx) => readSigning(tx, context, actor, id, follow))
      return send(reply, view, CASES_PROBLEMS)
    },
  )
  app.get(
    '/api/v1/regions/:region/clerks',
    { schema: { params: z.object({ region: RegionCode }), response: { 200: ClerkList } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.params
      const clerks = await context.db.transaction((tx) => readClerks(tx, actor, region))
      return send(reply, clerks, CASES_PROBLEMS)
    },
  )
}
