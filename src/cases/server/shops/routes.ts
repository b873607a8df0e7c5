import type { Context } from '#platform/server/context.ts'
import { command, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../../access/server/index.ts'
import { CaseParams, OpenedShops, OpenShops } from '../../core/index.ts'
import type { HoldingsPort } from '../holdings.ts'
import { CASES_PROBLEMS } from '../problems.ts'
import { openShops } from './open-shops.ts'

/** 连锁门店: one application, many shops. */
export function shopRoutes(app: ZhunyingApp, context: Context, holdings: HoldingsPort): void {
  app.post(
    '/api/v1/cases/:id/shops',
    {
      schema: { params: CaseParams, body: OpenShops, response: { 201: OpenedShops } },
      config: { problems: CASES_PROBLEMS },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const { shops } = request.body
      return command(
        request,
        reply,
        context,
        (tx) => openShops(tx, context, actor, id, shops, holdings),
        CASES_PROBLEMS,
        { status: 201 },
      )
    },
  )
}
