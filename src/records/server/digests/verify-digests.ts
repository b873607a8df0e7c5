import { createHash } from 'node:crypto'
import type { Tx } from '#platform/server/database.ts'
import type { BrokenRecord, Digest } from '../../core/index.ts'
import type { DigestKey } from './key.ts'
import { digestRegions, digestsOf, hashAt } from './store.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * The first row at which a chain is not what was signed of it at the end of some day: cut off, or
 * rewritten as a whole with new links. A digest that is itself forged, changed or left out is named by the
 * last row it speaks of.
 */
export async function verifyDigests(
  tx: Tx,
  region: string,
  key: DigestKey | undefined,
): Promise<BrokenRecord | undefined> {
  const broken = (fault: BrokenRecord['fault'], seq: number): BrokenRecord => {
    return { code: 'RECORDS_CHAIN_BROKEN', region, seq, recordId: '', fault }
  }
  let previous = sha256('')
  let rows = 0
  for (const { body, keyId, signature } of await digestsOf(tx, region)) {
    const digest = JSON.parse(body) as Digest
    const signed = !key || (keyId === key.id && key.verify(body, signature))
    if (!signed || digest.previous !== previous || digest.region !== region)
      return broken('signature', digest.rows)
    const hash = await hashAt(tx, region, digest.rows)
    if (hash === undefined) return broken('cut', await firstMissing(tx, region, rows, digest.rows))
    if (hash !== digest.hash) return broken('digest', digest.rows)
    previous = sha256(body)
    rows = digest.rows
  }
  return undefined
}

/** The first row that is not there, between one that is and one that is not. */
async function firstMissing(tx: Tx, region: string, there: number, gone: number): Promise<number> {
  let [low, high] = [there, gone]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if ((await hashAt(tx, region, middle)) === undefined) high = middle
    else low = middle
  }
  return high
}

/** Regions that a digest speaks of, also those whose whole chain is gone. */
export const digestedRegions = digestRegions
