import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { sendRefusal, type Problems, type ZhunyingApp } from '#platform/server/http.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import { PAGE_STYLE, renderPage, VERDICTS } from '../core/index.ts'
import { localCode } from './city-code.ts'
import { judge } from './judge.ts'
import { publicKeys } from './keys.ts'
import { noteScan } from './scans.ts'
import { statusList } from './status-list.ts'

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64')
/** Nothing may load, run or be sent from the page; its one style is known by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

type Refusal = { readonly code: 'VERIFICATION_REGION_UNKNOWN'; readonly region: string }
const PROBLEMS = {
  VERIFICATION_REGION_UNKNOWN: {
    status: 404,
    title: { zh: '本平台没有地区 {region}', en: 'This service does not run region {region}' },
    next: { zh: '请向该地区政务服务部门索取。', en: 'Ask that region’s authority for its list.' },
  },
} as const satisfies Problems<Refusal>

const minutes = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
})

export function verificationRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/v/:code',
    { schema: { params: z.object({ code: z.string().max(400) }) } },
    async (request, reply) => {
      const verdict = await judge(context, request.params.code)
      if ('licence' in verdict) noteScan(context, verdict.licence.number)
      const now = context.clock.now()
      const page = renderPage({
        verdict,
        age: (instant) => now.getTime() - Date.parse(instant),
        today: context.clock.today(),
        checkedAt: minutes.format(now),
        host: new URL(context.config.publicUrl).host,
        codeMark: localCode.mark,
        demo: context.config.demo,
      })
      return reply
        .code(VERDICTS[verdict.kind].status)
        .type('text/html; charset=utf-8')
        .header('content-security-policy', POLICY)
        .header('cache-control', 'no-cache')
        .header('referrer-policy', 'no-referrer')
        .send(page)
    },
  )

  app.get('/.well-known/jwks.json', async (_request, reply) => {
    const keys = (await publicKeys(context, true)).map(({ kid, jwk }) => ({
      ...jwk,
      kid,
      use: 'sig',
      alg: 'ES256',
    }))
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
      const known = [...currentCatalogue(context).regions.keys()].some((code) => code === region)
      if (!known)
        return sendRefusal(reply, { code: 'VERIFICATION_REGION_UNKNOWN', region }, PROBLEMS)
      return reply
        .type('application/statuslist+jwt')
        .header('cache-control', 'public, max-age=5')
        .send(await statusList(context, region))
    },
  )
}
