import { tidyCode } from '../../parties/core/index.ts'

/** Crockford's alphabet: no I, L, O, U, so that nothing is misread from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10
const MISREAD: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' }

/** So many wrong tries close a code; the counter hands out another. */
export const CLAIM_TRIES = 5
/** How long a code opens its case, in days. */
export const CLAIM_DAYS = 60

/** 认领码: 50 bits of the given random bytes, as two groups of five. */
export function claimCode(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, LENGTH), (byte) => ALPHABET.charAt(byte % 32))
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

/** The same code however it was typed from the paper. */
export function normalClaimCode(typed: string): string {
  const tidy = Array.from(tidyCode(typed), (letter) => MISREAD[letter] ?? letter).join('')
  return `${tidy.slice(0, 5)}-${tidy.slice(5)}`
}
