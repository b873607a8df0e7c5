import type { Context } from '#platform/server/context.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import { commandAs, readAs } from '../../../access/server/index.ts'
import { CaseParams } from '../../../cases/core/index.ts'
import { OriginView, SetEntry } from '../../core/index.ts'
import { NEIGHBOURS_PROBLEMS } from '../problems.ts'
import { readOrigin, setEntry } from './entries.ts'

const problems = NEIGHBOURS_PROBLEMS
const config = { problems }
const response = { 200: OriginView }

export function entryRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/cases/:id/neighbours',
    { schema: { params: CaseParams, response }, config },
    async (request, reply) =>
      readAs({ request, reply, context, problems }, (tx, actor) =>
        readOrigin(tx, actor, request.params.id),
      ),
  )
  app.post(
    '/api/v1/cases/:id/entry',
    { schema: { params: CaseParams, body: SetEntry, response }, config },
    async (request, reply) =>
      commandAs({ request, reply, context, problems }, (tx, actor) =>
        setEntry(tx, context, actor, request.params.id, request.body),
      ),
  )
}
