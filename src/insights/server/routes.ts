import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { allow, requireActor, type Actor } from '../../access/server/index.ts'
import {
  AskDrill,
  AskInsights,
  AskRegion,
  DeskView,
  DrillPage,
  InsightsView,
  parseMonth,
  RestingView,
  WavesView,
} from '../core/index.ts'
import { exportDrill, exportInsights } from './export.ts'
import { INSIGHTS_PROBLEMS, type InsightsRefusal } from './problems.ts'
import { readDesk, readResting, readWaves } from './read-desk.ts'
import { readDrill } from './read-drill.ts'
import { readInsights } from './read-insights.ts'
import { readRatings, RatingsView } from './read-ratings.ts'

const config = { problems: INSIGHTS_PROBLEMS }
const AT = '/api/v1/insights'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 看板: numbers, the cases behind them, and the lead authority's desk. */
export function insightsRoutes(app: ZhunyingApp, context: Context): void {
  const answer = answering(context)
  app.get(
    AT,
    { schema: { querystring: AskInsights, response: { 200: InsightsView } }, config },
    async (request, reply) =>
      answer(request, reply, request.query, (tx) => readInsights(tx, context, request.query)),
  )
  app.get(
    `${AT}/cases`,
    { schema: { querystring: AskDrill, response: { 200: DrillPage } }, config },
    async (request, reply) =>
      answer(request, reply, request.query, (tx) => readDrill(tx, context, request.query)),
  )
  app.get(
    `${AT}/ratings`,
    { schema: { querystring: AskInsights, response: { 200: RatingsView } }, config },
    async (request, reply) =>
      answer(request, reply, request.query, (tx) => readRatings(tx, context, request.query)),
  )
  app.get(
    `${AT}/desk`,
    { schema: { querystring: AskRegion, response: { 200: DeskView } }, config },
    async (request, reply) =>
      answer(request, reply, request.query, (tx) => readDesk(tx, context, request.query.region)),
  )
  app.get(
    `${AT}/resting`,
    { schema: { querystring: AskRegion, response: { 200: RestingView } }, config },
    async (request, reply) =>
      answer(request, reply, request.query, (tx) => readResting(tx, context, request.query.region)),
  )
  app.get(
    `${AT}/waves`,
    { schema: { querystring: AskRegion, response: { 200: WavesView } }, config },
    async (request, reply) =>
      answer(request, reply, request.query, (tx) => readWaves(tx, context, request.query.region)),
  )
  exportRoutes(app, context)
}

function exportRoutes(app: ZhunyingApp, context: Context): void {
  const answer = answering(context)
  const file = (name: string) => (reply: FastifyReply) =>
    reply
      .type(XLSX)
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${name}.xlsx"`)
  app.get(
    `${AT}/export.xlsx`,
    { schema: { querystring: AskInsights }, config },
    async (request, reply) =>
      answer(
        request,
        reply,
        request.query,
        (tx, actor) => exportInsights(tx, context, actor, request.query),
        file(`insights-${request.query.region}`),
      ),
  )
  app.get(
    `${AT}/cases.xlsx`,
    { schema: { querystring: AskDrill }, config },
    async (request, reply) =>
      answer(
        request,
        reply,
        request.query,
        (tx, actor) => exportDrill(tx, context, actor, request.query),
        file(`cases-${request.query.region}-${request.query.measure}`),
      ),
  )
}

interface Asked {
  readonly region: string
  readonly from?: AskInsights['from']
  readonly until?: AskInsights['until']
}

/** Asks for permission on the region, looks at the period, and answers from one transaction. */
function answering(context: Context) {
  return async <T>(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Asked,
    work: (tx: Tx, actor: Actor) => Promise<T | Result<T, InsightsRefusal>>,
    dress: (reply: FastifyReply) => FastifyReply = (bare) => bare,
  ): Promise<FastifyReply> => {
    const actor = await requireActor(request, reply, context)
    const allowed = allow(actor, 'insight.read', { region: asked.region })
    if (!allowed.ok) return sendRefusal(reply, allowed.refusal, INSIGHTS_PROBLEMS)
    const { from, until } = asked
    if (from !== undefined && until !== undefined && !isPeriod(from, until))
      return sendRefusal(
        reply,
        { code: 'INSIGHTS_PERIOD_REVERSED', from, until },
        INSIGHTS_PROBLEMS,
      )
    const value = await context.db.transaction((tx) => work(tx, actor))
    if (!isResult(value)) return dress(reply).send(value)
    if (!value.ok) return sendRefusal(reply, value.refusal, INSIGHTS_PROBLEMS)
    return dress(reply).send(value.value)
  }
}

/** From the first month to the last, and no longer than three years. */
function isPeriod(from: string, until: string): boolean {
  const [first = 0, last = 0] = [parseMonth(from), parseMonth(until)]
  return first <= last && last < first + 300
}

function isResult<T>(value: T | Result<T, InsightsRefusal>): value is Result<T, InsightsRefusal> {
  return typeof value === 'object' && value !== null && 'ok' in value
}
