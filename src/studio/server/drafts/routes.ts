import { z } from 'zod'
import { granted } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { command, send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { allow, requireActor } from '../../../access/server/index.ts'
import { RegionCode } from '../../../catalogue/core/index.ts'
import {
  AnswerProposal,
  DraftPreview,
  DraftsView,
  DraftView,
  ImportDraft,
  ImportedDraft,
  PreviewDraft,
  ProposeDraft,
  RevertDraft,
} from '../../core/index.ts'
import { STUDIO_PROBLEMS } from '../problems.ts'
import { importOwn } from './import-own.ts'
import { takeUp } from './in-force.ts'
import { previewDraft } from './preview.ts'
import { answerDraft, proposeDraft, readDrafts, revertDraft } from './propose.ts'

/** Files of the law are longer than what people otherwise send. */
const config = { problems: STUDIO_PROBLEMS }
const bodyLimit = 4 * 1024 * 1024
const AT = '/api/v1/law-drafts'
const params = z.strictObject({ id: z.uuid() })

/** 目录修订: written, tried, proposed by one and approved by another, in force from its day, rolled back by another. */
export function draftRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    AT,
    {
      schema: {
        querystring: z.strictObject({ region: RegionCode }),
        response: { 200: DraftsView },
      },
      config,
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.query
      const allowed = allow(actor, 'catalogue.edit', { region })
      if (!allowed.ok) return sendRefusal(reply, allowed.refusal, STUDIO_PROBLEMS)
      const view = await context.db.transaction((tx) => readDrafts(tx, context, actor, region))
      return send(reply, granted(view), STUDIO_PROBLEMS)
    },
  )
  app.post(
    `${AT}/preview`,
    { bodyLimit, schema: { body: PreviewDraft, response: { 200: DraftPreview } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const allowed = allow(actor, 'catalogue.edit', { region: request.body.region })
      if (!allowed.ok) return sendRefusal(reply, allowed.refusal, STUDIO_PROBLEMS)
      const preview = await context.db.transaction((tx) => previewDraft(tx, context, request.body))
      return send(reply, preview, STUDIO_PROBLEMS)
    },
  )
  app.post(
    `${AT}/import`,
    { bodyLimit, schema: { body: ImportDraft, response: { 200: ImportedDraft } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const allowed = allow(actor, 'catalogue.edit', { region: request.body.region })
      if (!allowed.ok) return sendRefusal(reply, allowed.refusal, STUDIO_PROBLEMS)
      return send(reply, await importOwn(context, request.body), STUDIO_PROBLEMS)
    },
  )
  app.post(
    AT,
    { bodyLimit, schema: { body: ProposeDraft, response: { 201: DraftView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return command(
        request,
        reply,
        context,
        (tx) => proposeDraft(tx, context, actor, request.body),
        STUDIO_PROBLEMS,
        { status: 201 },
      )
    },
  )
  answerRoutes(app, context)
}

function answerRoutes(app: ZhunyingApp, context: Context): void {
  for (const [word, state] of [
    ['approve', 'approved'],
    ['reject', 'rejected'],
  ] as const)
    app.post(
      `${AT}/:id/${word}`,
      { schema: { params, body: AnswerProposal, response: { 200: DraftView } }, config },
      async (request, reply) => {
        const actor = await requireActor(request, reply, context)
        const { id } = request.params
        const given = { state, reason: request.body.reason }
        await command(
          request,
          reply,
          context,
          (tx) => answerDraft(tx, context, actor, id, given),
          STUDIO_PROBLEMS,
        )
        // here at once; other processes within half a minute
        await takeUp(context)
        return reply
      },
    )
  app.post(
    `${AT}/:id/revert`,
    { schema: { params, body: RevertDraft, response: { 201: DraftView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      return command(
        request,
        reply,
        context,
        (tx) => revertDraft(tx, context, actor, id, request.body),
        STUDIO_PROBLEMS,
        { status: 201 },
      )
    },
  )
}
