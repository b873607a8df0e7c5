import type { Face, Holder, Outstanding } from './licence.ts'

/** The words of the holder that a face prints (annex 2, 2.3.2). */
export const HOLDER_WORDS = ['name', 'uscc', 'person', 'address'] as const
export type FaceWord =
  | (typeof HOLDER_WORDS)[number]
  | 'title'
  | 'industry'
  | 'items'
  | 'outstanding'
  | 'issuer'

/** One printed word that a new version would print otherwise. */
export interface ChangedWord {
  readonly word: FaceWord
  readonly before: string
  readonly after: string
}

const list = (of: readonly Pick<Outstanding, 'certificate'>[]) =>
  of.map(({ certificate }) => certificate).join('、')

const WORDS: Readonly<Record<FaceWord, (face: Face) => string>> = {
  name: ({ holder }) => holder.name,
  uscc: ({ holder }) => holder.uscc,
  person: ({ holder }) => holder.person,
  address: ({ holder }) => holder.address,
  title: ({ title }) => title,
  industry: ({ industry }) => industry.name,
  items: ({ items }) => list(items),
  outstanding: ({ outstanding }) => list(outstanding),
  issuer: ({ issuer }) => issuer,
}

/**
 * Which printed words differ (证面信息). Numbers and validity of single licences are not on the
 * face of annex 2, so a renewal alone changes none; 制证日期 is the day of the paper, not of the facts.
 */
export function changedWords(before: Face, after: Face): ChangedWord[] {
  return (Object.keys(WORDS) as FaceWord[]).flatMap((word) => {
    const [was, is] = [WORDS[word](before), WORDS[word](after)]
    return was === is ? [] : [{ word, before: was, after: is }]
  })
}

export function sameHolder(one: Holder, other: Holder): boolean {
  return HOLDER_WORDS.every((word) => one[word] === other[word])
}
