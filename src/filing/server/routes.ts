import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, ifMatch, send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../access/server/index.ts'
import { itemFormPdf } from '../../forms/server/index.ts'
import { readItemForm } from './item-form.ts'
import { prefill, registersFor, type PrefillWish } from './prefill.ts'
import { FILING_PROBLEMS } from './problems.ts'
import { readSources } from './read-sources.ts'
import { CaseParams, Prefill, PrefillView, SheetParams, SheetQuery, SourcesView } from './schema.ts'

const config = { problems: FILING_PROBLEMS }

/** What fills a case's form, where it came from, and each department's own form out of it. */
export function filingRoutes(app: ZhunyingApp, context: Context): void {
  app.post(
    '/api/v1/cases/:id/prefill',
    { schema: { params: CaseParams, body: Prefill, response: { 200: PrefillView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const { uscc, from, replace } = request.body
      const seen = ifMatch(request)
      const wish: PrefillWish = {
        replace,
        ...(seen.ok ? { seen: seen.value } : {}),
        ...(uscc === undefined ? {} : { uscc }),
        ...(from === undefined ? {} : { from }),
      }
      const registers = await registersFor(context, actor, id, wish)
      if (!registers.ok) return sendRefusal(reply, registers.refusal, FILING_PROBLEMS)
      const work = (tx: Tx) => prefill(tx, context, actor, id, wish, registers.value)
      return command(request, reply, context, work, FILING_PROBLEMS)
    },
  )

  app.get(
    '/api/v1/cases/:id/sources',
    { schema: { params: CaseParams, response: { 200: SourcesView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const view = await context.db.transaction((tx) => readSources(tx, actor, id))
      return send(reply, view, FILING_PROBLEMS)
    },
  )

  app.get(
    '/api/v1/cases/:id/items/:item/form',
    { schema: { params: SheetParams }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const sheet = await context.db.transaction((tx) =>
        readItemForm(tx, context, actor, request.params),
      )
      reply.header('cache-control', 'private, no-store')
      return send(reply, sheet, FILING_PROBLEMS)
    },
  )

  app.get(
    '/api/v1/cases/:id/items/:item/form.pdf',
    { schema: { params: SheetParams, querystring: SheetQuery }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const sheet = await context.db.transaction((tx) =>
        readItemForm(tx, context, actor, request.params),
      )
      if (!sheet.ok) return sendRefusal(reply, sheet.refusal, FILING_PROBLEMS)
      const { form, facts, updatedAt } = sheet.value
      const bytes = await itemFormPdf(form, facts, request.query.language, new Date(updatedAt))
      const name = encodeURIComponent(`${facts.title[request.query.language]}.pdf`)
      return reply
        .type('application/pdf')
        .header('cache-control', 'private, no-store')
        .header('content-disposition', `inline; filename*=UTF-8''${name}`)
        .send(bytes)
    },
  )
}
