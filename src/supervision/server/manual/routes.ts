import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { command, send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../../access/server/index.ts'
import { ConfirmManual, HolderManual, ManualView, ReceiptPage } from '../../core/index.ts'
import { placeOf } from '../place.ts'
import { PROBLEMS } from '../problems.ts'
import { confirmManual, holderManual, manualOf } from './manual.ts'
import { manualPdf } from './manual-pdf.ts'
import { receiptsFor } from './receipts.ts'

const word = z.string().min(1).max(80)
const config = { problems: PROBLEMS }
const trade = z.strictObject({ region: word, code: word })
const language = z.strictObject({ lang: z.enum(['zh', 'en']).default('zh') })
const one = z.strictObject({ number: word })
const after = z.strictObject({ cursor: z.string().max(40).default('') })

/** 一业一册: read by anybody, confirmed by the holder of a licence. */
export function manualRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/regions/:region/industries/:code/manual',
    { config, schema: { params: trade, response: { 200: ManualView } } },
    async (request, reply) => {
      const place = placeOf(context, request.params)
      if (!place.ok) return sendRefusal(reply, place.refusal, PROBLEMS)
      const { plan, industry } = place.value
      return context.db.transaction((tx) => manualOf(tx, context, plan, industry))
    },
  )

  app.get(
    '/api/v1/regions/:region/industries/:code/manual.pdf',
    { config, schema: { params: trade, querystring: language } },
    async (request, reply) => {
      const place = placeOf(context, request.params)
      if (!place.ok) return sendRefusal(reply, place.refusal, PROBLEMS)
      const { plan, industry } = place.value
      const { lang } = request.query
      const view = await context.db.transaction((tx) => manualOf(tx, context, plan, industry))
      const etag = `"${view.hash}-${lang}"`
      if (request.headers['if-none-match'] === etag)
        return reply.code(304).header('etag', etag).send()
      return reply
        .type('application/pdf')
        .header('etag', etag)
        .header(
          'content-disposition',
          `inline; filename="manual-${plan.region}-${industry.code}-${lang}.pdf"`,
        )
        .send(await manualPdf(view, lang))
    },
  )

  app.get(
    '/api/v1/manual-receipts',
    { config, schema: { querystring: after, response: { 200: ReceiptPage } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { cursor } = request.query
      return context.db.transaction((tx) => receiptsFor(tx, context, actor, cursor))
    },
  )

  app.get(
    '/api/v1/licences/:number/manual',
    { config, schema: { params: one, response: { 200: HolderManual } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { number } = request.params
      const found = await context.db.transaction((tx) => holderManual(tx, context, actor, number))
      return send(reply, found, PROBLEMS)
    },
  )

  app.post(
    '/api/v1/licences/:number/manual/confirm',
    { config, schema: { params: one, body: ConfirmManual, response: { 200: HolderManual } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { params, body } = request
      return command(
        request,
        reply,
        context,
        (tx) => confirmManual(tx, context, actor, params.number, body.hash),
        PROBLEMS,
      )
    },
  )
}
