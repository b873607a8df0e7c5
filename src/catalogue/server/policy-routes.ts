import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { lookUpRegion, policiesOf, PoliciesView, PolicyView } from '../core/index.ts'
import { currentCatalogue, filesInForce } from './current.ts'
import { policiesAmong } from './policies.ts'
import { CATALOGUE_PROBLEMS } from './problems.ts'

const { CATALOGUE_REGION_UNKNOWN, CATALOGUE_POLICY_UNKNOWN } = CATALOGUE_PROBLEMS

/** 政策文件: what the service carries out, to be read and searched by everybody. */
export function policyRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/regions/:region/policies',
    {
      schema: {
        params: z.strictObject({ region: z.string().min(1).max(80) }),
        querystring: z.strictObject({ q: z.string().max(100).optional() }),
        response: { 200: PoliciesView },
      },
      config: { problems: { CATALOGUE_REGION_UNKNOWN } },
    },
    async (request, reply) => {
      const catalogue = currentCatalogue(context)
      const region = lookUpRegion(catalogue, request.params.region)
      if (!region.ok) return sendRefusal(reply, region.refusal, CATALOGUE_PROBLEMS)
      const policies = policiesAmong(filesInForce(context))
      return policiesOf(catalogue, region.value, policies, request.query.q)
    },
  )

  app.get(
    '/api/v1/policies/:policy',
    {
      schema: {
        params: z.strictObject({ policy: z.string().min(1).max(120) }),
        response: { 200: PolicyView },
      },
      config: { problems: { CATALOGUE_POLICY_UNKNOWN } },
    },
    async (request, reply) => {
      const id = request.params.policy
      const policy = policiesAmong(filesInForce(context)).find((one) => one.id === id)
      if (!policy) {
        const refusal = { code: 'CATALOGUE_POLICY_UNKNOWN', policy: id } as const
        return sendRefusal(reply, refusal, CATALOGUE_PROBLEMS)
      }
      const { regions } = currentCatalogue(context)
      const named = policy.regions.flatMap((code) => {
        const name = regions.get(code)?.plan.name
        return name ? [{ code, name }] : []
      })
      return { ...policy, regions: named }
    },
  )
}
