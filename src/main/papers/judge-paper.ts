import { canonicalJson } from '../../records/core/index.ts'
import {
  claimsOfLetter,
  hashOfLetter,
  letterPdf,
  readHeldLetter,
} from '../../letters/server/index.ts'
import { claimsOf, hashOfWords, noticePdf, readHeldNotice } from '../../notices/server/index.ts'
import { readStatement, type readTrust } from '../../verification/server/index.ts'
import { wordsOf } from './words-of-pdf.ts'

type Keys = Extract<ReturnType<typeof readTrust>, { ok: true }>['value']

/** The answer of `zhunying notice verify`. */
export interface PaperVerdict {
  readonly authentic: boolean
  /** Why not, where it is not; a stable word. */
  readonly reason:
    | 'not-a-paper'
    | 'unsigned'
    | 'words-altered'
    | 'key-unknown'
    | 'signature-wrong'
    | 'unreadable'
    | 'paper-altered'
    | null
  readonly kind: 'notice' | 'letter' | null
  /** Receipt of the notice, or number of the letter. */
  readonly number: string | null
  readonly title: string | null
  readonly hash: string | null
  readonly signedFor: string | null
}

interface Source {
  readonly kind: 'notice' | 'letter'
  readonly number: string
  readonly title: string
  readonly hash: string
  /** What the hash of the words really is. */
  readonly reckoned: string
  readonly signature: string | null
  readonly region: string
  readonly claims: object
  /** The PDF as it would be made from these words; null for a JSON file. */
  readonly again: (() => Promise<Buffer>) | null
}

/**
 * Whether a notice or a letter is the one that was served: its words give its hash, a trusted key of its
 * own region signed that hash, and the words printed on a PDF are those that were signed.
 */
export async function judgePaper(file: Buffer, keys: Keys): Promise<PaperVerdict> {
  const source = sourceOf(file)
  if (!source) return verdict('not-a-paper')
  if (source.reckoned !== source.hash) return verdict('words-altered', source)
  if (source.signature === null) return verdict('unsigned', source)
  const claims = readStatement(source.signature, keys)
  if (!claims.ok) return verdict(claims.refusal.code, source)
  const said = canonicalJson({ ...source.claims, region: source.region })
  if (canonicalJson(claims.value) !== said) return verdict('words-altered', source)
  if (source.again && (await wordsOf(file)) !== (await wordsOf(await source.again())))
    return verdict('paper-altered', source)
  return verdict(null, source)
}

function verdict(reason: PaperVerdict['reason'], source?: Source): PaperVerdict {
  const { kind = null, number = null, title = null, hash = null, region = null } = source ?? {}
  return { authentic: reason === null, reason, kind, number, title, hash, signedFor: region }
}

function sourceOf(file: Buffer): Source | undefined {
  const notice = readHeldNotice(file)
  if (notice) {
    const { notice: served, language } = notice
    const { receipt: number, hash, signature } = served
    return {
      kind: 'notice',
      number,
      hash,
      signature,
      title: served.title.zh,
      reckoned: hashOfWords(served),
      region: served.region.code,
      claims: claimsOf(served),
      again: language === null ? null : () => noticePdf(served, language),
    }
  }
  const letter = readHeldLetter(file)
  if (!letter) return undefined
  const { issued, language } = letter
  const { number, title, region, issuedOn } = issued.letter
  return {
    kind: 'letter',
    number,
    title: title.zh,
    region: region.code,
    hash: issued.hash,
    signature: issued.signature,
    reckoned: hashOfLetter(issued.letter),
    claims: claimsOfLetter({ number, hash: issued.hash, issuedOn }),
    again: () => letterPdf(issued, language, new Date(0)),
  }
}
