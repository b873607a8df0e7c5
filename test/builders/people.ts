import type { InjectOptions } from 'fastify'
import { newId } from '#platform/server/ids.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'

/** What came back: the status, the parsed body, and the headers that matter. */
export interface Reply {
  readonly status: number
  readonly body: Record<string, unknown> & { code?: string; version?: number }
  readonly headers: Readonly<Record<string, unknown>>
}

export interface Sending {
  readonly key?: string
  readonly version?: number
}

/** One person at the HTTP service, signed in as the demonstration account of that name. */
export interface Person {
  get(path: string): Promise<Reply>
  post(path: string, body?: object, sending?: Sending): Promise<Reply>
  patch(path: string, body: object, version: number): Promise<Reply>
  remove(path: string): Promise<Reply>
  upload(path: string, name: string, bytes: Buffer, key?: string): Promise<Reply>
}

/** Signs people in once each, and again on another day, as their sessions end over night. */
export function peopleOf(
  app: () => Promise<ZhunyingApp>,
  today: () => string,
  now: () => Date = () => new Date(0),
): (username: string) => Promise<Person> {
  const known = new Map<string, Promise<Person>>()
  return (username) => {
    const key = `${username} ${today()}`
    const person = known.get(key) ?? signIn(app, username, now)
    known.set(key, person)
    return person
  }
}

/** A session that stood idle for longer has ended by itself (`access`), and its person signs in again. */
const IDLE = 20 * 60_000

async function signIn(
  app: () => Promise<ZhunyingApp>,
  username: string,
  now: () => Date,
): Promise<Person> {
  const server = await app()
  const ask = async (options: InjectOptions): Promise<Reply> => {
    const { statusCode, headers, body } = await server.inject(options)
    const json = String(headers['content-type'] ?? '').includes('json')
    return { status: statusCode, body: json ? JSON.parse(body) : {}, headers }
  }
  const headers: Record<string, string> = username ? await cookieOf(ask, username) : {}
  let seen = now().getTime()
  const send = async (options: InjectOptions): Promise<Reply> => {
    if (username && now().getTime() - seen > IDLE)
      Object.assign(headers, await cookieOf(ask, username))
    seen = now().getTime()
    return ask({ ...options, headers: { ...options.headers, ...headers } })
  }
  const keyed = ({ key = newId(), version }: Sending = {}) => ({
    ...headers,
    'idempotency-key': key,
    ...(version !== undefined && { 'if-match': `"${version}"` }),
  })
  return {
    get: (url) => send({ method: 'GET', url, headers }),
    post: (url, payload = {}, sending = {}) =>
      send({ method: 'POST', url, payload, headers: keyed(sending) }),
    patch: (url, payload, version) =>
      send({ method: 'PATCH', url, payload, headers: keyed({ version }) }),
    remove: (url) => send({ method: 'DELETE', url, headers: keyed() }),
    upload: (url, name, bytes, key) => {
      const { payload, type } = multipart(name, bytes)
      const sent = { ...keyed(key === undefined ? {} : { key }), 'content-type': type }
      return send({ method: 'POST', url, payload, headers: sent })
    },
  }
}

async function cookieOf(
  send: (options: InjectOptions) => Promise<Reply>,
  username: string,
): Promise<{ cookie: string }> {
  const payload = { username, password: DEMO_PASSWORD }
  const reply = await send({ method: 'POST', url: '/api/v1/session', payload })
  const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? ''
  if (reply.status !== 200) throw new Error(`${username}: ${JSON.stringify(reply.body)}`)
  return { cookie }
}

function multipart(name: string, bytes: Buffer): { payload: Buffer; type: string } {
  const boundary = 'zhunying-test-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { payload, type: `multipart/form-data; boundary=${boundary}` }
}

/** The smallest file that is honestly a PDF to our door. */
export function pdf(words: string): Buffer {
  return Buffer.from(`%PDF-1.7\n% ${words}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`)
}
