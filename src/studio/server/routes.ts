import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { allow, listScope, requireActor } from '../../access/server/index.ts'
import {
  AskDiff,
  AskRegions,
  DiffView,
  ItemListView,
  ItemWordsView,
  RegionsDiffView,
  VersionList,
} from '../core/index.ts'
import { calendarRoutes } from './calendars/routes.ts'
import { draftRoutes } from './drafts/routes.ts'
import { STUDIO_PROBLEMS, type StudioRefusal } from './problems.ts'
import {
  readItems,
  readItemWords,
  readRegionsDiff,
  readVersionDiff,
  readVersions,
} from './read-catalogue.ts'

const config = { problems: STUDIO_PROBLEMS }
const AT = '/api/v1/catalogue'

/** 目录: what was published when, what changed, how regions differ. Read-only, for officers. */
export function studioRoutes(app: ZhunyingApp, context: Context): void {
  const answer = async <T>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: () => Promise<Result<T, StudioRefusal>>,
  ): Promise<FastifyReply> => {
    const actor = await requireActor(request, reply, context)
    // the law is the same for every region: whoever may read it somewhere may read it
    const region = listScope(actor, 'catalogue.read')?.regions[0] ?? ''
    const allowed = allow(actor, 'catalogue.read', { region })
    if (!allowed.ok) return sendRefusal(reply, allowed.refusal, STUDIO_PROBLEMS)
    return send(reply, await work(), STUDIO_PROBLEMS)
  }
  app.get(
    `${AT}/versions`,
    { schema: { response: { 200: VersionList } }, config },
    async (request, reply) =>
      answer(request, reply, async () =>
        granted(await context.db.transaction((tx) => readVersions(tx, context))),
      ),
  )
  app.get(
    `${AT}/diff`,
    { schema: { querystring: AskDiff, response: { 200: DiffView } }, config },
    async (request, reply) =>
      answer(request, reply, () =>
        context.db.transaction((tx) => readVersionDiff(tx, context, request.query)),
      ),
  )
  app.get(
    `${AT}/regions-diff`,
    { schema: { querystring: AskRegions, response: { 200: RegionsDiffView } }, config },
    async (request, reply) =>
      answer(request, reply, async () => readRegionsDiff(context, request.query)),
  )
  app.get(
    `${AT}/items`,
    { schema: { response: { 200: ItemListView } }, config },
    async (request, reply) => answer(request, reply, async () => granted(readItems(context))),
  )
  app.get(
    `${AT}/items/:id`,
    {
      schema: {
        params: z.strictObject({ id: z.string().max(80) }),
        response: { 200: ItemWordsView },
      },
      config,
    },
    async (request, reply) =>
      answer(request, reply, async () => readItemWords(context, request.params.id)),
  )
  calendarRoutes(app, context)
  draftRoutes(app, context)
}
