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
import { ACCESS_PROBLEMS, requireActor } from '../../access/server/index.ts'
import {
  AnswerCallBack,
  GiveRating,
  ListRatings,
  RatingPage,
  RatingView,
  StandingView,
  SubjectParams,
} from '../core/index.ts'
import { closeCallBack, ratingsFor } from './answer-call-back.ts'
import { giveRating, standingOf } from './give-rating.ts'
import { PROBLEMS } from './problems.ts'

const config = { problems: PROBLEMS }

/** 好差评: rating by the applicant, the list and the call-backs of the lead authority. */
export function feedbackRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/ratings/:subject/:id',
    { config, schema: { params: SubjectParams, response: { 200: StandingView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const standing = await context.db.transaction((tx) =>
        standingOf(tx, context, actor, request.params),
      )
      return send(reply, standing, PROBLEMS)
    },
  )

  app.post(
    '/api/v1/ratings/:subject/:id',
    {
      config,
      schema: { params: SubjectParams, body: GiveRating, response: { 201: StandingView } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { params, body } = request
      return command(
        request,
        reply,
        context,
        (tx) => giveRating(tx, context, actor, params, body),
        PROBLEMS,
        { status: 201 },
      )
    },
  )

  app.get(
    '/api/v1/ratings',
    {
      config: { problems: ACCESS_PROBLEMS },
      schema: { querystring: ListRatings, response: { 200: RatingPage } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => ratingsFor(tx, context, actor, request.query))
    },
  )

  app.post(
    '/api/v1/call-backs/:id/answer',
    {
      config,
      schema: {
        params: z.strictObject({ id: z.uuid() }),
        body: AnswerCallBack,
        response: { 200: RatingView },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const version = ifMatch(request)
      if (!version.ok) return sendRefusal(reply, version.refusal, PLATFORM_PROBLEMS)
      const of = { id: request.params.id, version: version.value }
      return command(
        request,
        reply,
        context,
        (tx) => closeCallBack(tx, context, actor, of, request.body),
        PROBLEMS,
      )
    },
  )
}
