import { createPrivateKey, createPublicKey, generateKeyPairSync, createHash } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { invariant } from '#kernel/invariant.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { signingAt } from '../../core/index.ts'
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

/** A key of this installation; `withdrawn` ones prove nothing any more. */
export interface OwnKey extends TrustedKey {
  readonly withdrawn: boolean
}

/** What making and using keys needs to know of the world. */
export interface KeyWorld {
  readonly config: Pick<Context['config'], 'dataDir'>
  readonly clock: Pick<Context['clock'], 'now'>
}

/** A key that another process made or withdrew is known here this much later at most. */
const FRESH_MS = 5000
/** How often a key nobody knows may make us look again: forged codes come in floods. */
const LOOK_AGAIN_MS = 500
const remembered = new WeakMap<Context['db'], { at: number; keys: readonly OwnKey[] }>()
const privates = new Map<string, KeyObject>()

/** `110102-1f3a`: the region and the first sixteen bits of the fingerprint. */
export function shortKidOf(kid: string): number {
  return Number.parseInt(kid.slice(-4), 16)
}

export function kidOf(region: string, jwk: PublicJwk): string {
  return `${region}-${fingerprintOf(jwk).slice(0, 4)}`
}

/** RFC 7638, SHA-256: what two people read to each other before one believes the other's key. */
export function fingerprintOf({ crv, kty, x, y }: PublicJwk): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('hex')
}

export function trustedKey(kid: string, jwk: PublicJwk): TrustedKey {
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' })
  return { region: kid.slice(0, 6), kid, shortKid: shortKidOf(kid), jwk, key }
}

/** The region's key in use, made at the first call; its private half is sealed at rest. */
export async function signingKey(
  tx: Tx,
  context: KeyWorld,
  region: string,
): Promise<{ kid: string; shortKid: number; privateKey: KeyObject }> {
  const now = context.clock.now().toISOString()
  const inUse = async () => signingAt(await keysOf(tx, region), now)
  const row = (await inUse()) ?? (await makeKey(tx, context, region, now).then(inUse))
  invariant(row !== undefined, `region ${region} has a signing key`)
  return { kid: row.kid, shortKid: row.shortKid, privateKey: privateOf(context, row) }
}

export async function keysOf(tx: Tx, region: string): Promise<KeyRow[]> {
  return (await listKeys(tx)).filter((key) => key.region === region)
}

function privateOf({ config }: KeyWorld, row: KeyRow): KeyObject {
  const name = `${config.dataDir}\n${row.kid}`
  const known = privates.get(name)
  if (known) return known
  const der = openSecret(config.dataDir, row.kid, row.sealedPrivate)
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  privates.set(name, key)
  return key
}

/** Makes the region's next key; of two at once one is kept and counts for both. */
export async function makeKey(
  tx: Tx,
  { config, clock }: KeyWorld,
  region: string,
  signsFrom: string,
): Promise<void> {
  const generation = Math.max(0, ...(await keysOf(tx, region)).map((key) => key.generation)) + 1
  for (;;) {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const publicJwk = publicKey.export({ format: 'jwk' }) as unknown as PublicJwk
    const kid = kidOf(region, publicJwk)
    const sealedPrivate = sealSecret(
      config.dataDir,
      kid,
      privateKey.export({ format: 'der', type: 'pkcs8' }),
    )
    const madeAt = clock.now().toISOString()
    const names = { region, kid, shortKid: shortKidOf(kid), publicJwk, sealedPrivate }
    if (await insertKey(tx, { ...names, madeAt, generation, signsFrom })) return
    // either somebody else's key of this generation is there, or the sixteen bits were taken
    if ((await keysOf(tx, region)).some((key) => key.generation === generation)) return
  }
}

/** Every public key, those that sign no more too: papers they signed are still on walls. */
export async function publicKeys(
  context: Context,
  maxAge = LOOK_AGAIN_MS,
): Promise<readonly OwnKey[]> {
  const known = remembered.get(context.db)
  const now = context.clock.now().getTime()
  if (known && now >= known.at && now - known.at < maxAge) return known.keys
  const rows = await context.db.transaction((tx) => listKeys(tx))
  const keys = rows.map(({ kid, publicJwk, withdrawn }) => {
    const before = known?.keys.find((key) => key.kid === kid) ?? trustedKey(kid, publicJwk)
    return { ...before, withdrawn }
  })
  remembered.set(context.db, { at: now, keys })
  return keys
}

/** The key a token names; a miss looks once more, since another process may have made it. */
export async function findKey(
  context: Context,
  region: string,
  shortKid: number,
): Promise<OwnKey | undefined> {
  const match = (keys: readonly OwnKey[]) =>
    keys.find((key) => key.region === region && key.shortKid === shortKid)
  return match(await publicKeys(context, FRESH_MS)) ?? match(await publicKeys(context))
}
