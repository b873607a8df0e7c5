import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, hashOf, send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../../../access/server/index.ts'
import {
  AssignUpload,
  BeginUpload,
  CaseParams,
  ChunkAt,
  FileReply,
  presentFile,
  sniff,
  UploadParams,
  UploadTray,
  UploadView,
} from '../../../core/index.ts'
import { findCaseFor } from '../../find-case.ts'
import { CASES_PROBLEMS } from '../../problems.ts'
import {
  assignUpload,
  beginUpload,
  dropUpload,
  readTray,
  readUpload,
  takeChunk,
} from './uploads.ts'

const config = { problems: CASES_PROBLEMS }
const TRAY = '/api/v1/cases/:id/uploads'

/** 扫描上传: many files at once, in pieces, sorted by material afterwards. */
export function uploadRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    TRAY,
    { schema: { params: CaseParams, response: { 200: UploadTray } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      return send(
        reply,
        await context.db.transaction((tx) => readTray(tx, actor, id)),
        CASES_PROBLEMS,
      )
    },
  )

  app.post(
    TRAY,
    { schema: { params: CaseParams, body: BeginUpload, response: { 201: UploadView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { params, body } = request
      const work = (tx: Tx) => beginUpload(tx, context, actor, params.id, body)
      return command(request, reply, context, work, CASES_PROBLEMS, { status: 201 })
    },
  )

  app.post(
    `${TRAY}/:upload/chunks`,
    {
      schema: { params: UploadParams, querystring: ChunkAt, response: { 200: UploadView } },
      config,
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { params, query } = request
      const mayWrite = await context.db.transaction((tx) =>
        findCaseFor(tx, actor, 'case.edit', params.id),
      )
      if (!mayWrite.ok) return sendRefusal(reply, mayWrite.refusal, CASES_PROBLEMS)
      const part = request.isMultipart() ? await request.file() : undefined
      if (!part) return sendRefusal(reply, { code: 'CASES_FILE_ABSENT' }, CASES_PROBLEMS)
      const bytes = await part.toBuffer()
      const work = (tx: Tx) => takeChunk(tx, actor, params, query, bytes)
      const bodyHash = hashOf([query.at, query.sha256])
      return command(request, reply, context, work, CASES_PROBLEMS, { bodyHash })
    },
  )

  app.post(
    `${TRAY}/:upload/assign`,
    { schema: { params: UploadParams, body: AssignUpload, response: { 200: FileReply } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { params, body } = request
      const work = (tx: Tx) => assignUpload(tx, context, actor, params, body.material)
      return command(request, reply, context, work, CASES_PROBLEMS, {
        present: ({ file, version }) => ({ file: presentFile(file), version }),
      })
    },
  )

  app.delete(
    `${TRAY}/:upload`,
    { schema: { params: UploadParams, response: { 200: UploadTray } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const work = (tx: Tx) => dropUpload(tx, actor, request.params)
      return command(request, reply, context, work, CASES_PROBLEMS)
    },
  )

  app.get(
    `${TRAY}/:upload/file`,
    { schema: { params: UploadParams }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) => readUpload(tx, actor, request.params))
      if (!found.ok) return sendRefusal(reply, found.refusal, CASES_PROBLEMS)
      const { upload, bytes } = found.value
      const type = sniff(upload.name, bytes)
      if (!type.ok) return sendRefusal(reply, type.refusal, CASES_PROBLEMS)
      return reply
        .type(type.value)
        .header('cache-control', 'private, no-store')
        .header('content-security-policy', "frame-ancestors 'self'")
        .send(bytes)
    },
  )
}
