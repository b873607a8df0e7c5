import { createHash } from 'node:crypto'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Tx } from '#platform/server/database.ts'
import { faultOf, firstPrevious, type BrokenRecord, type ChainHead } from '../core/index.ts'
import type { DigestKey } from './digests/key.ts'
import { digestedRegions, verifyDigests } from './digests/verify-digests.ts'
import { chainRegions, chainRows, findUnlinked } from './store.ts'

const BATCH = 2000
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Reads a region's chain from its first row and recomputes every link: answers with its head, or with
 * the first row that is missing, changed, moved or unlinked. Rows cut from the end leave records
 * unlinked; a tail cut together with its records shows only against a head noted before.
 */
export async function verifyChain(
  tx: Tx,
  region: string,
): Promise<Result<ChainHead, BrokenRecord>> {
  let head = { seq: 0, hash: firstPrevious(sha256) }
  for (;;) {
    const rows = await chainRows(tx, region, head.seq, BATCH)
    for (const row of rows) {
      const broken = faultOf(row, head, sha256)
      if (broken) return refused(broken)
      head = { seq: row.seq, hash: row.hash }
    }
    if (rows.length < BATCH) break
  }
  const recordId = await findUnlinked(tx, region)
  if (recordId !== undefined)
    return refused({
      code: 'RECORDS_CHAIN_BROKEN',
      region,
      seq: head.seq + 1,
      recordId,
      fault: 'unlinked',
    })
  return granted({ region, rows: head.seq, hash: head.hash })
}

/**
 * Every chain there is or was signed, region by region: its links, then against the daily digests. Without
 * the key (a database looked at from elsewhere) the signatures themselves are not checked.
 */
export async function verifyChains(
  tx: Tx,
  key?: DigestKey,
): Promise<Result<ChainHead, BrokenRecord>[]> {
  const results: Result<ChainHead, BrokenRecord>[] = []
  const regions = new Set([...(await chainRegions(tx)), ...(await digestedRegions(tx))])
  for (const region of [...regions].toSorted()) {
    const chain = await verifyChain(tx, region)
    const digest = chain.ok ? await verifyDigests(tx, region, key) : undefined
    results.push(digest ? refused(digest) : chain)
  }
  return results
}
