import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { saidOnce, type Description } from './said-once.ts'
import { PLATFORM_PROBLEMS } from './platform-problems.ts'
import type { Problem } from './problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The refusals this route may answer with, for the description of the interface. */
    problems?: Readonly<Record<string, Problem>>
  }
}

const GENERAL = ['REQUEST_INVALID', 'REQUEST_TOO_MANY', 'DATABASE_UNAVAILABLE', 'INTERNAL_ERROR']
const WRITES = [
  'REQUEST_TOO_LARGE',
  'REQUEST_TYPE_UNKNOWN',
  'REQUEST_ORIGIN_FOREIGN',
  'REQUEST_OUT_OF_REACH',
  'IDEMPOTENCY_KEY_MISSING',
  'IDEMPOTENCY_KEY_INVALID',
  'IDEMPOTENCY_KEY_REUSED',
]
const ALL: Readonly<Record<string, Problem>> = PLATFORM_PROBLEMS

/** Describes every route, with every refusal code it may answer, at `/api/v1/openapi.json`. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '准营 Zhunying',
        version: '1.0.0',
        description:
          '一业一证：一个行业，一次申请，一张综合许可证。One industry, one application, one licence.',
      },
      components: { schemas: { Problem: PROBLEM_SCHEMA as never } },
    },
    transform: (input) => {
      const described = jsonSchemaTransform({ ...input, schema: input.schema ?? {} } as never)
      if ((described.schema as { hide?: boolean }).hide) return described
      const { route } = input
      const method = [route.method].flat()[0] ?? 'GET'
      const codes = method === 'GET' || method === 'HEAD' ? GENERAL : [...GENERAL, ...WRITES]
      const platform = Object.fromEntries(codes.map((code) => [code, ALL[code]!]))
      const responses = responsesOf({ ...platform, ...route.config?.problems })
      const schema = described.schema as { response?: object; tags?: string[] }
      return {
        ...described,
        schema: {
          tags: [tagOf(described.url)],
          ...schema,
          response: { 200: { description: 'OK' }, ...responses, ...schema.response },
        } as never,
      }
    },
    transformObject: (input) => saidOnce(jsonSchemaTransformObject(input) as Description) as never,
  })
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, () => app.swagger())
}

const PROBLEM_SCHEMA = {
  description: 'RFC 9457; the facts of the refusal stand beside these members',
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'next'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    next: { type: 'string', description: 'what to do next' },
    basis: { type: 'string', description: 'law and article' },
    instance: { type: 'string' },
  },
}

function responsesOf(problems: Readonly<Record<string, Problem>>): object {
  const byStatus = Map.groupBy(Object.entries(problems), ([, { status }]) => status)
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [
      status,
      {
        description: lines
          .map(([code, { title }]) => `${code}: ${title.zh} / ${title.en}`)
          .join('\n'),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [
                { $ref: '#/components/schemas/Problem' },
                { type: 'object', properties: { code: { enum: lines.map(([code]) => code) } } },
              ],
            },
          },
        },
      },
    ]),
  )
}

function tagOf(url: string): string {
  const [, first = '', second = '', third = ''] = url.split('/')
  return first === 'api' && second === 'v1' ? third : first || 'page'
}
