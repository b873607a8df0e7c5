import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { sendRefusal, type Problems, type ZhunyingApp } from '#platform/server/http.ts'
import { runs } from './judge.ts'
import { publicKeys } from './keys/keys.ts'
import { statusList } from './status-list.ts'

type Refusal = { readonly code: 'VERIFICATION_REGION_UNKNOWN'; readonly region: string }
const PROBLEMS = {
  VERIFICATION_REGION_UNKNOWN: {
    status: 404,
    title: { zh: '本平台没有地区 {region}', en: 'This service does not run region {region}' },
    next: { zh: '请向该地区政务服务部门索取。', en: 'Ask that region’s authority for its list.' },
  },
} as const satisfies Problems<Refusal>

/** What an officer takes along to verify without a network. */
export function takeAlongRoutes(app: ZhunyingApp, context: Context): void {
  /** Keys that sign, will sign and have signed; those in wrong hands are left out. */
  app.get('/.well-known/jwks.json', async (_request, reply) => {
    // nothing that was made in training is proven by any key
    const known = context.config.training ? [] : await publicKeys(context)
    const keys = known
      .filter((key) => !key.withdrawn)
      .map(({ kid, jwk }) => ({ ...jwk, kid, use: 'sig', alg: 'ES256' }))
    return reply.header('cache-control', 'public, max-age=300').send({ keys })
  })

  app.get(
    '/status/:region',
    {
      config: { problems: PROBLEMS },
      schema: { params: z.object({ region: z.string().max(10) }) },
    },
    async (request, reply) => {
      const { region } = request.params
      if (!runs(context, region))
        return sendRefusal(reply, { code: 'VERIFICATION_REGION_UNKNOWN', region }, PROBLEMS)
      return reply
        .type('application/statuslist+jwt')
        .header('cache-control', 'public, max-age=5')
        .send(await statusList(context, region))
    },
  )
}
