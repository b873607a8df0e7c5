import type { Language } from '#kernel/bilingual.ts'
import { canonicalJson } from '../../records/core/index.ts'
import type { Notice, ServedNotice } from '../core/index.ts'
import { attachedTo } from './attached.ts'
import { hashNotice } from './serve-notice.ts'

/** A served notice as somebody holds it: the JSON of the interface, or our PDF with its language. */
export interface HeldNotice {
  readonly notice: ServedNotice
  readonly language: Language | null
}

/** Reads a file that may be a served notice; it is not believed, only read. */
export function readHeldNotice(file: Buffer): HeldNotice | undefined {
  const isPdf = file.subarray(0, 5).toString('latin1') === '%PDF-'
  for (const text of isPdf ? attachedTo(file) : [file.toString('utf8')]) {
    const held = parse(text)
    if (held) return held
  }
  return undefined
}

function parse(text: string): HeldNotice | undefined {
  try {
    const value = JSON.parse(text) as Partial<ServedNotice & { notice: ServedNotice }> & {
      language?: Language
    }
    const notice = value.notice ?? (value as ServedNotice)
    if (!String(notice.format).startsWith('zhunying-notice/')) return undefined
    return { notice, language: value.notice ? (value.language ?? 'zh') : null }
  } catch {
    return undefined
  }
}

/** The digest of the words alone, without the stamp: what `hash` must be. */
export function hashOfWords(served: ServedNotice): string {
  const { id: _id, receipt: _r, hash: _h, servedAt: _at, signature: _s, ...words } = served
  return hashNotice(canonicalJson(words satisfies Notice))
}
