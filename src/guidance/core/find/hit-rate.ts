import type { Catalogue, RegionCode } from '../../../catalogue/core/index.ts'
import { PHRASES, UNSEEN_PHRASES, type Phrase } from '../phrases.ts'
import { findIndustry } from './find-industry.ts'

/** How often everyday phrases lead to the industry that whoever says them means. */
export interface HitRate {
  /** `tuned`: the synonyms were written with these. `unseen`: written afterwards, never tuned to. */
  readonly list: 'tuned' | 'unseen'
  readonly phrases: number
  /** Shares of the phrases whose industry comes first, and among the first three. */
  readonly first: number
  readonly three: number
  /** The phrases whose industry is not among the first three, with what came first instead. */
  readonly missed: readonly (Phrase & { readonly instead: string | null })[]
}

export function hitRates(catalogue: Catalogue): readonly HitRate[] {
  return [hitRate(catalogue, 'tuned', PHRASES), hitRate(catalogue, 'unseen', UNSEEN_PHRASES)]
}

function hitRate(catalogue: Catalogue, list: HitRate['list'], phrases: readonly Phrase[]): HitRate {
  const tried = phrases.map((phrase) => {
    const found = findIndustry(catalogue, phrase.region as RegionCode, phrase.words)
    const place = found.findIndex(({ name }) => name === phrase.industry)
    return { phrase, place, instead: found[0]?.name ?? null }
  })
  const share = (n: number): number =>
    tried.filter(({ place }) => place >= 0 && place < n).length / phrases.length
  const missed = tried.filter(({ place }) => place < 0 || place > 2)
  return {
    list,
    phrases: phrases.length,
    first: share(1),
    three: share(3),
    missed: missed.map(({ phrase, instead }) => ({ ...phrase, instead })),
  }
}
