import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../../access/server/index.ts'
import { AddOfficer, Nothing, OfficerList, OfficerParams, OfficerView } from '../../core/index.ts'
import { INSPECTIONS_PROBLEMS } from '../problems.ts'
import { addOfficer, readRoster, retire } from './roster.ts'

const config = { problems: INSPECTIONS_PROBLEMS }

/** 核查人员名册: who may be sent. */
export function officerRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/inspection-officers',
    { schema: { response: { 200: OfficerList } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return { items: await context.db.transaction((tx) => readRoster(tx, context, actor)) }
    },
  )

  app.post(
    '/api/v1/inspection-officers',
    { schema: { body: AddOfficer, response: { 201: OfficerView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const work = (tx: Tx) => addOfficer(tx, context, actor, request.body)
      return command(request, reply, context, work, INSPECTIONS_PROBLEMS, { status: 201 })
    },
  )

  app.post(
    '/api/v1/inspection-officers/:id/retire',
    { schema: { params: OfficerParams, body: Nothing, response: { 200: OfficerView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const work = (tx: Tx) => retire(tx, context, actor, request.params.id)
      return command(request, reply, context, work, INSPECTIONS_PROBLEMS)
    },
  )
}
