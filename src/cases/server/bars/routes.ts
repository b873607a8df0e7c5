import type { Context } from '#platform/server/context.ts'
import { command, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../../access/server/index.ts'
import { BarPage, BarParams, BarView, EnterBar, GiveReason, ListBars } from '../../core/index.ts'
import { CASES_PROBLEMS } from '../problems.ts'
import { enterBar, liftBar, readBars } from './bars.ts'

const config = { problems: CASES_PROBLEMS }

/** 禁止申请名录 (行政许可法 arts 78, 79). */
export function barRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/bars',
    { schema: { querystring: ListBars, response: { 200: BarPage } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => readBars(tx, actor, request.query))
    },
  )

  app.post(
    '/api/v1/bars',
    { schema: { body: EnterBar, response: { 201: BarView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return command(
        request,
        reply,
        context,
        (tx) => enterBar(tx, context, actor, request.body),
        CASES_PROBLEMS,
        { status: 201 },
      )
    },
  )

  app.post(
    '/api/v1/bars/:id/lift',
    { schema: { params: BarParams, body: GiveReason, response: { 200: BarView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const asked = { id: request.params.id, reason: request.body.reason }
      return command(
        request,
        reply,
        context,
        (tx) => liftBar(tx, context, actor, asked),
        CASES_PROBLEMS,
      )
    },
  )
}
