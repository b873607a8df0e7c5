import { z } from 'zod'
import { granted } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import {
  command,
  ifMatch,
  PLATFORM_PROBLEMS,
  sendRefusal,
  type ZhunyingApp,
} from '#platform/server/http.ts'
import { requireActor } from '../../../access/server/index.ts'
import { CheckView, FieldReceipt, SendFieldRecord } from '../../core/index.ts'
import { readScan } from '../checks/begin.ts'
import { viewOf } from '../checks/present.ts'
import { andThen } from '../checks/then.ts'
import { PROBLEMS } from '../problems.ts'
import { receiveRecord } from './receive.ts'
import { takeCheck } from './take.ts'
import { sayFault } from './uncounted.ts'

const config = { problems: PROBLEMS }
const one = z.strictObject({ id: z.uuid() })

/** 一业一查 on the road: the check goes along on a device, and comes back as a signed record. */
export function fieldRoutes(app: ZhunyingApp, context: Context): void {
  app.post(
    '/api/v1/checks/:id/take',
    { config, schema: { params: one, response: { 200: CheckView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const version = ifMatch(request)
      if (!version.ok) return sendRefusal(reply, version.refusal, PLATFORM_PROBLEMS)
      const at = { id: request.params.id, version: version.value }
      return command(
        request,
        reply,
        context,
        async (tx) =>
          andThen(await takeCheck(tx, context, actor, at), (after) =>
            viewOf(tx, context, actor, after),
          ),
        PROBLEMS,
      )
    },
  )

  // no If-Match: a record is added, and says itself which round it is of
  app.post(
    '/api/v1/checks/:id/field-records',
    { config, schema: { params: one, body: SendFieldRecord, response: { 200: FieldReceipt } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { params, body } = request
      const scanned = await readScan(context, body.record.scan.code)
      return command(
        request,
        reply,
        context,
        async (tx) => {
          const received = await receiveRecord(tx, context, actor, params.id, body, scanned)
          if (!received.ok) return received
          const { check, fault } = received.value
          return granted({
            acknowledged: body.hash,
            uncounted: fault && sayFault(fault),
            check: await viewOf(tx, context, actor, check),
          })
        },
        PROBLEMS,
      )
    },
  )
}
