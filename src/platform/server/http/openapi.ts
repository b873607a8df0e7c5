import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { Chapter } from '../context.ts'
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
export async function describeApi(
  app: FastifyInstance,
  chapters: readonly Chapter[],
): Promise<void> {
  const lines = new Map(
    chapters.flatMap(({ name, summaries }) =>
      Object.entries(summaries).map(([operation, summary]) => [operation, { name, summary }]),
    ),
  )
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '准营 Zhunying',
        version: '1.0.0',
        description:
          '一业一证：一个行业，一次申请，一张综合许可证。One industry, one application, one licence.',
      },
      servers: [{ url: '/' }],
      tags: chapters.map(({ name, description }) => ({ name, description })),
      // what is public needs none; who may do what is in the table of permissions
      security: [{ session: [] }, {}],
      components: {
        schemas: { Problem: PROBLEM_SCHEMA as never },
        securitySchemes: { session: SESSION },
      },
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
      const path = pathOf(described.url)
      const line = lines.get(`${method} ${path}`)
      return {
        ...described,
        schema: {
          operationId: idOf(method, path),
          ...(line !== undefined && { tags: [line.name], summary: line.summary }),
          ...(method !== 'GET' && { headers: COMMAND_HEADERS }),
          ...schema,
          response: { 200: { description: 'OK' }, ...responses, ...schema.response },
        } as never,
      }
    },
    transformObject: (input) => saidOnce(jsonSchemaTransformObject(input) as Description) as never,
  })
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, () => app.swagger())
}

const SESSION = {
  type: 'apiKey',
  in: 'cookie',
  name: 'zhunying_session',
  description: '登录后由浏览器保存 · given by signing in, kept by the browser',
} as const

/** What a command may say beside its body; a lookup that stores nothing needs neither. */
const COMMAND_HEADERS = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      maxLength: 80,
      description: 'one for each intent; the same again gets the same answer, none is 428',
    },
    'if-match': {
      type: 'string',
      description: 'the version that was read, where the thing has versions',
    },
  },
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

/** `/api/v1/cases/:id` → `/cases/{id}`. */
function pathOf(url: string): string {
  return url.replace(/^\/api\/v1(?=\/)/, '').replaceAll(/:(\w+)/g, '{$1}')
}

/** `POST /cases/{id}/ask-correction` → `postCasesByIdAskCorrection`. */
function idOf(method: string, path: string): string {
  const words = path.replaceAll('{', 'by-').split(/[^A-Za-z0-9]+/)
  const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
  return method.toLowerCase() + words.map(capital).join('')
}
