import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor } from '../../access/server/index.ts'
import { lookUpRegion } from '../../catalogue/core/index.ts'
import { CATALOGUE_PROBLEMS, currentCatalogue } from '../../catalogue/server/index.ts'
import { lookUpBusiness } from './look-up-business.ts'
import { EXCHANGE_PROBLEMS } from './problems.ts'
import { registerWithOpened } from './opened/opened-register.ts'

const Entry = z.object({
  found: z.literal(true),
  uscc: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  provenance: z.object({ zh: z.string(), en: z.string() }),
  simulated: z.boolean(),
  asOf: z.string(),
  stale: z.boolean(),
})

/** Registers that are asked on behalf of whoever is signed in. */
export function exchangeRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/regions/:region/registers/business/:uscc',
    {
      schema: {
        params: z.strictObject({ region: z.string().min(1).max(80), uscc: z.string().max(80) }),
        response: { 200: Entry },
      },
      config: {
        problems: {
          ...EXCHANGE_PROBLEMS,
          ACCESS_LOGIN_NEEDED: ACCESS_PROBLEMS.ACCESS_LOGIN_NEEDED,
          CATALOGUE_REGION_UNKNOWN: CATALOGUE_PROBLEMS.CATALOGUE_REGION_UNKNOWN,
        },
      },
    },
    async (request, reply) => {
      await requireActor(request, reply, context)
      const region = lookUpRegion(currentCatalogue(context), request.params.region)
      if (!region.ok) return sendRefusal(reply, region.refusal, CATALOGUE_PROBLEMS)
      const entry = await lookUpBusiness(request.params.uscc, {
        register: registerWithOpened(context),
        today: context.clock.today(),
        onFault: (err) => request.log.warn({ err }, 'business register: no answer'),
      })
      reply.header('cache-control', 'no-store')
      return send(reply, entry, EXCHANGE_PROBLEMS)
    },
  )
}
