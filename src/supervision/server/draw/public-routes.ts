import { z } from 'zod'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS } from '../../../access/server/index.ts'
import type { RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { isLarge, OWN_HEADERS, sendPage, SizeQuery } from '../../../verification/server/index.ts'
import { PublicDraw, renderDraw, renderDraws } from '../../core/index.ts'
import { publicDraw } from './show-draws.ts'
import { findDraw, listDraws } from './store.ts'

const MOST = 100
const config = { problems: ACCESS_PROBLEMS }

/** 一公开: what anybody may see of the draws, as pages without script and as data. */
export function publicDrawRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/public/draws/:id',
    {
      config,
      schema: { params: z.strictObject({ id: z.uuid() }), response: { 200: PublicDraw } },
    },
    async (request, reply) =>
      send(reply, await drawOf(context, request.params.id), ACCESS_PROBLEMS),
  )

  app.get(
    '/draws/:region',
    {
      ...OWN_HEADERS,
      config,
      schema: { params: z.strictObject({ region: z.string().max(6) }), querystring: SizeQuery },
    },
    async (request, reply) => {
      const { region: code } = request.params
      const plan = currentCatalogue(context).regions.get(code as RegionCode)?.plan
      if (!plan) return sendRefusal(reply, { code: 'ACCESS_NOT_FOUND' }, ACCESS_PROBLEMS)
      const draws = await context.db.transaction(async (tx) => {
        const rows = await listDraws(tx, { regions: [code], limit: MOST })
        return Promise.all(rows.map((row) => publicDraw(tx, context, row)))
      })
      const frame = { large: isLarge(request.query), demo: context.config.demo }
      return sendPage(reply, 200, renderDraws({ code, name: plan.name.zh }, draws, frame))
    },
  )

  app.get(
    '/draws/:region/:id',
    {
      ...OWN_HEADERS,
      config,
      schema: {
        params: z.strictObject({ region: z.string().max(6), id: z.uuid() }),
        querystring: SizeQuery,
      },
    },
    async (request, reply) => {
      const found = await drawOf(context, request.params.id)
      if (!found.ok) return sendRefusal(reply, found.refusal, ACCESS_PROBLEMS)
      const frame = { large: isLarge(request.query), demo: context.config.demo }
      const { value: draw } = found
      return sendPage(reply, 200, renderDraw(draw, inBeijing(draw.committedAt), frame))
    },
  )
}

async function drawOf(
  context: Context,
  id: string,
): Promise<Result<PublicDraw, { readonly code: 'ACCESS_NOT_FOUND' }>> {
  return context.db.transaction(async (tx) => {
    const row = await findDraw(tx, id)
    return row ? granted(await publicDraw(tx, context, row)) : refused({ code: 'ACCESS_NOT_FOUND' })
  })
}

const EIGHT_HOURS = 8 * 3_600_000
const inBeijing = (instant: string): string =>
  new Date(Date.parse(instant) + EIGHT_HOURS).toISOString().slice(0, 16).replace('T', ' ')
