import type { FastifyRequest } from 'fastify'
import { firstPageAt, type FirstRead } from './first-pages.ts'

/** Where the page keeps them, for `main/web/first-answers.ts`. */
const PLACE = 'first-answers'
/** What somebody who never signed in may read. */
const PUBLIC = /^\/(session$|regions\b|notices\/|sign-in\/|demo-accounts$)/

/**
 * What the page at this address would ask for at once, answered with it: over a slow line each question
 * is a round trip. Asked of the API itself in the name of whoever asks for the page, so nothing is shown
 * that they could not read; a refusal is left out, and the page asks again and says it. The page goes
 * out as `no-store`.
 */
export async function firstAnswers(request: FastifyRequest): Promise<string> {
  const page = request.method === 'GET' ? firstPageAt(request.url) : undefined
  if (page === undefined) return ''
  const reads = page.reads.filter(
    ({ path }) => request.headers.cookie !== undefined || PUBLIC.test(path),
  )
  const known = (await Promise.all(reads.map((read) => ask(request, read)))).flat()
  const regions = known.find(({ key }) => key[0] === 'regions')?.data as
    | readonly { readonly code: string }[]
    | undefined
  const [first] = regions ?? []
  if (first !== undefined)
    known.push(
      ...(await ask(request, {
        key: ['industries', first.code],
        path: `/regions/${first.code}/industries`,
      })),
    )
  return written(known)
}

interface Answer {
  readonly key: readonly string[]
  readonly data: unknown
}

async function ask(request: FastifyRequest, { key, path, list }: FirstRead): Promise<Answer[]> {
  const { cookie } = request.headers
  const answer = await request.server.inject({
    method: 'GET',
    url: `/api/v1${path}`,
    remoteAddress: request.ip,
    headers: { accept: 'application/json', ...(cookie !== undefined && { cookie }) },
  })
  const json = answer.headers['content-type']?.toString().startsWith('application/json') === true
  if (answer.statusCode !== 200 || !json) return []
  const data: unknown = answer.json()
  return [{ key, data: list === true ? { pages: [data], pageParams: [''] } : data }]
}

/** Data, which the policy of the page lets nobody run; nothing in it ends the element. */
function written(answers: readonly Answer[]): string {
  const text = JSON.stringify(answers).replaceAll('<', String.raw`\u003c`)
  return `<script type="application/json" id="${PLACE}">${text}</script>`
}
