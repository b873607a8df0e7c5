import { inflateSync } from 'node:zlib'
import {
  ageOfList,
  statusAt,
  type ListAge,
  type ListTimes,
  type TokenFacts,
} from '../core/index.ts'
import type { TrustedKey } from './keys/keys.ts'
import { signatureHolds } from './sign.ts'

/** What a status list taken along says of one paper. */
export interface OfflineStatus {
  readonly status: string
  /** When the list was made; null when there is none to believe. */
  readonly statusAsOf: string | null
  readonly statusGoodUntil: string | null
  readonly statusAge: ListAge | null
}

interface Payload {
  readonly region: string
  readonly iat: number
  readonly exp: number
  readonly status_list: { readonly bits: number; readonly lst: string }
}

/** 32 million papers, packed; a list that unpacks to more is none of ours. */
const MOST_BYTES = 8 * 1024 * 1024

const UNKNOWN: OfflineStatus = {
  status: 'unknown',
  statusAsOf: null,
  statusGoodUntil: null,
  statusAge: null,
}

/** Status from a signed list; a list that no trusted key of the region signed, or too old, says nothing. */
export function statusOffline(
  list: string | undefined,
  facts: TokenFacts,
  keys: readonly TrustedKey[],
  now: Date,
): OfflineStatus {
  const payload = list === undefined ? undefined : readList(list, keys)
  if (!payload || payload.region !== facts.number.slice(0, 6)) return UNKNOWN
  const times: ListTimes = { madeAt: payload.iat * 1000, goodUntil: payload.exp * 1000 }
  const statusAge = ageOfList(times, now.getTime())
  const said = {
    statusAsOf: new Date(times.madeAt).toISOString(),
    statusGoodUntil: new Date(times.goodUntil).toISOString(),
    statusAge,
  }
  if (statusAge === 'stale' || statusAge === 'future') return { status: 'unknown', ...said }
  const packed = unpack(payload.status_list.lst)
  return { status: (packed && statusAt(packed, facts.slot)) ?? 'unknown', ...said }
}

/** The payload of a list that one of these keys signed for its own region. */
function readList(list: string, keys: readonly TrustedKey[]): Payload | undefined {
  const [head = '', body = '', signature = '', ...more] = list.trim().split('.')
  try {
    const { kid, alg, typ } = decode(head) as { kid: string; alg: string; typ: string }
    const key = keys.find((one) => one.kid === kid)
    if (alg !== 'ES256' || typ !== 'statuslist+jwt' || !key || more.length > 0) return undefined
    const signed = Buffer.from(`${head}.${body}`)
    if (!signatureHolds(signed, Buffer.from(signature, 'base64url'), key.key)) return undefined
    const payload = decode(body) as Payload
    return payload.region === key.region && payload.status_list.bits === 2 ? payload : undefined
  } catch {
    return undefined
  }
}

function unpack(lst: string): Uint8Array | undefined {
  try {
    return inflateSync(Buffer.from(lst, 'base64url'), { maxOutputLength: MOST_BYTES })
  } catch {
    return undefined
  }
}

const decode = (part: string): unknown =>
  JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
