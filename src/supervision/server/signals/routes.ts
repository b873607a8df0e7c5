import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import {
  command,
  ifMatch,
  PLATFORM_PROBLEMS,
  sendRefusal,
  type ZhunyingApp,
} from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor } from '../../../access/server/index.ts'
import { AnswerTask, AssignSignal, OrderChecks, SignalTaskView } from '../../core/index.ts'
import { orderCheck } from './order-check.ts'
import { TASK_PROBLEMS } from './problems.ts'
import { answerTask, assignSignal, tasksFor } from './tasks.ts'

const config = { problems: TASK_PROBLEMS }
const params = z.strictObject({ id: z.uuid() })
const List = z.strictObject({ state: z.enum(['open', 'answered']).default('open') })

/** 举报线索: given to a department by the lead authority, answered by the department. */
export function signalTaskRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/signal-tasks',
    {
      config: { problems: ACCESS_PROBLEMS },
      schema: { querystring: List, response: { 200: z.array(SignalTaskView) } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { state } = request.query
      return context.db.transaction((tx) => tasksFor(tx, context, actor, state))
    },
  )

  app.post(
    '/api/v1/signals/:id/assign',
    { config, schema: { params, body: AssignSignal, response: { 200: SignalTaskView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const version = ifMatch(request)
      if (!version.ok) return sendRefusal(reply, version.refusal, PLATFORM_PROBLEMS)
      const of = { id: request.params.id, version: version.value }
      const assign = (tx: Parameters<typeof assignSignal>[0]) =>
        assignSignal(tx, context, actor, of, request.body)
      return command(request, reply, context, assign, TASK_PROBLEMS)
    },
  )

  app.post(
    '/api/v1/signal-tasks/:id/answer',
    { config, schema: { params, body: AnswerTask, response: { 200: SignalTaskView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const version = ifMatch(request)
      if (!version.ok) return sendRefusal(reply, version.refusal, PLATFORM_PROBLEMS)
      const of = { id: request.params.id, version: version.value }
      const answer = (tx: Parameters<typeof answerTask>[0]) =>
        answerTask(tx, context, actor, of, request.body)
      return command(request, reply, context, answer, TASK_PROBLEMS)
    },
  )

  app.post(
    '/api/v1/signal-tasks/:id/check',
    {
      config,
      schema: {
        params,
        body: OrderChecks,
        response: { 201: z.strictObject({ checkId: z.uuid() }) },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const of = { id: request.params.id, by: plainDate(request.body.by) }
      const order = (tx: Parameters<typeof orderCheck>[0]) => orderCheck(tx, context, actor, of)
      return command(request, reply, context, order, TASK_PROBLEMS, { status: 201 })
    },
  )
}
