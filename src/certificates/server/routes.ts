import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor } from '../../access/server/index.ts'
import { LICENCES_PROBLEMS } from '../../licences/server/index.ts'
import { certificateFile, type LinkOf } from './certificate-file.ts'
import { CERTIFICATES_PROBLEMS } from './problems.ts'

const PROBLEMS = { ...CERTIFICATES_PROBLEMS, ...LICENCES_PROBLEMS, ...ACCESS_PROBLEMS }

const TYPES = { pdf: 'application/pdf', ofd: 'application/ofd' } as const

export function certificateRoutes(app: ZhunyingApp, context: Context, linkOf: LinkOf): void {
  for (const kind of ['pdf', 'ofd'] as const)
    app.get(
      `/api/v1/licences/:number/certificate.${kind}`,
      {
        config: { problems: PROBLEMS },
        schema: {
          params: z.object({ number: z.string().max(32) }),
          querystring: z.object({ version: z.coerce.number().int().positive().optional() }),
        },
      },
      async (request, reply) => {
        const actor = await requireActor(request, reply, context)
        const of = { ...request.params, ...request.query, kind }
        const result = await certificateFile(context, linkOf, actor, of)
        if (!result.ok) return sendRefusal(reply, result.refusal, PROBLEMS)
        const { bytes, sha256, name } = result.value
        return reply
          .type(TYPES[kind])
          .header('etag', `"${sha256}"`)
          .header('cache-control', 'private, no-cache')
          .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
          .send(bytes)
      },
    )
}
