import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import { commandAs, readAs } from '../../../access/server/index.ts'
import { ArchiveLists, DecideList, ListParams } from '../../core/index.ts'
import { ARCHIVES_PROBLEMS } from '../problems.ts'
import { decideList, readLists } from './lists.ts'

const problems = ARCHIVES_PROBLEMS
const config = { problems }
const response = { 200: ArchiveLists }

export function listRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/regions/:region/archive-lists',
    { schema: { params: z.object({ region: z.string().max(12) }), response }, config },
    async (request, reply) =>
      readAs({ request, reply, context, problems }, (tx, actor) =>
        readLists(tx, actor, request.params.region),
      ),
  )
  app.post(
    '/api/v1/regions/:region/archive-lists/:id/decision',
    { schema: { params: ListParams, body: DecideList, response }, config },
    async (request, reply) =>
      commandAs({ request, reply, context, problems }, (tx, actor) =>
        decideList(tx, context, actor, request.params, request.body),
      ),
  )
}
