import { createPrivateKey, createPublicKey, generateKeyPairSync, createHash } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { invariant } from '#kernel/invariant.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { openSecret, sealSecret } from './key-file.ts'
import { insertKey, listKeys, type KeyRow, type PublicJwk } from './store.ts'

/** A public key by which codes and status lists of a region are verified. */
export interface TrustedKey {
  readonly region: string
  readonly kid: string
  /** The sixteen bits of it that a token carries. */
  readonly shortKid: number
  readonly jwk: PublicJwk
  readonly key: KeyObject
}

const remembered = new WeakMap<Context['db'], Map<string, TrustedKey>>()
const privates = new Map<string, KeyObject>()

/** `110102-1f3a`: the region and the first sixteen bits of the RFC 7638 thumbprint. */
export function shortKidOf(kid: string): number {
  return Number.parseInt(kid.slice(-4), 16)
}

function thumbprint({ crv, kty, x, y }: PublicJwk): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('hex')
}

export function trustedKey(kid: string, jwk: PublicJwk): TrustedKey {
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' })
  return { region: kid.slice(0, 6), kid, shortKid: shortKidOf(kid), jwk, key }
}

/** The region's key in use, made at the first call; its private half is sealed at rest. */
export async function signingKey(
  tx: Tx,
  context: Context,
  region: string,
): Promise<{ kid: string; shortKid: number; privateKey: KeyObject }> {
  const inUse = async () => (await listKeys(tx)).find((k) => k.region === region && !k.retired)
  const row = (await inUse()) ?? (await makeKey(tx, context, region).then(inUse))
  invariant(row !== undefined, `region ${region} has a signing key`)
  return { kid: row.kid, shortKid: row.shortKid, privateKey: privateOf(context, row) }
}

function privateOf(context: Context, row: KeyRow): KeyObject {
  const name = `${context.config.dataDir}\n${row.kid}`
  const known = privates.get(name)
  if (known) return known
  const der = openSecret(context.config.dataDir, row.kid, row.sealedPrivate)
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  privates.set(name, key)
  return key
}

async function makeKey(tx: Tx, context: Context, region: string): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicJwk = publicKey.export({ format: 'jwk' }) as unknown as PublicJwk
  const kid = `${region}-${thumbprint(publicJwk).slice(0, 4)}`
  const der = privateKey.export({ format: 'der', type: 'pkcs8' })
  await insertKey(tx, {
    region,
    kid,
    shortKid: shortKidOf(kid),
    publicJwk,
    sealedPrivate: sealSecret(context.config.dataDir, kid, der),
    madeAt: context.clock.now().toISOString(),
  })
}

/** Every public key, retired ones too: papers they signed are still on walls. */
export async function publicKeys(context: Context, fresh = false): Promise<readonly TrustedKey[]> {
  const known = remembered.get(context.db)
  if (known && !fresh) return [...known.values()]
  const rows = await context.db.transaction((tx) => listKeys(tx))
  const keys = new Map(
    rows.map((row) => [row.kid, known?.get(row.kid) ?? trustedKey(row.kid, row.publicJwk)]),
  )
  remembered.set(context.db, keys)
  return [...keys.values()]
}

/** The key a token names; a miss looks once more, since another process may have made it. */
export async function findKey(
  context: Context,
  region: string,
  shortKid: number,
): Promise<TrustedKey | undefined> {
  const match = (keys: readonly TrustedKey[]) =>
    keys.find((k) => k.region === region && k.shortKid === shortKid)
  return match(await publicKeys(context)) ?? match(await publicKeys(context, true))
}
