import type {
  Catalogue,
  Industry,
  IndustryCode,
  RegionCode,
} from '../../../catalogue/core/index.ts'
import { regionOf } from '../rows.ts'
import { closeness, likeness, type Asked, type Term } from './closeness.ts'
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

/** From here on a name was recognised, and what is fainter than noise beside it is left out. */
const SURE = 0.6
const NOISE = 0.3

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
  const entries = indexOf(catalogue, region)
  const recognised = rank(entries, asked, closeness)
  const [best] = recognised
  if (!best || best.score < NOISE) return rank(entries, asked, likeness).slice(0, 5)
  return recognised.filter(({ score }) => best.score < SURE || score >= NOISE).slice(0, 5)
}

/** Every industry by its best name, best first; those with nothing in common are left out. */
function rank(
  entries: readonly Entry[],
  asked: readonly Asked[],
  measure: (asked: Asked, term: Term) => number,
): FoundIndustry[] {
  return entries
    .map(({ industry: { code, name, nameEn }, terms }) => {
      let [best, matched] = [0, '']
      for (const term of terms) {
        const score = Math.max(...asked.map((one) => measure(one, term))) * term.weight
        if (score > best) [best, matched] = [score, term.text]
      }
      return { code, name, nameEn, matched, score: Math.round(best * 1000) / 1000 }
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
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

/**
 * A word of several industries weighs a little less for each that comes before and is here too.
 * What only other regions print as an industry's name (饮品店 in 新乡) is an everyday word here.
 */
function everydayWords(
  { synonyms }: Catalogue,
  code: RegionCode,
  { name }: Industry,
  industries: readonly Industry[],
): Term[] {
  const here = (other: string): boolean => industries.some((industry) => industry.name === other)
  return synonyms
    .filter(
      ({ regions, industries: names }) => names.includes(name) && (regions?.includes(code) ?? true),
    )
    .flatMap(({ words, industries: names }) => {
      const before = names.slice(0, names.indexOf(name)).filter(here).length
      const elsewhere = names
        .filter((other) => !here(other))
        .flatMap((other) => other.split(/[/、]/))
      return [...words, ...elsewhere].map((text) => termOf(text, 0.98 - 0.04 * before))
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
