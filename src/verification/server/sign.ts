import { createHash, sign, verify, type KeyObject } from 'node:crypto'
import {
  encodeToken,
  packFacts,
  subjectWords,
  SUBJECT_BITS,
  type ReadToken,
  type TokenFacts,
} from '../core/index.ts'

const ES256 = (key: KeyObject) => ({ key, dsaEncoding: 'ieee-p1363' as const })

export function signBytes(bytes: Uint8Array, key: KeyObject): Buffer {
  return sign('sha256', bytes, ES256(key))
}

export function signatureHolds(bytes: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  return verify('sha256', bytes, ES256(key), signature)
}

/** The 38 bits by which a code stands for the name, the credit code and the address on its paper. */
export function subjectDigest(holder: { name: string; uscc: string; address: string }): bigint {
  const digest = createHash('sha256').update(subjectWords(holder)).digest()
  return digest.readBigUInt64BE(0) >> BigInt(64 - SUBJECT_BITS)
}

export function signToken(facts: TokenFacts, key: KeyObject): string {
  const head = packFacts(facts)
  return encodeToken(head, signBytes(head, key))
}

export function tokenHolds(
  { head, signature }: ReadToken,
  { key }: { readonly key: KeyObject },
): boolean {
  return signatureHolds(head, signature, key)
}
