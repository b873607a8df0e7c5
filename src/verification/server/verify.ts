import { inflateSync } from 'node:zlib'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { PublicLicenceView } from '../../licences/core/index.ts'
import { readToken, statusAt, type TokenFacts } from '../core/index.ts'
import { trustedKey, type TrustedKey } from './keys.ts'
import { subjectOf, type Paper } from './read-paper.ts'
import { signatureHolds, subjectDigest, tokenHolds } from './sign.ts'
import type { PublicJwk } from './store.ts'

/** The answer of `zhunying verify` (contracts, command line). */
export interface Verification {
  readonly authentic: boolean
  /** Why not, where it is not; a stable word. */
  readonly reason: 'unreadable' | 'key-unknown' | 'signature-wrong' | 'words-altered' | null
  readonly number: string | null
  /** The name the code stands for: compared with the paper's own text, or told by the live service. */
  readonly subject: string | null
  readonly status: string
  /** When the status list was made, offline. */
  readonly statusAsOf: string | null
  readonly items: readonly {
    readonly certificate: string
    readonly number: string
    readonly status: string
    readonly confirmedAt: string
  }[]
  readonly checkedAt: string
  readonly offline: boolean
}

type Judged = Pick<Verification, 'authentic' | 'reason' | 'number' | 'subject'> & {
  readonly facts: TokenFacts | undefined
}

export type TrustRefusal = { readonly code: 'VERIFICATION_TRUST_FILE_WRONG'; readonly why: string }

/** Public keys of a JWKS, those of other regions among them. */
export function readTrust(text: string): Result<TrustedKey[], TrustRefusal> {
  try {
    const { keys } = JSON.parse(text) as { keys: (PublicJwk & { kid: string })[] }
    return granted(keys.map(({ kid, kty, crv, x, y }) => trustedKey(kid, { kty, crv, x, y })))
  } catch (error) {
    return refused({ code: 'VERIFICATION_TRUST_FILE_WRONG', why: (error as Error).message })
  }
}

/** The token of a link, or the token itself. */
export function tokenOf(linkOrToken: string): string {
  return linkOrToken.trim().split('/').at(-1) ?? ''
}

/**
 * Whether the code is genuine, by the keys trusted; and, where the paper has a text layer, whether
 * its number, name, credit code and address are those the code was signed over.
 */
export function judgePaper(paper: Paper, keys: readonly TrustedKey[]): Judged {
  const no = (reason: NonNullable<Verification['reason']>, facts?: TokenFacts): Judged => ({
    authentic: false,
    reason,
    number: facts?.number ?? null,
    subject: null,
    facts,
  })
  const token = readToken(tokenOf(paper.link))
  if (!token.ok) return no('unreadable')
  const { facts } = token.value
  const region = facts.number.slice(0, 6)
  const key = keys.find((k) => k.region === region && k.shortKid === facts.key)
  if (!key) return no('key-unknown', facts)
  if (!tokenHolds(token.value, key.key)) return no('signature-wrong', facts)
  const subject = paper.text === null ? undefined : subjectOf(paper.text)
  if (paper.text !== null && !agrees(subject, facts)) return no('words-altered', facts)
  const { number } = facts
  return { authentic: true, reason: null, number, subject: subject?.name ?? null, facts }
}

/** A value too long for the face ends in “详见二维码”; its words are then left to the live page. */
function agrees(subject: ReturnType<typeof subjectOf>, facts: TokenFacts): boolean {
  if (!subject || subject.number !== facts.number) return false
  const cut = [subject.name, subject.address].some((words) => words.includes('（详见二维码）'))
  return cut || subjectDigest(subject) === facts.subject
}

/** Status from a signed list; a list that is not signed by a trusted key, or too old, says nothing. */
export function statusOffline(
  list: string | undefined,
  facts: TokenFacts,
  keys: readonly TrustedKey[],
  now: Date,
): Pick<Verification, 'status' | 'statusAsOf'> {
  const unknown = { status: 'unknown', statusAsOf: null }
  const [head = '', body = '', signature = ''] = (list ?? '').trim().split('.')
  try {
    const header = decode(head) as { kid: string; alg: string }
    const key = keys.find((k) => k.kid === header.kid)
    const signed = Buffer.from(`${head}.${body}`)
    if (header.alg !== 'ES256' || !key) return unknown
    if (!signatureHolds(signed, Buffer.from(signature, 'base64url'), key.key)) return unknown
    const payload = decode(body) as {
      region: string
      iat: number
      exp: number
      status_list: { lst: string }
    }
    if (payload.region !== facts.number.slice(0, 6) || key.region !== payload.region) return unknown
    const statusAsOf = new Date(payload.iat * 1000).toISOString()
    if (payload.exp * 1000 < now.getTime()) return { status: 'unknown', statusAsOf }
    const packed = inflateSync(Buffer.from(payload.status_list.lst, 'base64url'))
    return { status: statusAt(packed, facts.slot) ?? 'unknown', statusAsOf }
  } catch {
    return unknown
  }
}

const decode = (part: string): unknown =>
  JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))

export function verifyOffline(
  paper: Paper,
  trust: { readonly keys: readonly TrustedKey[]; readonly list?: string | undefined },
  now: Date,
): Verification {
  const { facts, ...judged } = judgePaper(paper, trust.keys)
  const status =
    judged.authentic && facts
      ? statusOffline(trust.list, facts, trust.keys, now)
      : { status: 'unknown', statusAsOf: null }
  return { ...judged, ...status, items: [], checkedAt: now.toISOString(), offline: true }
}

/** The same with what the live service says of the number, `undefined` when it knows none. */
export function verifyOnline(
  paper: Paper,
  keys: readonly TrustedKey[],
  live: PublicLicenceView | undefined,
  now: Date,
): Verification {
  const { facts, ...judged } = judgePaper(paper, keys)
  const answer = { checkedAt: now.toISOString(), offline: false, statusAsOf: null }
  if (!judged.authentic || !live) return { ...judged, ...answer, status: 'unknown', items: [] }
  const ended = live.state === 'void' || live.state === 'recalled'
  const status = !ended && facts && live.version !== facts.version ? 'replaced' : live.state
  const items = live.items.map((item) => ({
    certificate: item.certificate,
    number: item.number,
    status: item.ended?.event ?? item.state,
    confirmedAt: item.confirmedAt,
  }))
  return { ...judged, ...answer, subject: live.holder.name, status, items }
}
