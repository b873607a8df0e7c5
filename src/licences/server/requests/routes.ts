import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { command, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor } from '../../../access/server/index.ts'
import { CancelRequestView } from '../../core/index.ts'
import { LICENCES_PROBLEMS } from '../problems.ts'
import { askCancel, settleRequest } from './ask-cancel.ts'

const PROBLEMS = { ...LICENCES_PROBLEMS, ...ACCESS_PROBLEMS }
const config = { problems: PROBLEMS }
const reason = z.string().trim().min(1).max(1000)
const params = z.object({ id: z.uuid() })

/** 申请注销 from the licence. */
export function requestRoutes(app: ZhunyingApp, context: Context): void {
  app.post(
    '/api/v1/licences/:number/cancel-requests',
    {
      config,
      schema: {
        params: z.object({ number: z.string().max(32) }),
        body: z.strictObject({ single: z.uuid().nullable(), reason }),
        response: { 201: CancelRequestView },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const wish = { ...request.params, ...request.body }
      const work = askCancel
      const options = { status: 201 }
      return command(
        request,
        reply,
        context,
        (tx) => work(tx, context, actor, wish),
        PROBLEMS,
        options,
      )
    },
  )

  app.post(
    '/api/v1/cancel-requests/:id/withdraw',
    { config, schema: { params, response: { 200: CancelRequestView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const to = { state: 'withdrawn' } as const
      const work = (tx: Parameters<typeof settleRequest>[0]) =>
        settleRequest(tx, context, actor, id, to)
      return command(request, reply, context, work, PROBLEMS)
    },
  )

  app.post(
    '/api/v1/cancel-requests/:id/decline',
    {
      config,
      schema: { params, body: z.strictObject({ reason }), response: { 200: CancelRequestView } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const to = { state: 'declined', answer: request.body.reason } as const
      const work = (tx: Parameters<typeof settleRequest>[0]) =>
        settleRequest(tx, context, actor, id, to)
      return command(request, reply, context, work, PROBLEMS)
    },
  )
}
