import type { readSeen } from '../../core/index.ts'

/** A key by which codes are proven, as it is published. */
export interface PublicKey extends JsonWebKey {
  readonly kid: string
}

type Signed = Extract<ReturnType<typeof readSeen>, { kind: 'signed' }>
const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** Whether a code is genuine, on the device alone; undefined where its key is not known here. */
export async function proves(
  seen: Signed,
  keys: readonly PublicKey[],
  region: string,
): Promise<boolean | undefined> {
  const own = keys.find(
    ({ kid }) => kid.startsWith(region) && Number.parseInt(kid.slice(-4), 16) === seen.key,
  )
  if (own === undefined) return undefined
  const { kty = '', crv = '', x = '', y = '' } = own
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, EC, false, ['verify'])
  const how = { name: 'ECDSA', hash: 'SHA-256' }
  return crypto.subtle.verify(how, key, new Uint8Array(seen.signature), new Uint8Array(seen.head))
}

/** The keys as they are published now. */
export async function readKeys(): Promise<readonly PublicKey[]> {
  const reply = await fetch('/.well-known/jwks.json')
  return reply.ok ? ((await reply.json()) as { keys: readonly PublicKey[] }).keys : []
}
