import { granted } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, allow, listScope, requireActor } from '../../access/server/index.ts'
import { TrainingView } from '../core/index.ts'
import { readTraining } from './read-training.ts'

/** 培训: the reader's own lessons and how far they are; nobody reads anybody else's. */
export function trainingRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/training',
    { schema: { response: { 200: TrainingView } }, config: { problems: ACCESS_PROBLEMS } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const region = listScope(actor, 'training.read')?.regions[0] ?? ''
      const allowed = allow(actor, 'training.read', { region })
      if (!allowed.ok) return sendRefusal(reply, allowed.refusal, ACCESS_PROBLEMS)
      const view = await context.db.transaction((tx) => readTraining(tx, context, actor))
      return send(reply, granted(view), ACCESS_PROBLEMS)
    },
  )
}
