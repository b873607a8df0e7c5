import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { englishNames, lookUpIndustry, lookUpItem, lookUpRegion } from '../core/index.ts'
import { currentCatalogue } from './current.ts'
import { CATALOGUE_PROBLEMS } from './problems.ts'
import {
  IndustrySummary,
  IndustryView,
  ItemView,
  presentIndustry,
  presentIndustrySummary,
  presentItem,
  presentRegion,
  RegionSummary,
  RegionView,
} from './views.ts'

const { CATALOGUE_REGION_UNKNOWN, CATALOGUE_INDUSTRY_UNKNOWN, CATALOGUE_ITEM_UNKNOWN } =
  CATALOGUE_PROBLEMS
const word = z.string().min(1).max(80)

/** 公开目录: the law as data for everybody, no login. A region or industry goes by code or name. */
export function catalogueRoutes(app: ZhunyingApp, context: Context): void {
  app.get('/api/v1/regions', { schema: { response: { 200: z.array(RegionSummary) } } }, () =>
    [...currentCatalogue(context).regions.values()].map(presentRegion),
  )

  app.get(
    '/api/v1/english-names',
    { schema: { response: { 200: z.record(z.string(), z.string()) } } },
    () => englishNames(currentCatalogue(context)),
  )

  app.get(
    '/api/v1/regions/:region',
    {
      schema: { params: z.strictObject({ region: word }), response: { 200: RegionView } },
      config: { problems: { CATALOGUE_REGION_UNKNOWN } },
    },
    async (request, reply) => {
      const catalogue = currentCatalogue(context)
      const region = lookUpRegion(catalogue, request.params.region)
      if (!region.ok) return sendRefusal(reply, region.refusal, CATALOGUE_PROBLEMS)
      return reply.send({ catalogueVersion: catalogue.version, plan: region.value.plan })
    },
  )

  app.get(
    '/api/v1/regions/:region/industries',
    {
      schema: {
        params: z.strictObject({ region: word }),
        response: { 200: z.array(IndustrySummary) },
      },
      config: { problems: { CATALOGUE_REGION_UNKNOWN } },
    },
    async (request, reply) => {
      const region = lookUpRegion(currentCatalogue(context), request.params.region)
      if (!region.ok) return sendRefusal(reply, region.refusal, CATALOGUE_PROBLEMS)
      return reply.send([...region.value.industries.values()].map(presentIndustrySummary))
    },
  )

  app.get(
    '/api/v1/regions/:region/industries/:code',
    {
      schema: {
        params: z.strictObject({ region: word, code: word }),
        response: { 200: IndustryView },
      },
      config: { problems: { CATALOGUE_REGION_UNKNOWN, CATALOGUE_INDUSTRY_UNKNOWN } },
    },
    async (request, reply) => {
      const catalogue = currentCatalogue(context)
      const region = lookUpRegion(catalogue, request.params.region)
      if (!region.ok) return sendRefusal(reply, region.refusal, CATALOGUE_PROBLEMS)
      const industry = lookUpIndustry(region.value, request.params.code)
      if (!industry.ok) return sendRefusal(reply, industry.refusal, CATALOGUE_PROBLEMS)
      return reply.send(presentIndustry(catalogue, region.value, industry.value))
    },
  )

  app.get(
    '/api/v1/items/:id',
    {
      schema: { params: z.strictObject({ id: word }), response: { 200: ItemView } },
      config: { problems: { CATALOGUE_ITEM_UNKNOWN } },
    },
    async (request, reply) => {
      const catalogue = currentCatalogue(context)
      const item = lookUpItem(catalogue, request.params.id)
      if (!item.ok) return sendRefusal(reply, item.refusal, CATALOGUE_PROBLEMS)
      return reply.send(presentItem(catalogue, item.value))
    },
  )
}
