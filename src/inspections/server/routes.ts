import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, hashOf, send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../access/server/index.ts'
import {
  Acknowledged,
  FileAcknowledged,
  ListVisits,
  RecordResults,
  SendEntries,
  VisitFileParams,
  VisitPage,
  VisitParams,
  VisitView,
} from '../core/index.ts'
import { receiveEntries } from './entries/receive-entries.ts'
import { readVisitFile } from './files/read-file.ts'
import { mayBring, receiveFile, storeFile } from './files/receive-file.ts'
import { readVisits } from './list-visits.ts'
import { INSPECTIONS_PROBLEMS } from './problems.ts'
import { readVisit } from './read-visit.ts'
import { expandReceipt, receiptOf } from './receipt.ts'
import { recordResults } from './record-results.ts'

const config = { problems: INSPECTIONS_PROBLEMS }

/** Reading visits, and what is recorded at them. */
export function inspectionRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/visits',
    { schema: { querystring: ListVisits, response: { 200: VisitPage } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => readVisits(tx, context, actor, request.query))
    },
  )

  app.get(
    '/api/v1/visits/:id',
    { schema: { params: VisitParams, response: { 200: VisitView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const view = await context.db.transaction((tx) =>
        readVisit(tx, context, actor, request.params.id),
      )
      return send(reply, view, INSPECTIONS_PROBLEMS)
    },
  )

  app.post(
    '/api/v1/visits/:id/results',
    {
      schema: { params: VisitParams, body: RecordResults, response: { 200: VisitView } },
      config,
      preSerialization: expandReceipt(context),
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { params, body } = request
      const work = (tx: Tx) => recordResults(tx, context, actor, params.id, body)
      const present = receiptOf
      return command(request, reply, context, work, INSPECTIONS_PROBLEMS, { present })
    },
  )

  app.post(
    '/api/v1/visits/:id/entries',
    {
      schema: { params: VisitParams, body: SendEntries, response: { 200: Acknowledged } },
      config,
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { params, body } = request
      const work = (tx: Tx) => receiveEntries(tx, context, actor, params.id, body.entries)
      return command(request, reply, context, work, INSPECTIONS_PROBLEMS)
    },
  )
}

/** The bytes of a visit: photos, signatures, papers. */
export function visitFileRoutes(app: ZhunyingApp, context: Context): void {
  app.post(
    '/api/v1/visits/:id/files/:sha256',
    { schema: { params: VisitFileParams, response: { 200: FileAcknowledged } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id, sha256 } = request.params
      // before the bytes are taken in: not for somebody who may not bring any
      const mayWrite = await context.db.transaction((tx) => mayBring(tx, actor, id))
      if (!mayWrite.ok) return sendRefusal(reply, mayWrite.refusal, INSPECTIONS_PROBLEMS)
      const part = request.isMultipart() ? await request.file() : undefined
      if (!part)
        return sendRefusal(reply, { code: 'INSPECTIONS_FILE_ABSENT' }, INSPECTIONS_PROBLEMS)
      const stored = await storeFile(context, part, sha256)
      if (!stored.ok) return sendRefusal(reply, stored.refusal, INSPECTIONS_PROBLEMS)
      const work = (tx: Tx) => receiveFile(tx, context, actor, id, stored.value)
      const bodyHash = hashOf([sha256])
      return command(request, reply, context, work, INSPECTIONS_PROBLEMS, { bodyHash })
    },
  )

  app.get(
    '/api/v1/visits/:id/files/:sha256',
    { schema: { params: VisitFileParams }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) =>
        readVisitFile(tx, context, actor, request.params),
      )
      if (!found.ok) return sendRefusal(reply, found.refusal, INSPECTIONS_PROBLEMS)
      const { file, bytes } = found.value
      return reply
        .type(file.contentType)
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'inline')
        .send(bytes)
    },
  )
}
