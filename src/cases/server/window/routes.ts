import { z } from 'zod'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, send, type ZhunyingApp } from '#platform/server/http.ts'
import { newId } from '#platform/server/ids.ts'
import {
  listScope,
  requireActor,
  type AccessRefusal,
  type Actor,
} from '../../../access/server/index.ts'
import { catalogueOf } from '../../../catalogue/server/index.ts'
import {
  AskNews,
  CaseNews,
  CaseParams,
  DeskViews,
  ListWindow,
  owedOn,
  presentOwed,
  presentTimeline,
  SaveView,
  WindowCounts,
  WindowPage,
  type CaseId,
  type DeskView,
} from '../../core/index.ts'
import { findCaseFor } from '../find-case.ts'
import { CASES_PROBLEMS } from '../problems.ts'
import { listHappenings } from '../history/store.ts'
import { countForWindow, readWindow } from './read-window.ts'
import { listViews, putView, removeView } from './views/store.ts'

const config = { problems: CASES_PROBLEMS }

/** 综窗收件箱: the list, its counts, the views that are kept, and what happens meanwhile. */
export function windowRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/window/cases',
    { schema: { querystring: ListWindow, response: { 200: WindowPage } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => readWindow(tx, context, actor, request.query))
    },
  )

  app.get(
    '/api/v1/window/counts',
    { schema: { response: { 200: WindowCounts } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => countForWindow(tx, context, actor))
    },
  )

  app.get(
    '/api/v1/cases/:id/news',
    { schema: { params: CaseParams, querystring: AskNews, response: { 200: CaseNews } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { after } = request.query
      const news = await context.db.transaction((tx) =>
        readNews(tx, context, actor, request.params.id, after),
      )
      return send(reply, news, CASES_PROBLEMS)
    },
  )
  viewRoutes(app, context)
}

/** What others did after the version on the screen, in words; no value of the form is among them. */
async function readNews(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  after: number,
): Promise<Result<CaseNews, AccessRefusal>> {
  const found = await findCaseFor(tx, actor, 'case.read', id)
  if (!found.ok) return found
  const catalogue = await catalogueOf(context, found.value.catalogueVersion)
  const happenings = await listHappenings(tx, found.value, after)
  return granted({
    version: found.value.version,
    entries: [...presentTimeline(catalogue, happenings)],
    owed: presentOwed(
      catalogue.calendar,
      context.clock.today(),
      owedOn(found.value, catalogue.calendar),
    ),
  })
}

function viewRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/window/views',
    { schema: { response: { 200: DeskViews } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => listViews(tx, actor.accountId))
    },
  )

  app.post(
    '/api/v1/window/views',
    { schema: { body: SaveView, response: { 201: DeskViews } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const work = (tx: Tx) => saveView(tx, context, actor, request.body)
      return command(request, reply, context, work, CASES_PROBLEMS, { status: 201 })
    },
  )

  app.delete(
    '/api/v1/window/views/:id',
    { schema: { params: z.object({ id: z.uuid() }), response: { 200: DeskViews } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { accountId } = actor
      const work = async (tx: Tx): Promise<Result<DeskView[], AccessRefusal>> => {
        const at = context.clock.now().toISOString()
        const removed = await removeView(tx, { id: request.params.id, accountId, at })
        return removed
          ? granted(await listViews(tx, accountId))
          : refused({ code: 'ACCESS_NOT_FOUND' })
      }
      return command(request, reply, context, work, CASES_PROBLEMS)
    },
  )
}

/** Kept for the account alone; the same name again replaces it. */
async function saveView(
  tx: Tx,
  context: Context,
  actor: Actor,
  wish: SaveView,
): Promise<Result<DeskView[], AccessRefusal>> {
  const scope = listScope(actor, 'deadline.read')
  const region = scope?.regions === '*' ? '*' : scope?.regions[0]
  if (region === undefined) return refused({ code: 'ACCESS_NOT_ALLOWED', action: 'deadline.read' })
  const { accountId } = actor
  const at = context.clock.now().toISOString()
  await putView(tx, { ...wish, id: newId(), region, accountId, at })
  return granted(await listViews(tx, accountId))
}
