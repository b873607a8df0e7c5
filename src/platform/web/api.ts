import type { Method, Path, Sent } from '../core/calls.ts'
import { language } from './language.ts'
import { saidOf } from './said.ts'

/** A refusal or fault as the person sees it: what happened, and what to do next (RFC 9457). */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly next: string
  readonly basis: string | undefined
  readonly facts: Readonly<Record<string, unknown>>

  constructor(status: number, problem: Record<string, unknown>) {
    const { title, code, next, basis, ...facts } = problem
    super(typeof title === 'string' ? title : saidOf(status).title)
    this.name = 'ApiError'
    this.status = status
    this.code = typeof code === 'string' ? code : `HTTP_${status}`
    this.next = typeof next === 'string' ? next : saidOf(status).next
    this.basis = typeof basis === 'string' ? basis : undefined
    this.facts = facts
  }
}

/** The network did not answer; nothing is known about whether the server did. */
export const OFFLINE = 'NETWORK_UNREACHABLE'

export interface Reply<T> {
  readonly body: T
  /** Version of the thing read or written, to be handed back as If-Match. */
  readonly etag: string | undefined
  /** Where the answer sends the browser on to. */
  readonly location?: string
}

export interface Sending<Body = unknown> {
  readonly body?: Body
  /** One per intent of the person; a repeat of the same intent carries the same key. */
  readonly key?: string
  readonly ifMatch?: string | undefined
  readonly signal?: AbortSignal
}

/** A method, an address that answers with a `T`, and what is sent; the body is the one of this address. */
type Requested<T> = { [M in Method]: RequestedBy<M, Sent<M, T>> }[Method]
type RequestedBy<M, S> = S extends readonly [infer Path, (infer Body)?]
  ? [method: M, path: Path, sending?: Sending<Body>]
  : never

/** One request to `/api/v1`; a write whose network failed is repeated with its own key, so it happens once. */
export function request<T>(...asked: Requested<T>): Promise<Reply<T>> {
  return sendTo<T>(...(asked as unknown as readonly [Method, string, Sending?]))
}

/** The same to an address that is put together while running, as a command by its name: nothing is checked. */
export async function sendTo<T>(
  method: Method,
  path: string,
  sending: Sending = {},
): Promise<Reply<T>> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': language() === 'en' ? 'en' : 'zh-CN',
  }
  if (sending.body !== undefined) headers['content-type'] = 'application/json'
  if (method !== 'GET') headers['idempotency-key'] = sending.key ?? newKey()
  if (sending.ifMatch !== undefined) headers['if-match'] = sending.ifMatch
  const init: RequestInit = {
    method,
    headers,
    ...(sending.body === undefined ? {} : { body: JSON.stringify(sending.body) }),
    ...(sending.signal === undefined ? {} : { signal: sending.signal }),
  }
  const response = await reach(`/api/v1${path}`, init, method === 'GET' ? 1 : 3)
  return read<T>(response)
}

/** Nobody waits longer than this for an answer; in milliseconds. */
const PATIENCE = 45_000

async function reach(url: string, init: RequestInit, tries: number): Promise<Response> {
  for (let n = 1; ; n++) {
    try {
      return await once(url, init)
    } catch (error) {
      if (init.signal?.aborted === true) throw error
      if (n >= tries) throw new ApiError(0, { code: OFFLINE })
      await new Promise((later) => setTimeout(later, 400 * n))
    }
  }
}

/** One attempt: given up when its asker does, or when nothing comes. */
async function once(url: string, init: RequestInit): Promise<Response> {
  const attempt = new AbortController()
  const stop = (): void => attempt.abort()
  const patience = setTimeout(stop, PATIENCE)
  init.signal?.addEventListener('abort', stop)
  try {
    return await fetch(url, { ...init, signal: attempt.signal })
  } finally {
    clearTimeout(patience)
    init.signal?.removeEventListener('abort', stop)
  }
}

async function read<T>(response: Response): Promise<Reply<T>> {
  const text = await response.text()
  const body = parse(text)
  if (!response.ok) throw new ApiError(response.status, isRecord(body) ? body : {})
  const location = response.headers.get('location')
  return {
    body: body as T,
    etag: response.headers.get('etag') ?? undefined,
    ...(location !== null && { location }),
  }
}

function parse(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export async function get<T>(path: Path<'GET', T>, signal?: AbortSignal): Promise<T> {
  return (await sendTo<T>('GET', path, signal === undefined ? {} : { signal })).body
}

export async function post<T>(...sent: [...Sent<'POST', T>, key?: string]): Promise<T> {
  const [path, body, key] = sent as unknown as readonly [string, unknown, string?]
  return (await sendTo<T>('POST', path, { body, ...(key === undefined ? {} : { key }) })).body
}

export function newKey(): string {
  return typeof crypto.randomUUID === 'function'
    ? crypto.randomUUID()
    : Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) =>
        b.toString(16).padStart(2, '0'),
      ).join('')
}
