import { z } from 'zod'
import { granted } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { command, send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { allow, requireActor } from '../../access/server/index.ts'
import { branchesOf, CaseId, FileId } from '../../cases/core/index.ts'
import { findCase } from '../../cases/server/index.ts'
import { ItemId } from '../../catalogue/core/index.ts'
import {
  findReceiver,
  INBOUND_PROBLEMS,
  inboundRoute,
  senderOf,
} from '../../outbox/server/index.ts'
import { DispatchReply, RegionParams, SetSystem, SystemList } from '../core/index.ts'
import { ADAPTERS } from './adapters.ts'
import { LIBRARY_ADAPTERS } from './library/adapters.ts'
import { FINDING_ADAPTERS, findingRoutes } from './findings/findings.ts'
import { HANDLED_ADAPTERS } from './findings/handled.ts'
import { entryRoutes } from './entries/routes.ts'
import { OPENING_ADAPTERS } from './openings/adapters.ts'
import { linkRoutes } from './links/routes.ts'
import { WINDOW_ADAPTERS } from './window/answer.ts'
import { NEIGHBOURS_PROBLEMS } from './problems.ts'
import { fileFor } from './read-file.ts'
import { readSystems, setSystem } from './systems.ts'
import { latestDispatch } from './store.ts'

const config = { problems: NEIGHBOURS_PROBLEMS }
const FileParams = z.object({ neighbour: z.string().max(60), caseId: CaseId, fileId: FileId })

export function neighbourRoutes(app: ZhunyingApp, context: Context): void {
  inboundRoute(app, context, {
    ...ADAPTERS,
    ...LIBRARY_ADAPTERS,
    ...WINDOW_ADAPTERS,
    ...OPENING_ADAPTERS,
    ...FINDING_ADAPTERS,
    ...HANDLED_ADAPTERS,
  })
  linkRoutes(app, context)
  entryRoutes(app, context)
  findingRoutes(app, context)
  fileRoute(app, context)
  systemRoutes(app, context)
  dispatchRoute(app, context)
}

/** A file of a dispatched item; the request is signed like a message whose body is the path that it asks for. */
function fileRoute(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/inbound/:neighbour/cases/:caseId/files/:fileId',
    {
      schema: { params: FileParams },
      config: { problems: { ...INBOUND_PROBLEMS, ...NEIGHBOURS_PROBLEMS } },
    },
    async (request, reply) => {
      const { neighbour, caseId, fileId } = request.params
      const sender = await senderOf(context, request, neighbour, request.url)
      if (!sender.ok) return sendRefusal(reply, sender.refusal, INBOUND_PROBLEMS)
      const found = await context.db.transaction((tx) =>
        fileFor(tx, context, sender.value, { caseId, fileId }),
      )
      if (!found.ok) return sendRefusal(reply, found.refusal, NEIGHBOURS_PROBLEMS)
      const { sha256, contentType } = found.value
      const bytes = await context.blobs.get(sha256)
      if (!bytes) throw new Error(`the bytes of ${sha256} are gone`)
      return reply.type(contentType).header('cache-control', 'private, no-store').send(bytes)
    },
  )
}

function systemRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/regions/:region/department-systems',
    { schema: { params: RegionParams, response: { 200: SystemList } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) =>
        readSystems(tx, context, actor, request.params.region),
      )
      return send(reply, found, NEIGHBOURS_PROBLEMS)
    },
  )
  app.post(
    '/api/v1/regions/:region/department-systems',
    {
      schema: { params: RegionParams, body: SetSystem, response: { 200: SystemList } },
      config,
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { region } = request.params
      return command(
        request,
        reply,
        context,
        (tx) => setSystem(tx, context, actor, region, request.body),
        NEIGHBOURS_PROBLEMS,
      )
    },
  )
}

/** Where an item stands in its department's system, for whoever may see the item. */
function dispatchRoute(app: ZhunyingApp, context: Context): void {
  const params = z.object({ caseId: CaseId, item: ItemId })
  app.get(
    '/api/v1/branches/:caseId/:item/dispatch',
    { schema: { params, response: { 200: DispatchReply } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { caseId, item } = request.params
      const found = await context.db.transaction(async (tx) => {
        const record = await findCase(tx, caseId)
        const branch = record && branchesOf(record.file).get(item)
        const { region = '', ownerId = '' } = record ?? {}
        const department = branch?.department ?? ''
        const allowed = allow(actor, 'branch.read', { region, ownerId, department })
        if (!allowed.ok) return allowed
        const row = await latestDispatch(tx, { region, caseId }, item)
        return granted<DispatchReply>({
          dispatch: row
            ? {
                system: (await findReceiver(tx, row.receiver_id))?.name ?? '',
                state: row.state,
                number: row.their_number,
                dispatchedAt: row.dispatched_at,
                confirmedAt: row.confirmed_at,
              }
            : null,
        })
      })
      return send(reply, found, NEIGHBOURS_PROBLEMS)
    },
  )
}
