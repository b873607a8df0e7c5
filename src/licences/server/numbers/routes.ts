import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { send, type ZhunyingApp } from '#platform/server/http.ts'
import { granted } from '#kernel/result.ts'
import { ACCESS_PROBLEMS, allow, requireActor } from '../../../access/server/index.ts'
import { RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { ALARM_SERIAL, LAST_SERIAL } from '../../core/index.ts'
import { gapsOf, sequencesOf, unexplainedSerials } from './store.ts'

const NumbersAnswer = z.object({
  items: z.array(
    z.object({
      industry: z.string(),
      name: z.string(),
      /** The last serial that was given. */
      last: z.int(),
      left: z.int(),
      /** From 90,000 on: a further category code is to be asked for. */
      alarm: z.boolean(),
    }),
  ),
  gaps: z.array(
    z.object({
      industry: z.string(),
      first: z.int(),
      last: z.int(),
      reason: z.string(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  /** Allotted and on no licence, without a reason: to be looked into. */
  unexplained: z.array(z.object({ industry: z.string(), serial: z.int() })),
})

/** 编号台账: how far each category has come, what was left out and why. */
export function numberRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/licence-numbers',
    {
      config: { problems: ACCESS_PROBLEMS },
      schema: {
        querystring: z.object({ region: RegionCode }),
        response: { 200: NumbersAnswer },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.query
      const allowed = allow(actor, 'stock.manage', { region })
      if (!allowed.ok) return send(reply, allowed, ACCESS_PROBLEMS)
      const industries = currentCatalogue(context).regions.get(region)?.industries
      const names = new Map<string, string>([...(industries ?? [])].map(([k, i]) => [k, i.name]))
      const answer = await context.db.transaction(async (tx) => ({
        items: (await sequencesOf(tx, region)).map(({ industry, last }) => ({
          industry,
          last,
          name: names.get(industry) ?? '',
          left: LAST_SERIAL - last,
          alarm: last >= ALARM_SERIAL,
        })),
        gaps: (await gapsOf(tx, region)).map(
          ({ industry, first, last, reason, at, actor_name }) => ({
            industry,
            first,
            last,
            reason,
            at,
            by: actor_name,
          }),
        ),
        unexplained: await unexplainedSerials(tx, region),
      }))
      return send(reply, granted(answer), ACCESS_PROBLEMS)
    },
  )
}
