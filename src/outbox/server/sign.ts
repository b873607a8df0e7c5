import {
  createHmac,
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  sign as signWith,
  timingSafeEqual,
} from 'node:crypto'

export type Algorithm = 'hmac' | 'ed25519'

/** A key that messages are signed with, as its receiver writes it (Standard Webhooks). */
export interface Secret {
  readonly algorithm: Algorithm
  /** `whsec_…` (HMAC-SHA256) or `whsk_…` (the seed of an Ed25519 key), base64 after the prefix. */
  readonly words: string
  /** `whpk_…`: what an Ed25519 receiver checks by; null for a shared secret. */
  readonly publicWords: string | null
}

export function newSecret(algorithm: Algorithm): Secret {
  if (algorithm === 'hmac')
    return { algorithm, words: `whsec_${randomBytes(32).toString('base64')}`, publicWords: null }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { d } = privateKey.export({ format: 'jwk' })
  const { x } = publicKey.export({ format: 'jwk' })
  const base64 = (part: string | undefined) => Buffer.from(part!, 'base64url').toString('base64')
  return { algorithm, words: `whsk_${base64(d)}`, publicWords: `whpk_${base64(x)}` }
}

/** What is signed: the message's id, the instant of this sending (seconds since 1970), and the body's bytes. */
export interface Signed {
  readonly id: string
  readonly timestamp: number
  readonly body: string
}

/** The three headers of Standard Webhooks, one signature for each key that is in force. */
export function signedHeaders(
  message: Signed,
  secrets: readonly Pick<Secret, 'algorithm' | 'words'>[],
): Record<string, string> {
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestamp),
    'webhook-signature': secrets.map((secret) => signatureOf(message, secret)).join(' '),
  }
}

function signatureOf(
  { id, timestamp, body }: Signed,
  { algorithm, words }: Pick<Secret, 'algorithm' | 'words'>,
): string {
  const text = Buffer.from(`${id}.${timestamp}.${body}`)
  const key = Buffer.from(words.slice(words.indexOf('_') + 1), 'base64')
  if (algorithm === 'hmac') return `v1,${createHmac('sha256', key).update(text).digest('base64')}`
  return `v1a,${signWith(null, text, ed25519Key(key)).toString('base64')}`
}

/** PKCS #8 of an Ed25519 seed is this prefix and the 32 bytes (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const ed25519Key = (seed: Buffer) =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })

/** Seconds by which the clocks of two systems may differ. */
export const TOLERANCE = 300

export type SignatureFault = 'missing' | 'old' | 'wrong'

/**
 * Whether a message that came in bears a signature of one of these shared secrets, made not longer ago
 * (nor further ahead) than the tolerance. `null`: it does.
 */
export function signatureFault(
  headers: Readonly<Record<string, unknown>>,
  body: string,
  secrets: readonly Pick<Secret, 'algorithm' | 'words'>[],
  now: number,
): SignatureFault | null {
  const [id, at, given] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => {
    const value = headers[name]
    return typeof value === 'string' ? value : ''
  }) as [string, string, string]
  if (id === '' || given === '' || !/^\d{1,12}$/.test(at)) return 'missing'
  const timestamp = Number(at)
  const offered = given.split(' ').slice(0, 10)
  const right = secrets
    .filter(({ algorithm }) => algorithm === 'hmac')
    .map((secret) => signatureOf({ id, timestamp, body }, secret))
    .some((wanted) => offered.some((one) => equal(one, wanted)))
  if (!right) return 'wrong'
  return Math.abs(now / 1000 - timestamp) > TOLERANCE ? 'old' : null
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
