import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { lookUpIndustry, lookUpRegion } from '../../catalogue/core/index.ts'
import { CATALOGUE_PROBLEMS, currentCatalogue } from '../../catalogue/server/index.ts'
import { checkAnswers, compare, findIndustry, guide, takeAlong } from '../core/index.ts'
import { GUIDANCE_PROBLEMS } from './problems.ts'
import { CompareBody, ComparisonView, FoundView, GuideBody, GuideView } from './schema.ts'

const word = z.string().min(1).max(80)
const { CATALOGUE_REGION_UNKNOWN, CATALOGUE_INDUSTRY_UNKNOWN } = CATALOGUE_PROBLEMS
const { GUIDANCE_QUESTION_UNKNOWN, GUIDANCE_ANSWER_WRONG } = GUIDANCE_PROBLEMS

/** 一问引导 for everybody, no login: nothing is stored, the answers travel with each step. */
export function guidanceRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/regions/:region/find',
    {
      schema: {
        summary: 'The industries a person may mean, best first, at most five',
        params: z.strictObject({ region: word }),
        querystring: z.strictObject({ q: z.string().max(200) }),
        response: { 200: FoundView },
      },
      config: { problems: { CATALOGUE_REGION_UNKNOWN } },
    },
    async (request, reply) => {
      const catalogue = currentCatalogue(context)
      const region = lookUpRegion(catalogue, request.params.region)
      if (!region.ok) return sendRefusal(reply, region.refusal, CATALOGUE_PROBLEMS)
      return reply.send(findIndustry(catalogue, region.value.plan.region, request.query.q))
    },
  )

  app.post(
    '/api/v1/regions/:region/industries/:code/guide',
    {
      schema: {
        summary: 'One step of the guidance: what is settled, why, and what to ask next',
        params: z.strictObject({ region: word, code: word }),
        body: GuideBody,
        response: { 200: GuideView },
      },
      config: {
        problems: {
          CATALOGUE_REGION_UNKNOWN,
          CATALOGUE_INDUSTRY_UNKNOWN,
          GUIDANCE_QUESTION_UNKNOWN,
          GUIDANCE_ANSWER_WRONG,
        },
      },
    },
    async (request, reply) => {
      const catalogue = currentCatalogue(context)
      const region = lookUpRegion(catalogue, request.params.region)
      if (!region.ok) return sendRefusal(reply, region.refusal, CATALOGUE_PROBLEMS)
      const industry = lookUpIndustry(region.value, request.params.code)
      if (!industry.ok) return sendRefusal(reply, industry.refusal, CATALOGUE_PROBLEMS)
      const answers = checkAnswers(catalogue, request.body.answers)
      if (!answers.ok) return sendRefusal(reply, answers.refusal, GUIDANCE_PROBLEMS)
      const step = guide({
        catalogue,
        region: region.value.plan.region,
        industry: industry.value.code,
        answers: answers.value,
        today: context.clock.today(),
      })
      return reply.send(takeAlong(catalogue, region.value, step, request.body.wanted))
    },
  )

  app.post(
    '/api/v1/regions/:region/industries/:code/compare',
    {
      schema: {
        summary: 'The same opening under two sets of answers, and everything that moves with them',
        params: z.strictObject({ region: word, code: word }),
        body: CompareBody,
        response: { 200: ComparisonView },
      },
      config: {
        problems: {
          CATALOGUE_REGION_UNKNOWN,
          CATALOGUE_INDUSTRY_UNKNOWN,
          GUIDANCE_QUESTION_UNKNOWN,
          GUIDANCE_ANSWER_WRONG,
        },
      },
    },
    async (request, reply) => {
      const catalogue = currentCatalogue(context)
      const region = lookUpRegion(catalogue, request.params.region)
      if (!region.ok) return sendRefusal(reply, region.refusal, CATALOGUE_PROBLEMS)
      const industry = lookUpIndustry(region.value, request.params.code)
      if (!industry.ok) return sendRefusal(reply, industry.refusal, CATALOGUE_PROBLEMS)
      const now = checkAnswers(catalogue, request.body.now)
      if (!now.ok) return sendRefusal(reply, now.refusal, GUIDANCE_PROBLEMS)
      const instead = checkAnswers(catalogue, request.body.instead)
      if (!instead.ok) return sendRefusal(reply, instead.refusal, GUIDANCE_PROBLEMS)
      const comparison = compare({
        catalogue,
        region: region.value.plan.region,
        industry: industry.value.code,
        now: now.value,
        instead: instead.value,
        today: context.clock.today(),
      })
      return reply.send(comparison)
    },
  )
}
