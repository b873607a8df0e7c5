import type { Language } from '#kernel/bilingual.ts'
import { canonicalJson } from '../../records/core/index.ts'
import { attachedTo } from '../../notices/server/index.ts'
import type { IssuedLetter, Letter } from '../core/index.ts'
import { hashLetter } from './issue-letter.ts'

/** A letter as somebody holds it: our PDF, with its language. */
export interface HeldLetter {
  readonly issued: IssuedLetter
  readonly language: Language
}

/** Reads a PDF that may be a letter; it is not believed, only read. */
export function readHeldLetter(file: Buffer): HeldLetter | undefined {
  for (const text of attachedTo(file)) {
    const held = JSON.parse(text) as Partial<HeldLetter>
    if (String(held.issued?.letter.format).startsWith('zhunying-letter/')) return held as HeldLetter
  }
  return undefined
}

/** The digest of the words of a letter: what `hash` must be. */
export function hashOfLetter(letter: Letter): string {
  return hashLetter(canonicalJson(letter))
}
