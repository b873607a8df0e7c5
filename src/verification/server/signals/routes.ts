import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import {
  command,
  ifMatch,
  PLATFORM_PROBLEMS,
  sendRefusal,
  type ZhunyingApp,
} from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor } from '../../../access/server/index.ts'
import { FINDING_NAMES, SignalView } from '../../core/index.ts'
import { answer } from './answer-signal.ts'
import { SIGNAL_PROBLEMS } from './problems.ts'
import { signalsFor } from './show-signals.ts'

const { IF_MATCH_MISSING, VERSION_CHANGED } = PLATFORM_PROBLEMS
const PROBLEMS = { ...SIGNAL_PROBLEMS, ...ACCESS_PROBLEMS, IF_MATCH_MISSING, VERSION_CHANGED }

const List = z.object({
  state: z.enum(['open', 'answered']).default('open'),
  cursor: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[0-9a-f-]{36}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
const Answer = z.object({
  finding: z.enum(FINDING_NAMES),
  words: z.string().trim().min(2).max(500),
})

/** 举报线索 for the lead authority. */
export function signalRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/signals',
    {
      config: { problems: ACCESS_PROBLEMS },
      schema: {
        querystring: List,
        response: { 200: z.object({ items: z.array(SignalView), next: z.string().nullable() }) },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => signalsFor(tx, actor, request.query))
    },
  )

  app.post(
    '/api/v1/signals/:id/answer',
    {
      config: { problems: PROBLEMS },
      schema: {
        params: z.object({ id: z.uuid() }),
        body: Answer,
        response: { 200: SignalView },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const version = ifMatch(request)
      if (!version.ok) return sendRefusal(reply, version.refusal, PLATFORM_PROBLEMS)
      const { id } = request.params
      const said = { id, version: version.value, ...request.body }
      return command(request, reply, context, (tx) => answer(tx, context, actor, said), PROBLEMS)
    },
  )
}
