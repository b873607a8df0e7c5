import type { Context } from '#platform/server/context.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import { commandAs, readAs } from '../../../access/server/index.ts'
import { LinkList, RegionParams, SetLink } from '../../core/index.ts'
import { askLibraryNow } from '../library/report.ts'
import { NEIGHBOURS_PROBLEMS } from '../problems.ts'
import { readLinks, setLink } from './links.ts'

const problems = NEIGHBOURS_PROBLEMS
const config = { problems }
const response = { 200: LinkList }

export function linkRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/regions/:region/neighbours',
    { schema: { params: RegionParams, response }, config },
    async (request, reply) =>
      readAs({ request, reply, context, problems }, (tx, actor) =>
        readLinks(tx, context, actor, request.params.region),
      ),
  )
  app.post(
    '/api/v1/regions/:region/neighbours',
    { schema: { params: RegionParams, body: SetLink, response }, config },
    async (request, reply) =>
      commandAs({ request, reply, context, problems }, (tx, actor) =>
        setLink(tx, context, actor, request.params.region, request.body),
      ),
  )
  app.post(
    '/api/v1/regions/:region/library-reports',
    { schema: { params: RegionParams, response }, config },
    async (request, reply) =>
      commandAs({ request, reply, context, problems }, (tx, actor) =>
        askLibraryNow(tx, context, actor, request.params.region),
      ),
  )
}
