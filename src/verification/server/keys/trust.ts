import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { record } from '../../../records/server/index.ts'
import { fingerprintOf, kidOf, trustedKey, type KeyWorld, type TrustedKey } from './keys.ts'
import {
  endTrustedKey,
  insertTrustedKey,
  listKeys,
  listTrustedKeys,
  type TrustedKeyRow,
} from './store.ts'
import type { PublicJwk } from './store.ts'

/** 互认: a key of another installation, believed because somebody compared its fingerprint. */
export interface ForeignKey extends TrustedKey {
  readonly authority: string
  readonly origin: string
}

export type TrustRefused =
  | { readonly code: 'VERIFICATION_FINGERPRINT_DIFFERS'; readonly fingerprint: string }
  | { readonly code: 'VERIFICATION_REGION_IS_OURS'; readonly region: string }
  | { readonly code: 'VERIFICATION_KEY_NAME_WRONG'; readonly kid: string; readonly right: string }
  | { readonly code: 'VERIFICATION_KEY_ALREADY_TRUSTED'; readonly kid: string }
  | { readonly code: 'VERIFICATION_KEY_UNKNOWN'; readonly kid: string }

export interface KeyToTrust {
  readonly kid: string
  readonly jwk: PublicJwk
  /** As its keeper read it out, by telephone or on paper; not from where the key came. */
  readonly fingerprint: string
  readonly authority: string
  readonly origin: string
}

/**
 * Believes a key of another region from now on. The fingerprint that its keeper gave by another way
 * must be the key's; a region that this installation runs itself has no keys but its own.
 */
export async function trustKey(
  tx: Tx,
  world: KeyWorld,
  ourRegions: readonly string[],
  { kid, jwk, fingerprint, authority, origin }: KeyToTrust,
): Promise<Result<TrustedKeyRow, TrustRefused>> {
  const region = kid.slice(0, 6)
  if (ourRegions.includes(region)) return refused({ code: 'VERIFICATION_REGION_IS_OURS', region })
  const right = kidOf(region, jwk)
  if (right !== kid) return refused({ code: 'VERIFICATION_KEY_NAME_WRONG', kid, right })
  const real = fingerprintOf(jwk)
  if (real !== fingerprint.replaceAll(/[\s:-]/g, '').toLowerCase())
    return refused({ code: 'VERIFICATION_FINGERPRINT_DIFFERS', fingerprint: real })
  const { shortKid } = trustedKey(kid, jwk)
  const row: TrustedKeyRow = {
    region,
    kid,
    shortKid,
    publicJwk: jwk,
    fingerprint: real,
    authority,
    origin,
    importedAt: world.clock.now().toISOString(),
    ended: false,
  }
  if (!(await insertTrustedKey(tx, row)))
    return refused({ code: 'VERIFICATION_KEY_ALREADY_TRUSTED', kid })
  await note(tx, 'key.trusted', row)
  return granted(row)
}

/** Believes it no more. */
export async function endTrust(
  tx: Tx,
  world: KeyWorld,
  kid: string,
): Promise<Result<TrustedKeyRow, TrustRefused>> {
  const row = (await listTrustedKeys(tx)).find((one) => one.kid === kid && !one.ended)
  if (!row) return refused({ code: 'VERIFICATION_KEY_UNKNOWN', kid })
  await endTrustedKey(tx, row, world.clock.now().toISOString())
  await note(tx, 'key.distrusted', row)
  return granted({ ...row, ended: true })
}

/** A key of another installation as its keeper here sees it. */
export type TrustView = Pick<
  TrustedKeyRow,
  'region' | 'kid' | 'fingerprint' | 'authority' | 'origin' | 'importedAt' | 'ended'
>

export async function trustViews(tx: Tx): Promise<TrustView[]> {
  const rows = await listTrustedKeys(tx)
  return rows.map(({ publicJwk: _jwk, shortKid: _short, ...view }) => view)
}

/** A JWKS of every key that is believed here, ours and others': the trust file of an officer. */
export async function trustFile(tx: Tx): Promise<{ keys: object[] }> {
  const own = (await listKeys(tx)).filter((row) => !row.withdrawn)
  const others = (await listTrustedKeys(tx)).filter((row) => !row.ended)
  const keys = [...own, ...others].map(({ kid, publicJwk }) => ({
    ...publicJwk,
    kid,
    use: 'sig',
    alg: 'ES256',
  }))
  return { keys }
}

async function note(tx: Tx, action: string, row: TrustedKeyRow): Promise<void> {
  const { region, kid, fingerprint, authority, origin } = row
  const object = { kind: 'key', id: kid }
  const detail = { fingerprint, authority, origin }
  await record(tx, { actor: null, action, region, object, detail })
}

const FRESH_MS = 5000
const remembered = new WeakMap<Context['db'], { at: number; keys: readonly ForeignKey[] }>()

/** Keys of other installations that are believed now. */
export async function foreignKeys(context: Context): Promise<readonly ForeignKey[]> {
  const known = remembered.get(context.db)
  const now = context.clock.now().getTime()
  if (known && now >= known.at && now - known.at < FRESH_MS) return known.keys
  const rows = await context.db.transaction((tx) => listTrustedKeys(tx))
  const keys = rows
    .filter((row) => !row.ended)
    .map(({ kid, publicJwk, authority, origin }) => ({
      ...trustedKey(kid, publicJwk),
      authority,
      origin,
    }))
  remembered.set(context.db, { at: now, keys })
  return keys
}
