import { z } from 'zod'
import { granted, type Result } from '#kernel/result.ts'
import { invariant } from '#kernel/invariant.ts'
import type { Context } from '#platform/server/context.ts'
import { send, type ZhunyingApp } from '#platform/server/http.ts'
import {
  ACCESS_PROBLEMS,
  requireActor,
  type AccessRefusal,
  type Actor,
} from '../../access/server/index.ts'
import type { LicenceRefusal } from '../../licences/core/index.ts'
import { LICENCES_PROBLEMS, licenceFor, versionsOf } from '../../licences/server/index.ts'
import { linkOf } from './code-of-version.ts'

const PROBLEMS = { ...LICENCES_PROBLEMS, ...ACCESS_PROBLEMS }
const CodeView = z.object({ url: z.url(), version: z.int() })

/** 亮证: the link that the code on the present paper leads to, for whoever may read the licence. */
export function holderCodeRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/licences/:number/code',
    {
      config: { problems: PROBLEMS },
      schema: {
        params: z.object({ number: z.string().max(32) }),
        response: { 200: CodeView },
      },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      reply.header('cache-control', 'no-store')
      return send(reply, await codeFor(context, actor, request.params.number), PROBLEMS)
    },
  )
}

function codeFor(
  context: Context,
  actor: Actor,
  number: string,
): Promise<Result<z.infer<typeof CodeView>, LicenceRefusal | AccessRefusal>> {
  return context.db.transaction(async (tx) => {
    const licence = await licenceFor(tx, context, actor, number)
    if (!licence.ok) return licence
    const { version } = licence.value
    const versions = await versionsOf(tx, licence.value.number)
    const face = versions.find((one) => one.face.version === version)?.face
    invariant(face !== undefined, `no version ${version} of licence ${licence.value.number}`)
    return granted({ url: await linkOf(tx, context, face), version })
  })
}
