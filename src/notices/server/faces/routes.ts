import { z } from 'zod'
import { parsePlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import { sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, allow, requireActor } from '../../../access/server/index.ts'
import { DemandCountView } from '../schema.ts'
import { countDemands } from './demands.ts'

const day = z
  .string()
  .refine((text) => parsePlainDate(text) !== undefined)
  .transform((text) => parsePlainDate(text)!)

/** 多次告知率 of a region, for those who answer for it. */
export function demandRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/regions/:region/notice-demands',
    {
      schema: {
        params: z.strictObject({ region: z.string().max(10) }),
        querystring: z.strictObject({ from: day, until: day }),
        response: { 200: DemandCountView },
      },
      config: { problems: ACCESS_PROBLEMS },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.params
      const allowed = allow(actor, 'notice.count', { region })
      if (!allowed.ok) return sendRefusal(reply, allowed.refusal, ACCESS_PROBLEMS)
      const { from, until } = request.query
      return reply.send(await context.db.transaction((tx) => countDemands(tx, region, from, until)))
    },
  )
}
