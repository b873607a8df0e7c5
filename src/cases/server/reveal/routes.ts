import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { send, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../../access/server/index.ts'
import { CaseParams } from '../../core/index.ts'
import { CASES_PROBLEMS } from '../problems.ts'
import { revealValues } from './reveal.ts'

const Revealed = z.object({ values: z.record(z.string(), z.unknown()) })

/** A POST, because it leaves a mark; not by `command`, which would keep the answer and the values in it. */
export function revealRoutes(app: ZhunyingApp, context: Context): void {
  app.post(
    '/api/v1/cases/:id/reveal',
    {
      schema: { params: CaseParams, response: { 200: Revealed } },
      config: { problems: CASES_PROBLEMS },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const found = await context.db.transaction((tx) => revealValues(tx, context, actor, id))
      return send(reply.header('cache-control', 'no-store'), found, CASES_PROBLEMS)
    },
  )
}
