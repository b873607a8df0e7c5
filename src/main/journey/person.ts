import { randomUUID } from 'node:crypto'
import type { Path, Sent } from '#platform/core/calls.ts'

/** What a route said no with (RFC 9457). */
export interface ProblemBody {
  readonly code: string
  readonly title: string
  readonly next?: string
  readonly [fact: string]: unknown
}

type At<P extends string> = `/api/v1${P}`
/** An address with what it takes. */
type Posted<S> = S extends readonly [infer P extends string, ...infer Body]
  ? readonly [path: At<P>, ...body: Body]
  : never

/** A request of the journey was refused: the journey stops and shows which and why. */
export class Refused extends Error {
  readonly status: number
  readonly problem: ProblemBody
  constructor(who: string, what: string, status: number, problem: ProblemBody) {
    super(`${who}: ${what} → ${status} ${problem.code}: ${problem.title}`)
    this.status = status
    this.problem = problem
  }
}

/** One person at the HTTP API, with a session of their own, as a browser would have. */
export class Person {
  readonly name: string
  readonly #base: string
  readonly #patience: number
  #cookie = ''

  /** @param patience milliseconds for which a request that got no answer is sent again, with the same key */
  constructor(base: string, name: string, patience = 0) {
    this.#base = base
    this.name = name
    this.#patience = patience
  }

  async signIn(username: string, password: string): Promise<this> {
    await this.post('/api/v1/session', { username, password })
    return this
  }

  get<T>(path: At<Path<'GET', T>>): Promise<T> {
    return this.#json<T>('GET', path)
  }

  post<T>(...[path, body]: Posted<Sent<'POST', T>>): Promise<T> {
    return this.#json<T>('POST', path, body ?? {})
  }

  /** A POST that only looks something up; the same as `post`, named for the reader. */
  ask<T>(...[path, question]: Posted<Sent<'POST', T>>): Promise<T> {
    return this.#json<T>('POST', path, question)
  }

  patch<T>(version: number, ...[path, body]: Posted<Sent<'PATCH', T>>): Promise<T> {
    return this.#json<T>('PATCH', path, body, { 'if-match': `"${version}"` })
  }

  async upload<T>(path: At<Path<'POST', T>>, fileName: string, bytes: Buffer): Promise<T> {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), fileName)
    const response = await this.#send('POST', path, form, {})
    return (await response.json()) as T
  }

  async download(path: string): Promise<Buffer> {
    const response = await this.#send('GET', path, undefined, {})
    return Buffer.from(await response.arrayBuffer())
  }

  async #json<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) {
    const sent = body === undefined ? undefined : JSON.stringify(body)
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const response = await this.#send(method, path, sent, { ...type, ...headers })
    return (response.status === 204 ? undefined : await response.json()) as T
  }

  async #send(
    method: string,
    path: string,
    body: string | FormData | undefined,
    headers: Record<string, string>,
  ): Promise<Response> {
    const init = {
      method,
      ...(body === undefined ? {} : { body }),
      headers: {
        accept: 'application/json, */*',
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...headers,
      },
    }
    const response = await this.#insist(() => wholeAnswer(new URL(path, this.#base), init))
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
    if (cookie) this.#cookie = cookie
    if (!response.ok) {
      const problem = (await response.json().catch(() => ({}))) as ProblemBody
      throw new Refused(this.name, `${method} ${path}`, response.status, problem)
    }
    return response
  }

  /** Sends again while nobody answers or the service says that it cannot just now. */
  async #insist(send: () => Promise<Response>): Promise<Response> {
    const end = Date.now() + this.#patience
    for (;;) {
      const answer = await send().catch((error: unknown) => error as Error)
      const heard = answer instanceof Response && answer.status < 500 && answer.status !== 429
      if (heard || Date.now() >= end) {
        if (answer instanceof Response) return answer
        throw answer
      }
      await new Promise((resume) => setTimeout(resume, 100))
    }
  }
}

/** The answer with all of its body here: a server may die between the first byte and the last. */
async function wholeAnswer(url: URL, init: RequestInit): Promise<Response> {
  const { status, headers, body } = await fetch(url, init).then(async (answer) => ({
    status: answer.status,
    headers: answer.headers,
    body: await answer.arrayBuffer(),
  }))
  return new Response(status === 204 ? null : body, { status, headers })
}
