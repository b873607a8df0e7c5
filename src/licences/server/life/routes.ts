import { z } from 'zod'
import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, send, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor, type Actor } from '../../../access/server/index.ts'
import { LicenceView, presentSingle, type SingleCommand } from '../../core/index.ts'
import { LICENCES_PROBLEMS } from '../problems.ts'
import {
  ChangeBody,
  EndAnswer,
  EndBody,
  PreviewAnswer,
  SinglePreviewBody,
  WholeBody,
  WholePreviewBody,
} from '../schema.ts'
import { viewOf } from '../show-licence.ts'
import type { Planned } from './plan-event.ts'
import { foreseeSingle, singleEvent, type SingleInput } from './single-event.ts'
import { foreseeWhole, wholeEvent } from './whole-event.ts'

const PROBLEMS = { ...LICENCES_PROBLEMS, ...ACCESS_PROBLEMS }
const config = { problems: PROBLEMS }
const ById = z.object({ id: z.uuid() })
const ByNumber = z.object({ number: z.string().max(32) })

type Body = z.infer<typeof SinglePreviewBody> | z.infer<typeof EndBody> | z.infer<typeof ChangeBody>

function inputOf(id: string, body: Body): SingleInput {
  const { reason, basis, article } = body
  const asked: SingleCommand =
    'to' in body ? { event: body.event, to: body.to } : { event: body.event }
  const preview = 'preview' in body ? body.preview : undefined
  return { id, command: asked, words: { reason, document: basis, article }, preview }
}

const shown = <R>(planned: Result<Planned, R>) =>
  planned.ok ? granted({ preview: planned.value.hash, cascade: planned.value.cascade }) : planned

/** 后果预览 and the events of single licences and of the whole. */
export function lifeRoutes(app: ZhunyingApp, context: Context): void {
  const settle = async (tx: Tx, actor: Actor, input: SingleInput) => {
    const done = await singleEvent(tx, context, actor, input)
    if (!done.ok) return done
    const { single, effect, basis, licence } = done.value
    const view = licence ? await viewOf(tx, context, actor, licence) : null
    return granted({ single: presentSingle(single), effect, basis, licence: view })
  }

  app.post(
    '/api/v1/single-licences/:id/preview',
    { config, schema: { params: ById, body: SinglePreviewBody, response: { 200: PreviewAnswer } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const input = inputOf(request.params.id, request.body)
      const planned = await context.db.transaction((tx) => foreseeSingle(tx, context, actor, input))
      return send(reply, shown(planned), PROBLEMS)
    },
  )

  app.post(
    '/api/v1/single-licences/:id/end',
    { config, schema: { params: ById, body: EndBody, response: { 200: EndAnswer } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const input = inputOf(request.params.id, request.body)
      return command(request, reply, context, (tx) => settle(tx, actor, input), PROBLEMS)
    },
  )

  app.post(
    '/api/v1/single-licences/:id/change',
    { config, schema: { params: ById, body: ChangeBody, response: { 200: EndAnswer } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const input = inputOf(request.params.id, request.body)
      return command(request, reply, context, (tx) => settle(tx, actor, input), PROBLEMS)
    },
  )

  app.post(
    '/api/v1/licences/:number/preview',
    {
      config,
      schema: { params: ByNumber, body: WholePreviewBody, response: { 200: PreviewAnswer } },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { event, reason, basis: document, article } = request.body
      const input = { ...request.params, event, words: { reason, document, article } }
      const planned = await context.db.transaction((tx) => foreseeWhole(tx, context, actor, input))
      return send(reply, shown(planned), PROBLEMS)
    },
  )

  app.post(
    '/api/v1/licences/:number/events',
    {
      config,
      schema: {
        params: ByNumber,
        body: WholeBody,
        response: { 200: z.object({ licence: LicenceView }) },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { event, reason, basis: document, article, preview } = request.body
      const input = { ...request.params, event, preview, words: { reason, document, article } }
      const work = async (tx: Tx) => {
        const done = await wholeEvent(tx, context, actor, input)
        return done.ok ? granted({ licence: await viewOf(tx, context, actor, done.value) }) : done
      }
      return command(request, reply, context, work, PROBLEMS)
    },
  )
}
