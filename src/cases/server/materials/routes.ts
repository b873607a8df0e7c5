import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { command, hashOf, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../../access/server/index.ts'
import { CaseView, FileParams, FileReply, MaterialParams, presentFile } from '../../core/index.ts'
import { CASES_PROBLEMS } from '../problems.ts'
import { expandReceipt, receiptOf } from '../receipt.ts'
import { findCaseFor } from '../find-case.ts'
import { attachMaterial, removeMaterial } from './attach-material.ts'
import { readFile } from './read-file.ts'
import { takeIn } from './take-in.ts'

const config = { problems: CASES_PROBLEMS }

/** Uploading, reading and removing the files of a case. */
export function materialRoutes(app: ZhunyingApp, context: Context): void {
  app.post(
    '/api/v1/cases/:id/materials/:material',
    { schema: { params: MaterialParams, response: { 200: FileReply } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id, material } = request.params
      // before the bytes are taken in: not for somebody who may not write here
      const mayWrite = await context.db.transaction((tx) => findCaseFor(tx, actor, 'case.edit', id))
      if (!mayWrite.ok) return sendRefusal(reply, mayWrite.refusal, CASES_PROBLEMS)
      const part = request.isMultipart() ? await request.file() : undefined
      if (!part) return sendRefusal(reply, { code: 'CASES_FILE_ABSENT' }, CASES_PROBLEMS)
      const stored = await takeIn(context, part)
      if (!stored.ok) return sendRefusal(reply, stored.refusal, CASES_PROBLEMS)
      const work = (tx: Tx) => attachMaterial(tx, context, actor, { id, material }, stored.value)
      return command(request, reply, context, work, CASES_PROBLEMS, {
        present: ({ file, version }) => ({ file: presentFile(file), version }),
        bodyHash: hashOf([stored.value.sha256, stored.value.name]),
      })
    },
  )

  app.get(
    '/api/v1/cases/:id/files/:fileId',
    { schema: { params: FileParams }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) =>
        readFile(tx, context, actor, request.params),
      )
      if (!found.ok) return sendRefusal(reply, found.refusal, CASES_PROBLEMS)
      const { sha256, contentType, name } = found.value
      const bytes = await context.blobs.get(sha256)
      if (!bytes) throw new Error(`the bytes of ${sha256} are gone`)
      return (
        reply
          .type(contentType)
          .header('cache-control', 'private, no-store')
          // shown beside the requirement, inside our own desk pages and nowhere else
          .header('content-security-policy', "frame-ancestors 'self'")
          .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
          .send(bytes)
      )
    },
  )

  app.delete(
    '/api/v1/cases/:id/files/:fileId',
    {
      schema: { params: FileParams, response: { 200: CaseView } },
      config,
      preSerialization: expandReceipt(context),
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const work = (tx: Tx) => removeMaterial(tx, context, actor, request.params)
      return command(request, reply, context, work, CASES_PROBLEMS, { present: receiptOf })
    },
  )
}
