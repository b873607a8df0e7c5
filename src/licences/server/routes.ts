import { z } from 'zod'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, send, type ZhunyingApp } from '#platform/server/http.ts'
import { readPublic } from '#platform/server/replica.ts'
import { ACCESS_PROBLEMS, requireActor, type Actor } from '../../access/server/index.ts'
import { LicenceView, PublicLicenceView } from '../core/index.ts'
import { historyOf, versionOf } from './history.ts'
import { HistoryView, VersionView } from './history-schema.ts'
import { importRoutes } from './imports/routes.ts'
import { issueLicence } from './issue-licence.ts'
import { lifeRoutes } from './life/routes.ts'
import { numberRoutes } from './numbers/routes.ts'
import { paperRoutes } from './papers/routes.ts'
import { postingRoutes } from './postings/routes.ts'
import { LICENCES_PROBLEMS } from './problems.ts'
import { recallLicence } from './recall-licence.ts'
import { requestRoutes } from './requests/routes.ts'
import { Page } from './schema.ts'
import { licenceFor, licencesFor, publicLicence, viewOf } from './show-licence.ts'
import { stockRoutes } from './stock/routes.ts'
import { singleRoutes } from './singles/routes.ts'
import type { LicenceRecord } from './store.ts'

export const PROBLEMS = { ...LICENCES_PROBLEMS, ...ACCESS_PROBLEMS }
const config = { problems: PROBLEMS }
const ByNumber = z.object({ number: z.string().max(32) })
const LicenceAnswer = z.object({ licence: LicenceView })

export function licenceRoutes(app: ZhunyingApp, context: Context): void {
  const present = async <R>(
    tx: Tx,
    actor: Actor,
    result: Result<LicenceRecord, R>,
  ): Promise<Result<{ licence: LicenceView }, R>> =>
    result.ok ? granted({ licence: await viewOf(tx, context, actor, result.value) }) : result

  app.post(
    '/api/v1/cases/:id/issue',
    { config, schema: { params: z.object({ id: z.uuid() }), response: { 200: LicenceAnswer } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const work = async (tx: Tx) =>
        present(tx, actor, await issueLicence(tx, context, actor, request.params.id))
      return command(request, reply, context, work, PROBLEMS)
    },
  )

  app.post(
    '/api/v1/licences/:number/recall',
    { config, schema: { params: ByNumber, response: { 200: LicenceAnswer } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const work = async (tx: Tx) =>
        present(tx, actor, await recallLicence(tx, context, actor, request.params.number))
      return command(request, reply, context, work, PROBLEMS)
    },
  )

  const List = z.object({ items: z.array(LicenceView), next: z.string().nullable() })
  app.get(
    '/api/v1/licences',
    { config, schema: { querystring: Page, response: { 200: List } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => licencesFor(tx, context, actor, request.query))
    },
  )

  app.get(
    '/api/v1/licences/:number',
    { config, schema: { params: ByNumber, response: { 200: LicenceView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { number } = request.params
      const result = await context.db.transaction((tx) => licenceFor(tx, context, actor, number))
      return send(reply, result, PROBLEMS)
    },
  )

  app.get(
    '/api/v1/licences/:number/history',
    { config, schema: { params: ByNumber, response: { 200: HistoryView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { number } = request.params
      const result = await context.db.transaction((tx) => historyOf(tx, actor, number))
      return send(reply, result, PROBLEMS)
    },
  )

  const Version = z.object({
    number: z.string().max(32),
    version: z.coerce.number().int().positive(),
  })
  app.get(
    '/api/v1/licences/:number/versions/:version',
    { config, schema: { params: Version, response: { 200: VersionView } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const result = await context.db.transaction((tx) => versionOf(tx, actor, request.params))
      if (!result.ok) return send(reply, result, PROBLEMS)
      const { face, madeAt, caseId } = result.value
      const lines = { items: [...face.items], outstanding: [...face.outstanding] }
      return send(reply, granted({ ...face, ...lines, madeAt, caseId }), PROBLEMS)
    },
  )

  app.get(
    '/api/v1/public/licences/:number',
    {
      config: { ...config, ...lookUpLimit(context) },
      schema: { params: ByNumber, response: { 200: PublicLicenceView } },
    },
    async (request, reply) => {
      const { number } = request.params
      const now = context.clock.now().getTime()
      const { value, asOf } = await readPublic(context.db, now, (tx) =>
        publicLicence(tx, context, number),
      )
      reply
        .header('cache-control', 'no-cache')
        .header('zhunying-as-of', new Date(asOf).toISOString())
      // what was made in training is no licence
      const none = refused({ code: 'LICENCES_NOT_FOUND', number } as const)
      return send(reply, context.config.training ? none : value, LICENCES_PROBLEMS)
    },
  )

  singleRoutes(app, context)
  lifeRoutes(app, context)
  requestRoutes(app, context)
  paperRoutes(app, context)
  postingRoutes(app, context)
  stockRoutes(app, context)
  numberRoutes(app, context)
  importRoutes(app, context)
}

/** Numbers can be counted up: one part in twenty of RATE_LIMIT, as for the page of a number. */
function lookUpLimit({ config }: Context) {
  if (config.rateLimit === 0) return {}
  return { rateLimit: { max: Math.ceil(config.rateLimit / 20), timeWindow: 60_000 } }
}
