import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { command, hashOf, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { requireActor } from '../../../access/server/index.ts'
import { PhotoKept } from '../../core/index.ts'
import { PHOTO_PROBLEMS as PROBLEMS } from '../problems.ts'
import { addPhoto, mayAdd, readPhoto, storePhoto } from './photos.ts'

const config = { problems: PROBLEMS }
const one = z.strictObject({ id: z.uuid() })
const photo = z.strictObject({ id: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** Photos and drawn signatures of a check: brought by who records it, read by who may read the check. */
export function photoRoutes(app: ZhunyingApp, context: Context): void {
  app.post(
    '/api/v1/checks/:id/photos',
    { config, schema: { params: one, response: { 200: PhotoKept } } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      // before the bytes are taken in: not for somebody who may not bring any
      const may = await context.db.transaction((tx) => mayAdd(tx, actor, id))
      if (!may.ok) return sendRefusal(reply, may.refusal, PROBLEMS)
      const part = request.isMultipart() ? await request.file() : undefined
      if (!part) return sendRefusal(reply, { code: 'SUPERVISION_NOT_A_PHOTO' }, PROBLEMS)
      const stored = await storePhoto(context, part)
      if (!stored.ok) return sendRefusal(reply, stored.refusal, PROBLEMS)
      const bodyHash = hashOf([stored.value.sha256])
      return command(
        request,
        reply,
        context,
        (tx) => addPhoto(tx, context, actor, id, stored.value),
        PROBLEMS,
        { bodyHash },
      )
    },
  )

  app.get(
    '/api/v1/checks/:id/photos/:sha256',
    { config, schema: { params: photo } },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) =>
        readPhoto(tx, context, actor, request.params),
      )
      if (!found.ok) return sendRefusal(reply, found.refusal, PROBLEMS)
      return reply
        .type(found.value.contentType)
        .header('cache-control', 'private, no-store')
        .header('content-disposition', 'inline')
        .send(found.value.bytes)
    },
  )
}
