import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { plainDate } from '#kernel/plain-date.ts'
import {
  command,
  ifMatch,
  PLATFORM_PROBLEMS,
  send,
  sendRefusal,
  type ZhunyingApp,
} from '#platform/server/http.ts'
import { requireActor, type Actor } from '../../../access/server/index.ts'
import {
  BeginCheck,
  CheckPage,
  CheckView,
  HandleCheck,
  ListChecks,
  OpenCheck,
  PublicResults,
  RecordCheck,
  SayCheck,
  TaskPage,
} from '../../core/index.ts'
import { PROBLEMS, type SupervisionRefusal } from '../problems.ts'
import { beginCheck, readScan } from './begin.ts'
import type { CheckAt } from './command-check.ts'
import { checksFor, publicResults, readCheck, tasksFor } from './list.ts'
import { handleCheck } from './handle-check.ts'
import { openCheck } from './open-check.ts'
import { viewOf } from './present.ts'
import { recordCheck } from './record-results.ts'
import { sayCheck } from './say-check.ts'
import type { CheckRecord } from './store.ts'
import { andThen } from './then.ts'

const config = { problems: PROBLEMS }
const one = z.strictObject({ id: z.uuid() })
const page = z.strictObject({ cursor: z.string().max(80).optional() })

/** 一业一查: checks are opened by the lead, done by officers who scanned the code, answered by the holder. */
export function checkRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/checks',
    { config, schema: { querystring: ListChecks, response: { 200: CheckPage } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => checksFor(tx, context, actor, request.query))
    },
  )

  app.get(
    '/api/v1/check-tasks',
    { config, schema: { querystring: page, response: { 200: TaskPage } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => tasksFor(tx, context, actor, request.query.cursor))
    },
  )

  app.get(
    '/api/v1/regions/:region/check-results',
    {
      config,
      schema: {
        params: z.strictObject({ region: z.string().regex(/^\d{6}$/) }),
        querystring: page,
        response: { 200: PublicResults },
      },
    },
    async (request) => {
      const { region } = request.params
      const { cursor } = request.query
      return context.db.transaction((tx) => publicResults(tx, context, region, cursor))
    },
  )

  app.post(
    '/api/v1/checks',
    { config, schema: { body: OpenCheck, response: { 201: CheckView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const wish = { ...request.body, by: plainDate(request.body.by) }
      return command(
        request,
        reply,
        context,
        async (tx) =>
          andThen(await openCheck(tx, context, actor, wish), (made) =>
            viewOf(tx, context, actor, made),
          ),
        PROBLEMS,
        { status: 201 },
      )
    },
  )

  app.get(
    '/api/v1/checks/:id',
    { config, schema: { params: one, response: { 200: CheckView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const found = await context.db.transaction((tx) => readCheck(tx, context, actor, id))
      return send(reply, found, PROBLEMS)
    },
  )

  app.post(
    '/api/v1/checks/:id/begin',
    { config, schema: { params: one, body: BeginCheck, response: { 200: CheckView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const version = ifMatch(request)
      if (!version.ok) return sendRefusal(reply, version.refusal, PLATFORM_PROBLEMS)
      const at = { id: request.params.id, version: version.value }
      const scanned = await readScan(context, request.body.code)
      return command(
        request,
        reply,
        context,
        async (tx) =>
          andThen(await beginCheck(tx, context, actor, at, request.body, scanned), (after) =>
            viewOf(tx, context, actor, after),
          ),
        PROBLEMS,
      )
    },
  )

  app.post(
    '/api/v1/checks/:id/results',
    { config, schema: { params: one, body: RecordCheck, response: { 200: CheckView } } },
    async (request, reply) =>
      takeStep({ context, request, reply }, (tx, actor, at) =>
        recordCheck(tx, context, actor, at, request.body),
      ),
  )

  app.post(
    '/api/v1/checks/:id/handled',
    { config, schema: { params: one, body: HandleCheck, response: { 200: CheckView } } },
    async (request, reply) =>
      takeStep({ context, request, reply }, (tx, actor, at) =>
        handleCheck(tx, context, actor, at, request.body),
      ),
  )

  for (const kind of ['ready', 'refer', 'cancel'] as const)
    app.post(
      `/api/v1/checks/:id/${kind}`,
      { config, schema: { params: one, body: SayCheck, response: { 200: CheckView } } },
      async (request, reply) =>
        takeStep({ context, request, reply }, (tx, actor, at) =>
          sayCheck(tx, context, actor, at, kind, request.body.words),
        ),
    )
}

interface Asked {
  readonly context: Context
  readonly request: FastifyRequest<{ Params: { id: string } }>
  readonly reply: FastifyReply
}

type Step = (tx: Tx, actor: Actor, at: CheckAt) => Promise<Result<CheckRecord, SupervisionRefusal>>

/** The whole of a route that takes a check one step on from the version that was seen. */
async function takeStep({ context, request, reply }: Asked, step: Step): Promise<FastifyReply> {
  const actor = await requireActor(request, reply, context)
  const version = ifMatch(request)
  if (!version.ok) return sendRefusal(reply, version.refusal, PLATFORM_PROBLEMS)
  const at = { id: request.params.id, version: version.value }
  return command(
    request,
    reply,
    context,
    async (tx) => andThen(await step(tx, actor, at), (after) => viewOf(tx, context, actor, after)),
    PROBLEMS,
  )
}
