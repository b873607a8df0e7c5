import type { BrokenRecord, LinkedRecord } from './record.ts'

/** SHA-256 of the UTF-8 bytes of a text, in hex; handed in because core knows no Node. */
export type Sha256 = (text: string) => string

/** The characters one link hashes; the same as `record_link_text` in the database. */
export function linkText(row: Omit<LinkedRecord, 'recordId' | 'hash'>): string {
  return [row.previous, row.region, row.seq, row.at, row.body].join('\n')
}

/** What the first link of every chain names as its previous hash. */
export function firstPrevious(sha256: Sha256): string {
  return sha256('')
}

/** Whether `row` may follow a chain of `seq` rows that ends in `hash`; nothing means that it does. */
export function faultOf(
  row: LinkedRecord,
  head: { readonly seq: number; readonly hash: string },
  sha256: Sha256,
): BrokenRecord | undefined {
  const broken = (fault: BrokenRecord['fault']): BrokenRecord => ({
    code: 'RECORDS_CHAIN_BROKEN',
    region: row.region,
    seq: fault === 'missing' ? head.seq + 1 : row.seq,
    recordId: fault === 'missing' ? '' : row.recordId,
    fault,
  })
  if (row.seq !== head.seq + 1) return broken('missing')
  if (row.previous !== head.hash) return broken('previous')
  if (sha256(linkText(row)) !== row.hash) return broken('content')
  return undefined
}
