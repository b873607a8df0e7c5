import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'

/** Who speaks in a letter and seals it: the window, the deciding department, or the applicant who promises. */
export type Speaker = 'window' | 'department' | 'applicant'

/** One row of a list in a letter: what it is about, and what is said of it. */
export type LetterRow = readonly [name: Bilingual, text: Bilingual]

/** A list in a letter, with its heading. */
export interface LetterList {
  readonly title: Bilingual
  readonly rows: readonly LetterRow[]
}

/** 印章: who seals, and whether a legal seal does; a test seal says so on its face. */
export interface LetterSeal {
  readonly of: Bilingual
  /** Which seal belongs here, e.g. 行政许可专用章 (行政许可法 art 32(2)). */
  readonly what: Bilingual
  readonly provider: string
  readonly legal: boolean
}

/** 文书 as issued: every word of it in both languages; what is hashed, signed and printed. */
export interface Letter {
  readonly format: 'zhunying-letter/1'
  readonly kind: string
  readonly title: Bilingual
  /** 发文字号, e.g. 西城区市场监管局准许字〔2026〕1号. */
  readonly number: string
  readonly authority: Bilingual
  readonly speaker: Speaker
  readonly region: { readonly code: string; readonly name: Bilingual }
  readonly caseNo: string
  /** The item, where the letter is about one. */
  readonly item: {
    readonly id: string
    readonly certificate: string
    readonly name: Bilingual
  } | null
  readonly addressee: { readonly name: string; readonly uscc: string; readonly address: string }
  readonly paragraphs: readonly Bilingual[]
  readonly lists: readonly LetterList[]
  /** How many paragraphs stand before the lists. */
  readonly listsAfter: number
  readonly basis: Bilingual
  readonly remedy: Bilingual | null
  readonly contacts: Bilingual
  readonly seal: LetterSeal
  readonly issuedOn: PlainDate
}

/** What one copy is known by; printed at the foot of every page. */
export interface IssuedLetter {
  readonly id: string
  readonly letter: Letter
  /** SHA-256, hex, of the canonical JSON of the letter. */
  readonly hash: string
  /** Compact JWS over number and hash by the region's key. */
  readonly signature: string
}
