import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import { actorOf } from '../../access/server/index.ts'
import {
  lookUpIndustry,
  lookUpRegion,
  type CatalogueRefusal,
  type ItemId,
} from '../../catalogue/core/index.ts'
import { CATALOGUE_PROBLEMS, currentCatalogue } from '../../catalogue/server/index.ts'
import { checkSelection, type GuidanceRefusal } from '../../guidance/core/index.ts'
import { GUIDANCE_PROBLEMS } from '../../guidance/server/index.ts'
import { flowChart, flowSvg, type ComposeNotice, type ServedNotice } from '../core/index.ts'
import { noticePdf } from './notice-pdf.ts'
import { NOTICES_PROBLEMS, type NoticesRefusal } from './problems.ts'
import { demandRoutes } from './faces/routes.ts'
import type { ListTolerable, SignStatement } from './sign-statement.ts'
import { NoticeBody, ReceiptsView, ServedNoticeView } from './schema.ts'
import { findNotice, keepReceipt, serveNotice } from './serve-notice.ts'
import { listReceipts } from './store.ts'

const PROBLEMS = { ...CATALOGUE_PROBLEMS, ...GUIDANCE_PROBLEMS }
const word = z.string().min(1).max(80)
const one = z.strictObject({ id: z.string().max(80) })
const language = z.strictObject({ lang: z.enum(['zh', 'en']).default('zh') })

/** 一次告知: anybody may ask for a notice and read it again; it holds no personal data. */
export function noticeRoutes(
  app: ZhunyingApp,
  context: Context,
  { sign, tolerable }: { readonly sign: SignStatement; readonly tolerable: ListTolerable },
): void {
  demandRoutes(app, context)

  app.post(
    '/api/v1/regions/:region/industries/:code/notices',
    {
      schema: {
        params: z.strictObject({ region: word, code: word }),
        body: NoticeBody,
        response: { 201: ServedNoticeView },
      },
      config: { problems: PROBLEMS },
    },
    async (request, reply) => {
      const actor = await actorOf(request, context)
      return command(
        request,
        reply,
        context,
        async (tx) => {
          const input = chosen(context, request.params, request.body)
          if (!input.ok) return input
          const { channel, language: tongue } = request.body
          const to = { actor, channel, language: tongue }
          const list = await tolerable(tx, input.value.region)
          const wish = { ...input.value, tolerable: list }
          return granted(await serveNotice(tx, context, sign, wish, to))
        },
        PROBLEMS,
        { status: 201 },
      )
    },
  )

  app.get(
    '/api/v1/notices/:id',
    {
      schema: { params: one, response: { 200: ServedNoticeView } },
      config: { problems: NOTICES_PROBLEMS },
    },
    async (request, reply) => {
      const notice = await read(context, request.params.id)
      if (!notice.ok) return sendRefusal(reply, notice.refusal, NOTICES_PROBLEMS)
      return reply.send(notice.value)
    },
  )

  app.get(
    '/api/v1/notices/:id/pdf',
    { schema: { params: one, querystring: language }, config: { problems: NOTICES_PROBLEMS } },
    async (request, reply) => {
      const notice = await read(context, request.params.id)
      if (!notice.ok) return sendRefusal(reply, notice.refusal, NOTICES_PROBLEMS)
      const { lang } = request.query
      const actor = await actorOf(request, context)
      const { id, hash, region } = notice.value
      await context.db.transaction((tx) =>
        keepReceipt(
          tx,
          context,
          { id, hash, region: region.code },
          { actor, channel: 'pdf', language: lang },
        ),
      )
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${notice.value.receipt}-${lang}.pdf"`)
        .header('cache-control', 'private, max-age=86400')
        .send(await noticePdf(notice.value, lang))
    },
  )

  app.get(
    '/api/v1/notices/:id/receipts',
    {
      schema: { params: one, response: { 200: ReceiptsView } },
      config: { problems: NOTICES_PROBLEMS },
    },
    async (request, reply) => {
      const notice = await read(context, request.params.id)
      if (!notice.ok) return sendRefusal(reply, notice.refusal, NOTICES_PROBLEMS)
      const { id, region } = notice.value
      const rows = await context.db.transaction((tx) => listReceipts(tx, region.code, id))
      const receipts = rows.map(({ at, channel, language: tongue, hash }) => ({
        at,
        channel,
        language: tongue,
        hash,
      }))
      return reply.send({ receipts })
    },
  )

  app.get(
    '/api/v1/notices/:id/flow.svg',
    { schema: { params: one, querystring: language }, config: { problems: NOTICES_PROBLEMS } },
    async (request, reply) => {
      const notice = await read(context, request.params.id)
      if (!notice.ok) return sendRefusal(reply, notice.refusal, NOTICES_PROBLEMS)
      const { lang } = request.query
      const title = `${notice.value.title[lang]} ${notice.value.receipt}`
      return reply
        .type('image/svg+xml')
        .header('cache-control', 'private, max-age=86400')
        .send(flowSvg(flowChart(notice.value, lang), title))
    },
  )
}

/** What is to be told, once the server itself has found the choice to be right. */
function chosen(
  context: Context,
  place: { region: string; code: string },
  body: z.infer<typeof NoticeBody>,
): Result<ComposeNotice, CatalogueRefusal | GuidanceRefusal> {
  const catalogue = currentCatalogue(context)
  const found = lookUpRegion(catalogue, place.region)
  if (!found.ok) return found
  const industry = lookUpIndustry(found.value, place.code)
  if (!industry.ok) return industry
  const { region } = found.value.plan
  const { answers, kind } = body
  const items = [...new Set(body.items)] as ItemId[]
  const today = context.clock.today()
  const { code } = industry.value
  const checked = checkSelection(catalogue, region, code, answers, items, kind, { today })
  if (!checked.ok) return checked
  const outside = kind === 'open' ? checked.value.outside : []
  return granted({ catalogue, region, industry: code, answers, items, kind, today, outside })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function read(context: Context, id: string): Promise<Result<ServedNotice, NoticesRefusal>> {
  const notice = UUID.test(id)
    ? await context.db.transaction((tx: Tx) => findNotice(tx, id))
    : undefined
  return notice ? granted(notice) : refused({ code: 'NOTICES_NOT_FOUND', id })
}
