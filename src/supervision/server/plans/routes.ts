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
import { requireActor } from '../../../access/server/index.ts'
import { PlanView, PublishPlan } from '../../core/index.ts'
import { PROBLEMS } from '../problems.ts'
import { publishPlan, readPlan } from './plan.ts'

const config = { problems: PROBLEMS }
const at = z.strictObject({
  region: z.string().min(1).max(80),
  year: z.coerce.number().int().min(2020).max(2100),
})

/** 年度检查计划: read by anybody, published by the lead authority. */
export function planRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/regions/:region/check-plans/:year',
    { config, schema: { params: at, response: { 200: PlanView } } },
    async (request, reply) => {
      const found = await context.db.transaction((tx) => readPlan(tx, context, request.params))
      return send(reply, found, PROBLEMS)
    },
  )

  app.post(
    '/api/v1/regions/:region/check-plans/:year',
    { config, schema: { params: at, body: PublishPlan, response: { 200: PlanView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const version = ifMatch(request)
      if (!version.ok) return sendRefusal(reply, version.refusal, PLATFORM_PROBLEMS)
      const { params, body } = request
      return command(
        request,
        reply,
        context,
        (tx) => publishPlan(tx, context, actor, params, body, version.value),
        PROBLEMS,
      )
    },
  )
}
