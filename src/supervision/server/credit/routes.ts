import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import {
  command,
  ifMatch,
  PLATFORM_PROBLEMS,
  send,
  sendRefusal,
  type ZhunyingApp,
} from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor } from '../../../access/server/index.ts'
import {
  AnswerAppeal,
  AppealView,
  EndListing,
  MakeAppeal,
  NoteFactor,
  QuietPage,
  RatingView,
} from '../../core/index.ts'
import { answerAppeal, appealsFor, makeAppeal } from './appeal.ts'
import { endListing, enterFactor } from './enter-factor.ts'
import { CREDIT_PROBLEMS } from './problems.ts'
import { quietFor, ratingFor } from './show-rating.ts'

const config = { problems: CREDIT_PROBLEMS }
const LISTS = { problems: ACCESS_PROBLEMS }
const After = z.strictObject({ cursor: z.string().max(20).default('') })
const Ended = z.strictObject({ on: z.iso.date() })
const params = z.strictObject({ id: z.uuid() })

/** 一业一评: read by the holder and the region, appealed by the holder, answered by the lead. */
export function ratingRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/licences/:number/credit',
    {
      config,
      schema: {
        params: z.strictObject({ number: z.string().max(40) }),
        response: { 200: RatingView },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) =>
        ratingFor(tx, context, actor, request.params.number),
      )
      return send(reply, found, CREDIT_PROBLEMS)
    },
  )

  app.post(
    '/api/v1/credit-factors',
    { config, schema: { body: NoteFactor, response: { 201: RatingView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const enter = (tx: Parameters<typeof enterFactor>[0]) =>
        enterFactor(tx, context, actor, request.body)
      return command(request, reply, context, enter, CREDIT_PROBLEMS, { status: 201 })
    },
  )

  app.post(
    '/api/v1/credit-factors/:id/end',
    { config, schema: { params, body: EndListing, response: { 200: Ended } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const of = { id: request.params.id, words: request.body.words }
      const end = (tx: Parameters<typeof endListing>[0]) => endListing(tx, context, actor, of)
      return command(request, reply, context, end, CREDIT_PROBLEMS)
    },
  )

  app.post(
    '/api/v1/credit-factors/:id/appeal',
    { config, schema: { params, body: MakeAppeal, response: { 201: AppealView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const appeal = (tx: Parameters<typeof makeAppeal>[0]) =>
        makeAppeal(tx, context, actor, id, request.body)
      return command(request, reply, context, appeal, CREDIT_PROBLEMS, { status: 201 })
    },
  )

  app.get(
    '/api/v1/credit-appeals',
    { config: LISTS, schema: { response: { 200: z.array(AppealView) } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => appealsFor(tx, actor))
    },
  )

  app.post(
    '/api/v1/credit-appeals/:id/answer',
    { config, schema: { params, body: AnswerAppeal, response: { 200: AppealView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const version = ifMatch(request)
      if (!version.ok) return sendRefusal(reply, version.refusal, PLATFORM_PROBLEMS)
      const of = { id: request.params.id, version: version.value }
      const answer = (tx: Parameters<typeof answerAppeal>[0]) =>
        answerAppeal(tx, context, actor, of, request.body)
      return command(request, reply, context, answer, CREDIT_PROBLEMS)
    },
  )

  app.get(
    '/api/v1/quiet-holders',
    { config: LISTS, schema: { querystring: After, response: { 200: QuietPage } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { cursor } = request.query
      return context.db.transaction((tx) => quietFor(tx, context, actor, cursor))
    },
  )
}
