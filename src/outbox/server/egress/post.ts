import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { faultOf, hostOf, mayReach, type Egress } from './address.ts'

export interface Sending {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface PostOptions extends Egress {
  /** Milliseconds for everything, from the name to the last byte of the answer; 10,000 when absent. */
  readonly patience?: number
  /** All addresses of a name; DNS when absent. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  /** Whoever asks may give up earlier. */
  readonly signal?: AbortSignal
  /** Authorities to trust besides the usual ones (PEM). */
  readonly ca?: string
}

export type Answer =
  | {
      readonly ok: true
      readonly status: number
      readonly retryAfter: string | null
      /** `webhook-…`: what an answer is signed with, where it is. */
      readonly signature: Readonly<Record<string, unknown>>
      readonly body: string
    }
  | { readonly ok: false; readonly fault: string }

const PATIENCE = 10_000
/** An answer is an acknowledgement, not a document. */
const LARGEST = 64 * 1024

/**
 * One POST to an address that somebody entered: only https, only where `mayReach` lets us, no redirect
 * followed, no longer than the patience, no more than 64 KiB read. The name is resolved once, every address
 * it has is judged, and the connection goes to an address that was judged: a name that changes its mind
 * between the two (DNS rebinding) gains nothing.
 */
export async function post(sending: Sending, options: PostOptions): Promise<Answer> {
  const fault = faultOf(sending.url, options)
  if (fault !== null) return { ok: false, fault }
  const url = new URL(sending.url)
  const patience = AbortSignal.timeout(options.patience ?? PATIENCE)
  const abort = options.signal ? AbortSignal.any([patience, options.signal]) : patience
  try {
    const address = await within(abort, judged(hostOf(url), options))
    if (address === undefined) return { ok: false, fault: 'internal' }
    return await send(url, address, sending, abort, options.ca)
  } catch (error) {
    return { ok: false, fault: abort.aborted ? 'timeout' : faultOfError(error) }
  }
}

/** An address of the host that may be reached; none when any of them may not. */
async function judged(host: string, options: PostOptions): Promise<string | undefined> {
  const addresses = await (options.resolve ?? resolveAll)(host)
  if (addresses.length === 0) throw new Error('no address')
  return addresses.every((address) => mayReach(address, options)) ? addresses[0] : undefined
}

async function resolveAll(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address)
}

function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(new Error('timeout'))
    signal.addEventListener('abort', () => reject(new Error('timeout')), { once: true })
    work.then(resolve, reject)
  })
}

function send(
  url: URL,
  address: string,
  { headers, body }: Sending,
  signal: AbortSignal,
  ca: string | undefined,
): Promise<Answer> {
  const family = address.includes(':') ? 6 : 4
  const pinned: LookupFunction = (_host, { all }, done) => {
    if (all) done(null, [{ address, family }])
    else done(null, address, family)
  }
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      lookup: pinned,
      // a connection of its own: none is reused that was made to another address
      agent: false,
      signal,
      ...(ca !== undefined && { ca }),
    })
    asked.on('error', reject)
    asked.on('response', (response) => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > LARGEST) asked.destroy(new Error('answer-too-large'))
        else chunks.push(chunk)
      })
      response.on('error', reject)
      response.on('aborted', () => reject(new Error('answer-cut-off')))
      response.on('end', () =>
        resolve({
          ok: true,
          status: response.statusCode ?? 0,
          retryAfter: response.headers['retry-after'] ?? null,
          signature: Object.fromEntries(
            Object.entries(response.headers).filter(([name]) => name.startsWith('webhook-')),
          ),
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    asked.end(body)
  })
}

/** A word for the log; never the words of the other side. */
function faultOfError(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  return code ?? (/^[a-z-]{3,30}$/.test(message ?? '') ? message! : 'failed')
}
