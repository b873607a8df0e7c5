import { granted, refused, type Result } from '#kernel/result.ts'
import { dayInShanghai } from '#platform/server/clock.ts'
import type { PublicLicenceView } from '../../licences/core/index.ts'
import { readToken, standing, stateOfSingle, type ListAge, type TokenFacts } from '../core/index.ts'
import { kidOf, trustedKey, type TrustedKey } from './keys/keys.ts'
import { subjectOf, type Paper } from './read-paper.ts'
import { subjectDigest, tokenHolds } from './sign.ts'
import { statusOffline } from './status-offline.ts'
import type { PublicJwk } from './keys/store.ts'

/** The answer of `zhunying verify` (contracts, command line). */
export interface Verification {
  readonly authentic: boolean
  /** Why not, where it is not; a stable word. */
  readonly reason: 'unreadable' | 'key-unknown' | 'signature-wrong' | 'words-altered' | null
  readonly number: string | null
  /** The name the code stands for: compared with the paper's own text, or told by the live service. */
  readonly subject: string | null
  readonly status: string
  /** When the status list was made, until when it is believed, and how old that is; offline. */
  readonly statusAsOf: string | null
  readonly statusGoodUntil: string | null
  readonly statusAge: ListAge | null
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
    return granted(
      keys.map(({ kid, kty, crv, x, y }) => {
        const jwk = { kty, crv, x, y }
        const right = kidOf(kid.slice(0, 6), jwk)
        if (kid !== right) throw new Error(`${kid} ≠ ${right}`)
        return trustedKey(kid, jwk)
      }),
    )
  } catch (error) {
    return refused({ code: 'VERIFICATION_TRUST_FILE_WRONG', why: (error as Error).message })
  }
}

/** The token of a link, or the token itself. */
export function tokenOf(linkOrToken: string): string {
  const [path = ''] = linkOrToken.trim().split(/[?#]/)
  return path.split('/').at(-1) ?? ''
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
  if (!tokenHolds(token.value, key)) return no('signature-wrong', facts)
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

const NO_LIST = { statusAsOf: null, statusGoodUntil: null, statusAge: null } as const

/** By the paper, the keys and the list alone. */
export function verifyOffline(
  paper: Paper,
  trust: { readonly keys: readonly TrustedKey[]; readonly list?: string | undefined },
  now: Date,
): Verification {
  const { facts, ...judged } = judgePaper(paper, trust.keys)
  const status =
    judged.authentic && facts
      ? statusOffline(trust.list, facts, trust.keys, now)
      : { status: 'unknown', ...NO_LIST }
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
  const answer = { checkedAt: now.toISOString(), offline: false, ...NO_LIST }
  const today = dayInShanghai(now)
  if (!judged.authentic || !live) return { ...judged, ...answer, status: 'unknown', items: [] }
  const ended = live.state === 'void' || live.state === 'recalled'
  const older = !ended && facts && live.version !== facts.version
  const status = older ? 'replaced' : standing(live, today)
  const items = live.items.map((item) => ({
    certificate: item.certificate,
    number: item.number,
    status: stateOfSingle(item, today),
    confirmedAt: item.confirmedAt,
  }))
  return { ...judged, ...answer, subject: live.holder.name, status, items }
}
