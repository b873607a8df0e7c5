import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { command, send, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../../access/server/index.ts'
import { RegionCode } from '../../../catalogue/core/index.ts'
import { EditTolerance, ToleranceView } from '../../core/index.ts'
import { CASES_PROBLEMS } from '../problems.ts'
import { editTolerance, readTolerance } from './edit-tolerance.ts'

const config = { problems: CASES_PROBLEMS }
const params = z.object({ region: RegionCode })

/** 可容缺材料清单: read by everybody, kept by the lead authority. */
export function toleranceRoutes(app: ZhunyingApp, context: Context): void {
  const path = '/api/v1/regions/:region/tolerance'
  app.get(
    path,
    { schema: { params, response: { 200: ToleranceView } }, config },
    async (request, reply) => {
      const { region } = request.params
      const view = await context.db.transaction((tx) => readTolerance(tx, context, region))
      return send(reply, view, CASES_PROBLEMS)
    },
  )
  app.post(
    path,
    { schema: { params, body: EditTolerance, response: { 200: ToleranceView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.params
      return command(
        request,
        reply,
        context,
        (tx) => editTolerance(tx, context, actor, region, request.body),
        CASES_PROBLEMS,
      )
    },
  )
}
