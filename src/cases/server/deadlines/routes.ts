import type { Context } from '#platform/server/context.ts'
import { send, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../../access/server/index.ts'
import {
  DeadlinePage,
  ItemParams,
  ListDeadlines,
  Reckon,
  Simulate,
  SimulatedClock,
} from '../../core/index.ts'
import { CASES_PROBLEMS } from '../problems.ts'
import { readDeadlines } from './read-deadlines.ts'
import { reckonLimit, simulateItem } from './simulate.ts'

const config = { problems: CASES_PROBLEMS }

/** What is near or over, and what would be. */
export function deadlineRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/deadlines',
    { schema: { querystring: ListDeadlines, response: { 200: DeadlinePage } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => readDeadlines(tx, context, actor, request.query))
    },
  )

  app.get(
    '/api/v1/clock',
    { schema: { querystring: Reckon, response: { 200: SimulatedClock } }, config },
    async (request, reply) => {
      await requireActor(request, reply, context)
      return send(reply, reckonLimit(context, request.query), CASES_PROBLEMS)
    },
  )

  app.get(
    '/api/v1/cases/:id/items/:item/clock',
    {
      schema: { params: ItemParams, querystring: Simulate, response: { 200: SimulatedClock } },
      config,
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const view = await context.db.transaction((tx) =>
        simulateItem(tx, context, actor, request.params, request.query),
      )
      return send(reply, view, CASES_PROBLEMS)
    },
  )
}
