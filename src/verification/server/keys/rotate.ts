import { granted, refused, type Result } from '#kernel/result.ts'
import type { Tx } from '#platform/server/database.ts'
import { record } from '../../../records/server/index.ts'
import { signingAt, stateOfKey, type KeyState } from '../../core/index.ts'
import { fingerprintOf, keysOf, makeKey, signingKey, type KeyWorld } from './keys.ts'
import { endKey, listKeys, type KeyRow } from './store.ts'

/** A key of this installation as its keeper sees it; the private half stays where it is. */
export interface KeyView {
  readonly region: string
  readonly kid: string
  readonly state: KeyState
  readonly fingerprint: string
  readonly madeAt: string
  readonly signsFrom: string
  readonly withdrawnWhy: string | null
}

export type KeyRefusal =
  | { readonly code: 'VERIFICATION_KEY_UNKNOWN'; readonly kid: string }
  | { readonly code: 'VERIFICATION_KEY_COMING'; readonly kid: string; readonly signsFrom: string }
  | { readonly code: 'VERIFICATION_KEY_ALREADY_ENDED'; readonly kid: string }

const DAY_MS = 86_400_000

export async function keyViews(tx: Tx, world: KeyWorld): Promise<KeyView[]> {
  const rows = await listKeys(tx)
  const now = world.clock.now().toISOString()
  return rows.map((row) => viewOf(row, rows, now))
}

function viewOf(row: KeyRow, rows: readonly KeyRow[], now: string): KeyView {
  const { region, kid, madeAt, signsFrom, withdrawnWhy } = row
  const ofRegion = rows.filter((one) => one.region === region)
  const state = stateOfKey(row, ofRegion, now)
  const fingerprint = fingerprintOf(row.publicJwk)
  return { region, kid, madeAt, signsFrom, withdrawnWhy, state, fingerprint }
}

/**
 * Makes the region's next key. For `overlapDays` it is only published, so that officers who carry keys
 * with them have it before the first paper that needs it; then it signs, and the one before verifies.
 * Refuses while a key is coming already.
 */
export async function rotateKey(
  tx: Tx,
  world: KeyWorld,
  region: string,
  overlapDays: number,
): Promise<Result<KeyView, KeyRefusal>> {
  const now = world.clock.now()
  await signingKey(tx, world, region)
  const before = await keysOf(tx, region)
  const coming = before.find((key) => stateOfKey(key, before, now.toISOString()) === 'coming')
  if (coming)
    return refused({
      code: 'VERIFICATION_KEY_COMING',
      kid: coming.kid,
      signsFrom: coming.signsFrom,
    })
  const signsFrom = new Date(now.getTime() + overlapDays * DAY_MS).toISOString()
  await makeKey(tx, world, region, signsFrom)
  const made = await viewAfter(tx, world, region)
  await note(tx, 'key.rotated', made, { signsFrom })
  return granted(made)
}

/**
 * The key signs no more; what it signed still verifies. With `compromised` it is not believed any more
 * either: offline nothing it signed proves anything, online only the very codes that we made with it.
 * When no other key is left, the region's next one is made in the same transaction.
 */
export async function retireKey(
  tx: Tx,
  world: KeyWorld,
  kid: string,
  compromised: string | null,
): Promise<Result<KeyView, KeyRefusal>> {
  const region = kid.slice(0, 6)
  const key = (await keysOf(tx, region)).find((one) => one.kid === kid)
  if (!key) return refused({ code: 'VERIFICATION_KEY_UNKNOWN', kid })
  if (key.withdrawn || (key.retired && compromised === null))
    return refused({ code: 'VERIFICATION_KEY_ALREADY_ENDED', kid })
  const now = world.clock.now().toISOString()
  await endKey(tx, key, now, compromised)
  if (!signingAt(await keysOf(tx, region), now)) await makeKey(tx, world, region, now)
  const rows = await keysOf(tx, region)
  const view = viewOf(rows.find((row) => row.kid === kid) ?? key, rows, now)
  await note(tx, compromised === null ? 'key.retired' : 'key.withdrawn', view, {
    ...(compromised !== null && { why: compromised }),
  })
  return granted(view)
}

/** The newest key of the region. */
async function viewAfter(tx: Tx, world: KeyWorld, region: string): Promise<KeyView> {
  const rows = await keysOf(tx, region)
  const newest = rows.at(-1)
  if (!newest) throw new Error(`region ${region} has no key`)
  return viewOf(newest, rows, world.clock.now().toISOString())
}

/** By whoever is at the machine's command line: it has no account here. */
async function note(tx: Tx, action: string, key: KeyView, detail: object): Promise<void> {
  const { region, kid, fingerprint } = key
  const object = { kind: 'key', id: kid }
  await record(tx, { actor: null, action, region, object, detail: { fingerprint, ...detail } })
}
