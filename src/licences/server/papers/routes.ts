import { z } from 'zod'
import { granted, refused } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { command, send, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, allow, requireActor } from '../../../access/server/index.ts'
import { LICENCES_PROBLEMS } from '../problems.ts'
import { deliverPaper } from './deliver.ts'
import { notePaper } from './move-paper.ts'
import { presentDelivery, presentPapers, presentQueued } from './present.ts'
import { askPrint, dropPrint, printQueue, printRun } from './print.ts'
import {
  AskPrintBody,
  DeliverBody,
  DeliveryView,
  InRegion,
  PaperEventBody,
  PapersQuery,
  PaperView,
  QueuedView,
  QueueQuery,
  RunBody,
  RunView,
} from './schema.ts'
import { findPapers, findRun } from './store.ts'

const PROBLEMS = { ...LICENCES_PROBLEMS, ...ACCESS_PROBLEMS }
const config = { problems: PROBLEMS }
const ByNumber = z.object({ number: z.string().max(32) })
const ById = z.object({ id: z.uuid() })
const BySerial = z.object({ serial: z.string().max(100) })

/** 打印队列、交接清单、送达、收回登记. */
export function paperRoutes(app: ZhunyingApp, context: Context): void {
  const Queue = z.object({ items: z.array(QueuedView), next: z.string().nullable() })
  app.get(
    '/api/v1/print-queue',
    { config, schema: { querystring: QueueQuery, response: { 200: Queue } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { cursor: after, limit } = request.query
      const found = await context.db.transaction((tx) =>
        printQueue(tx, actor, { after, limit: limit + 1 }),
      )
      const items = found.slice(0, limit).map(presentQueued)
      return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }
    },
  )

  app.post(
    '/api/v1/licences/:number/print',
    {
      config,
      schema: {
        params: ByNumber,
        body: AskPrintBody,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const wish = { ...request.params, ...request.body }
      return command(
        request,
        reply,
        context,
        (tx) => askPrint(tx, context, actor, wish),
        PROBLEMS,
        { status: 201, present: ({ id }) => ({ id }) },
      )
    },
  )

  app.post(
    '/api/v1/print-queue/:id/drop',
    {
      config,
      schema: { params: ById, body: InRegion, response: { 200: z.object({ id: z.string() }) } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const of = { ...request.params, ...request.body }
      const options = { present: ({ id }: { id: string }) => ({ id }) }
      return command(request, reply, context, (tx) => dropPrint(tx, actor, of), PROBLEMS, options)
    },
  )

  app.post(
    '/api/v1/print-runs',
    { config, schema: { body: RunBody, response: { 201: z.object({ id: z.string() }) } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { body } = request
      return command(
        request,
        reply,
        context,
        (tx) => printRun(tx, context, actor, body),
        PROBLEMS,
        { status: 201 },
      )
    },
  )

  app.get(
    '/api/v1/print-runs/:id',
    { config, schema: { params: ById, response: { 200: RunView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const answer = await context.db.transaction(async (tx) => {
        const run = await findRun(tx, id)
        if (!run) return refused({ code: 'ACCESS_NOT_FOUND' as const })
        const allowed = allow(actor, 'stock.manage', { region: run.region })
        if (!allowed.ok) return refused({ code: 'ACCESS_NOT_FOUND' as const })
        const found = await findPapers(tx, { region: run.region, runId: id })
        const papers = await presentPapers(tx, found)
        return granted({ id, region: run.region, at: run.at, by: run.actor_name, papers })
      })
      return send(reply, answer, PROBLEMS)
    },
  )

  app.post(
    '/api/v1/licences/:number/deliveries',
    { config, schema: { params: ByNumber, body: DeliverBody, response: { 201: DeliveryView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { body } = request
      const handover = { ...request.params, tracking: null, ...body }
      return command(
        request,
        reply,
        context,
        (tx) => deliverPaper(tx, context, actor, handover),
        PROBLEMS,
        { status: 201, present: presentDelivery },
      )
    },
  )

  app.get(
    '/api/v1/papers',
    {
      config,
      schema: {
        querystring: PapersQuery,
        response: { 200: z.object({ items: z.array(PaperView) }) },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region, state } = request.query
      const allowed = allow(actor, 'licence.deliver', { region })
      if (!allowed.ok) return send(reply, allowed, PROBLEMS)
      const states = state === undefined ? {} : { states: [state] }
      const items = await context.db.transaction(async (tx) =>
        presentPapers(tx, await findPapers(tx, { region, ...states })),
      )
      return send(reply, granted({ items }), PROBLEMS)
    },
  )

  app.post(
    '/api/v1/papers/:serial/events',
    { config, schema: { params: BySerial, body: PaperEventBody, response: { 200: PaperView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region, kind, note } = request.body
      const of = { region, ...request.params }
      return command(
        request,
        reply,
        context,
        async (tx) => {
          const moved = await notePaper(tx, context, actor, of, { kind, note })
          if (!moved.ok) return moved
          const [view] = await presentPapers(tx, [moved.value])
          return granted(view)
        },
        PROBLEMS,
      )
    },
  )
}
