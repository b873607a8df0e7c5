import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import {
  command,
  ifMatch,
  PLATFORM_PROBLEMS,
  send,
  sendRefusal,
  type ZhunyingApp,
} from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor } from '../../../access/server/index.ts'
import {
  Abandon,
  ChecksOrdered,
  ConflictView,
  DeclareConflict,
  DrawPage,
  DrawView,
  EndConflict,
  NewDraw,
  OrderChecks,
  Reveal,
} from '../../core/index.ts'
import { conflictsFor, declareConflict, endConflict } from './conflicts.ts'
import { abandonDraw, announceDraw, revealDraw } from './make-draw.ts'
import { orderChecks } from './order-checks.ts'
import { DRAW_PROBLEMS } from './problems.ts'
import { drawFor, drawsFor } from './show-draws.ts'

const config = { problems: DRAW_PROBLEMS }
const params = z.strictObject({ id: z.uuid() })
const List = z.strictObject({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

/** 双随机: announced and drawn by the lead authority, read by who supervises in the region. */
export function drawRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/draws',
    {
      config: { problems: ACCESS_PROBLEMS },
      schema: { querystring: List, response: { 200: DrawPage } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => drawsFor(tx, context, actor, request.query))
    },
  )

  app.post(
    '/api/v1/draws',
    { config, schema: { body: NewDraw, response: { 201: DrawView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const announce = (tx: Parameters<typeof announceDraw>[0]) =>
        announceDraw(tx, context, actor, request.body)
      return command(request, reply, context, announce, DRAW_PROBLEMS, { status: 201 })
    },
  )

  app.get(
    '/api/v1/draws/:id',
    { config, schema: { params, response: { 200: DrawView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) =>
        drawFor(tx, context, actor, request.params.id),
      )
      return send(reply, found, DRAW_PROBLEMS)
    },
  )

  app.post(
    '/api/v1/draws/:id/draw',
    { config, schema: { params, body: Reveal, response: { 200: DrawView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const version = ifMatch(request)
      if (!version.ok) return sendRefusal(reply, version.refusal, PLATFORM_PROBLEMS)
      const of = { id: request.params.id, version: version.value }
      const { value } = request.body
      return command(
        request,
        reply,
        context,
        (tx) => revealDraw(tx, context, actor, of, value),
        DRAW_PROBLEMS,
      )
    },
  )

  app.post(
    '/api/v1/draws/:id/abandon',
    { config, schema: { params, body: Abandon, response: { 200: DrawView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const version = ifMatch(request)
      if (!version.ok) return sendRefusal(reply, version.refusal, PLATFORM_PROBLEMS)
      const of = { id: request.params.id, version: version.value }
      const { reason } = request.body
      return command(
        request,
        reply,
        context,
        (tx) => abandonDraw(tx, context, actor, of, reason),
        DRAW_PROBLEMS,
      )
    },
  )

  app.post(
    '/api/v1/draws/:id/checks',
    { config, schema: { params, body: OrderChecks, response: { 200: ChecksOrdered } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const of = { id: request.params.id, by: plainDate(request.body.by) }
      const order = (tx: Parameters<typeof orderChecks>[0]) => orderChecks(tx, context, actor, of)
      return command(request, reply, context, order, DRAW_PROBLEMS)
    },
  )

  app.get(
    '/api/v1/officer-conflicts',
    {
      config: { problems: ACCESS_PROBLEMS },
      schema: { response: { 200: z.array(ConflictView) } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => conflictsFor(tx, actor))
    },
  )

  app.post(
    '/api/v1/officer-conflicts',
    { config, schema: { body: DeclareConflict, response: { 201: ConflictView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const declare = (tx: Parameters<typeof declareConflict>[0]) =>
        declareConflict(tx, context, actor, request.body)
      return command(request, reply, context, declare, DRAW_PROBLEMS, { status: 201 })
    },
  )

  app.post(
    '/api/v1/officer-conflicts/:id/end',
    { config, schema: { params, body: EndConflict, response: { 200: ConflictView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const version = ifMatch(request)
      if (!version.ok) return sendRefusal(reply, version.refusal, PLATFORM_PROBLEMS)
      const of = { id: request.params.id, version: version.value }
      const end = (tx: Parameters<typeof endConflict>[0]) =>
        endConflict(tx, context, actor, of, request.body.reason)
      return command(request, reply, context, end, DRAW_PROBLEMS)
    },
  )
}
