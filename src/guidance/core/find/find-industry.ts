import type {
  Catalogue,
  Industry,
  IndustryCode,
  RegionCode,
} from '../../../catalogue/core/index.ts'
import { regionOf } from '../rows.ts'
import { closeness, type Term } from './closeness.ts'
import { essence, initials, isLatin, plain, sound } from './words.ts'

export interface FoundIndustry {
  readonly code: IndustryCode
  readonly name: string
  readonly nameEn: string
  /** The name, alias or everyday word that was recognised. */
  readonly matched: string
  /** 1 the very name … towards 0, only the nearest there is. */
  readonly score: number
}

interface Entry {
  readonly industry: Industry
  readonly terms: readonly Term[]
}

const indexes = new WeakMap<Catalogue, Map<RegionCode, readonly Entry[]>>()

/**
 * The industries of the region a person may mean by these words, best first, at most five: by
 * official name or a part of it, everyday word, English, pinyin or its initials, in whole sentences
 * and with typing errors. Words that name nothing bring the nearest names, with a low score; empty
 * words bring nothing.
 */
export function findIndustry(
  catalogue: Catalogue,
  region: RegionCode,
  words: string,
): FoundIndustry[] {
  const whole = plain(words)
  if (whole === '') return []
  const asked = [...new Set([whole, essence(words)])].map((text) => ({
    text,
    latin: isLatin(text),
    sound: isLatin(text) ? text : sound(text),
  }))
  return indexOf(catalogue, region)
    .map(({ industry, terms }) => {
      const best = terms
        .map((term) => ({
          term,
          score: Math.max(...asked.map((one) => closeness(one, term))) * term.weight,
        }))
        .reduce((a, b) => (b.score > a.score ? b : a))
      const { code, name, nameEn } = industry
      const score = Math.round(best.score * 1000) / 1000
      return { code, name, nameEn, matched: best.term.text, score }
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 5)
}

/** Every name of every industry of a region, with its sound, reckoned once per catalogue. */
function indexOf(catalogue: Catalogue, code: RegionCode): readonly Entry[] {
  const known = indexes.get(catalogue) ?? new Map<RegionCode, readonly Entry[]>()
  indexes.set(catalogue, known)
  const ready = known.get(code)
  if (ready) return ready
  const industries = [...regionOf(catalogue, code).industries.values()]
  const entries = industries.map((industry) => ({
    industry,
    terms: [...ownNames(industry), ...everydayWords(catalogue, code, industry, industries)],
  }))
  known.set(code, entries)
  return entries
}

function ownNames({ name, nameEn }: Industry): Term[] {
  const parts = [name, ...name.split(/[/、]/)]
  const english = [nameEn, ...nameEn.split('/').map((part) => part.trim())]
  return [
    ...[...new Set(parts)].map((text) => termOf(text, 1)),
    ...[...new Set(english)].map((text) => termOf(text, 0.97)),
  ]
}

/** A word of several industries weighs a little less for each that comes before and is here too. */
function everydayWords(
  { synonyms }: Catalogue,
  code: RegionCode,
  { name }: Industry,
  industries: readonly Industry[],
): Term[] {
  return synonyms
    .filter(
      ({ regions, industries: names }) => names.includes(name) && (regions?.includes(code) ?? true),
    )
    .flatMap(({ words, industries: names }) => {
      const before = names
        .slice(0, names.indexOf(name))
        .filter((other) => industries.some((industry) => industry.name === other)).length
      return words.map((text) => termOf(text, 0.98 - 0.04 * before))
    })
}

function termOf(text: string, weight: number): Term {
  const key = plain(text)
  const latin = isLatin(key)
  return {
    text,
    weight,
    key,
    latin,
    sound: latin ? key : sound(key),
    initials: latin ? '' : initials(key),
  }
}
