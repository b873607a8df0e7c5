import { readToken } from '../../../verification/core/index.ts'

/** What a device without a network can say of a code. */
export type CodeSeen =
  /** Another licence, by its own words. */
  | { readonly kind: 'other'; readonly number: string }
  | { readonly kind: 'unreadable' }
  /** The bytes that must be signed, the signature, and the sixteen bits of the key that signed them. */
  | {
      readonly kind: 'signed'
      readonly head: Uint8Array
      readonly signature: Uint8Array
      readonly key: number
    }
  /** The number typed; the reason is asked for. */
  | { readonly kind: 'number' }

/** Reads what was scanned or typed, against the licence that is to be checked. */
export function readSeen(said: string, number: string): CodeSeen {
  const words = said.includes('/') ? (said.split('/').at(-1) ?? '') : said.replaceAll(/\s/g, '')
  if (words.toUpperCase() === number) return { kind: 'number' }
  if (/^\d{6}ZH\w{8}$/i.test(words)) return { kind: 'other', number: words.toUpperCase() }
  const token = readToken(words)
  if (!token.ok) return { kind: 'unreadable' }
  const { facts, head, signature } = token.value
  return facts.number === number
    ? { kind: 'signed', head, signature, key: facts.key }
    : { kind: 'other', number: facts.number }
}
