import type { Context } from '#platform/server/context.ts'
import { command, send, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../../access/server/index.ts'
import { LinkList, RegionParams, SetLink } from '../../core/index.ts'
import { askLibraryNow } from '../library/report.ts'
import { NEIGHBOURS_PROBLEMS } from '../problems.ts'
import { readLinks, setLink } from './links.ts'

const config = { problems: NEIGHBOURS_PROBLEMS }
const response = { 200: LinkList }

export function linkRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/regions/:region/neighbours',
    { schema: { params: RegionParams, response }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) =>
        readLinks(tx, context, actor, request.params.region),
      )
      return send(reply, found, NEIGHBOURS_PROBLEMS)
    },
  )
  app.post(
    '/api/v1/regions/:region/neighbours',
    { schema: { params: RegionParams, body: SetLink, response }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.params
      return command(
        request,
        reply,
        context,
        (tx) => setLink(tx, context, actor, region, request.body),
        NEIGHBOURS_PROBLEMS,
      )
    },
  )
  app.post(
    '/api/v1/regions/:region/library-reports',
    { schema: { params: RegionParams, response }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.params
      return command(
        request,
        reply,
        context,
        (tx) => askLibraryNow(tx, context, actor, region),
        NEIGHBOURS_PROBLEMS,
      )
    },
  )
}
