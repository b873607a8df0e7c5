import { granted } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, send, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../access/server/index.ts'
import { ListVisits, RecordResults, VisitPage, VisitParams, VisitView } from '../core/index.ts'
import { readVisit, readVisits, viewVisit } from './find-visit.ts'
import { INSPECTIONS_PROBLEMS } from './problems.ts'
import { recordResults } from './record-results.ts'

const config = { problems: INSPECTIONS_PROBLEMS }

/** The inspector's visits. */
export function inspectionRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/visits',
    { schema: { querystring: ListVisits, response: { 200: VisitPage } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => readVisits(tx, context, actor, request.query))
    },
  )

  app.get(
    '/api/v1/visits/:id',
    { schema: { params: VisitParams, response: { 200: VisitView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const view = await context.db.transaction((tx) =>
        readVisit(tx, context, actor, request.params.id),
      )
      return send(reply, view, INSPECTIONS_PROBLEMS)
    },
  )

  app.post(
    '/api/v1/visits/:id/results',
    {
      schema: { params: VisitParams, body: RecordResults, response: { 200: VisitView } },
      config,
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const work = async (tx: Tx) => {
        const { params, body } = request
        const done = await recordResults(tx, context, actor, params.id, body)
        return done.ok ? granted(await viewVisit(context, actor, done.value)) : done
      }
      return command(request, reply, context, work, INSPECTIONS_PROBLEMS)
    },
  )
}
