import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { command, send, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../../access/server/index.ts'
import { ArchiveLists, DecideList, ListParams } from '../../core/index.ts'
import { ARCHIVES_PROBLEMS } from '../problems.ts'
import { decideList, readLists } from './lists.ts'

const config = { problems: ARCHIVES_PROBLEMS }
const response = { 200: ArchiveLists }

export function listRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/regions/:region/archive-lists',
    { schema: { params: z.object({ region: z.string().max(12) }), response }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.params
      const found = await context.db.transaction((tx) => readLists(tx, actor, region))
      return send(reply, found, ARCHIVES_PROBLEMS)
    },
  )
  app.post(
    '/api/v1/regions/:region/archive-lists/:id/decision',
    { schema: { params: ListParams, body: DecideList, response }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { params, body } = request
      return command(
        request,
        reply,
        context,
        (tx) => decideList(tx, context, actor, params, body),
        ARCHIVES_PROBLEMS,
      )
    },
  )
}
