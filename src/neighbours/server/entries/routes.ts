import type { Context } from '#platform/server/context.ts'
import { command, send, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../../access/server/index.ts'
import { CaseParams } from '../../../cases/core/index.ts'
import { OriginView, SetEntry } from '../../core/index.ts'
import { NEIGHBOURS_PROBLEMS } from '../problems.ts'
import { readOrigin, setEntry } from './entries.ts'

const config = { problems: NEIGHBOURS_PROBLEMS }
const response = { 200: OriginView }

export function entryRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/cases/:id/neighbours',
    { schema: { params: CaseParams, response }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const found = await context.db.transaction((tx) => readOrigin(tx, actor, id))
      return send(reply, found, NEIGHBOURS_PROBLEMS)
    },
  )
  app.post(
    '/api/v1/cases/:id/entry',
    { schema: { params: CaseParams, body: SetEntry, response }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const work = (tx: Parameters<typeof setEntry>[0]) =>
        setEntry(tx, context, actor, id, request.body)
      return command(request, reply, context, work, NEIGHBOURS_PROBLEMS)
    },
  )
}
