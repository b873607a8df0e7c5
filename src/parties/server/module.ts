import { z } from 'zod'
import type { Context, ServerModule } from '#platform/server/context.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor } from '../../access/server/index.ts'
import { creditRoutes } from './credit/routes.ts'
import { businessesOf } from './store.ts'

const BusinessView = z.object({
  region: z.string(),
  uscc: z.string(),
  name: z.string(),
  subjectType: z.string().nullable(),
  legalRep: z.string().nullable(),
  domicile: z.string().nullable(),
  source: z.enum(['register', 'typed']),
  asOf: z.string(),
})

/** The shops of whoever is signed in, so that a second application need not be typed again. */
function partiesRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/businesses',
    {
      config: { problems: { ACCESS_LOGIN_NEEDED: ACCESS_PROBLEMS.ACCESS_LOGIN_NEEDED } },
      schema: { response: { 200: z.array(BusinessView) } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) => businessesOf(tx, actor.accountId))
      return found.map(({ id: _internal, ...business }) => business)
    },
  )
}

/** 申请主体: businesses and the accounts that act for them. */
export const partiesModule = {
  name: 'parties',
  routes(app: ZhunyingApp, context: Context) {
    partiesRoutes(app, context)
    creditRoutes(app, context)
  },
} satisfies ServerModule
