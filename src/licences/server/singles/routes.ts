import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { command, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, may, requireActor } from '../../../access/server/index.ts'
import { presentSingle, SingleView } from '../../core/index.ts'
import { LICENCES_PROBLEMS } from '../problems.ts'
import { registerSingle } from '../register-single.ts'
import { RegisterBody, SinglesQuery } from '../schema.ts'
import { holdingsOf } from './store.ts'

const PROBLEMS = { ...LICENCES_PROBLEMS, ...ACCESS_PROBLEMS }
const config = { problems: PROBLEMS }

export function singleRoutes(app: ZhunyingApp, context: Context): void {
  app.post(
    '/api/v1/single-licences',
    { config, schema: { body: RegisterBody, response: { 201: SingleView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return command(
        request,
        reply,
        context,
        (tx) => registerSingle(tx, context, actor, request.body),
        PROBLEMS,
        { status: 201, present: presentSingle },
      )
    },
  )

  /** What a business holds for an industry, to be changed or renewed. */
  app.get(
    '/api/v1/single-licences',
    {
      config,
      schema: {
        querystring: SinglesQuery,
        response: { 200: z.object({ items: z.array(SingleView) }) },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region, uscc, industry } = request.query
      const of = { region, uscc, ...(industry !== undefined && { industry }) }
      const found = await context.db.transaction((tx) => holdingsOf(tx, of))
      // A business's own account proves itself by the code; officers see what their role shows.
      const owner = actor.roles.some(({ role }) => role === 'owner')
      const shown = found.filter(
        ({ department }) => owner || may(actor, 'single.read', { region, department }),
      )
      return { items: shown.map(presentSingle) }
    },
  )
}
