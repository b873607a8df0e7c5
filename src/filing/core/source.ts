import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Value } from '../../forms/core/index.ts'

/** Who knew the value before the person typed it, in the order in which they are believed. */
export const SOURCE_KINDS = [
  'businessRegister',
  'licenceRegister',
  'guidance',
  'earlierCase',
  'account',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** 来源: who said it, asked about what, confirmed on which day, in which version. */
export interface Source {
  readonly kind: SourceKind
  readonly name: Bilingual
  /** The credit code, question or case number that was asked. */
  readonly reference: string
  /** The version of what answered: a digest of a register's answer, the catalogue's, the case's. */
  readonly version: string
  readonly asOf: PlainDate
  /** Confirmed too long ago to be relied upon without another look. */
  readonly stale: boolean
}

/** A value that somebody other than the person offers for one box. */
export interface Offer {
  readonly element: string
  readonly value: Value
  readonly source: Source
}

/** One offer for each box: the most trusted kind's. */
export function strongest(offers: readonly Offer[]): readonly Offer[] {
  const best = new Map<string, Offer>()
  for (const offer of offers) {
    const known = best.get(offer.element)
    if (!known || rank(offer) < rank(known)) best.set(offer.element, offer)
  }
  return [...best.values()]
}

const rank = ({ source }: Offer) => SOURCE_KINDS.indexOf(source.kind)

/** What stood in the boxes before, and where it came from. */
export interface Standing {
  readonly values: Readonly<Record<string, unknown>>
  readonly filled: ReadonlyMap<string, { readonly value: unknown }>
  /** Boxes whose typed value the person wants replaced. */
  readonly replace: readonly string[]
}

/**
 * Which offers are taken. What a person typed stays unless they ask otherwise; a box that a source
 * filled and nobody changed follows its source.
 */
export function takeOffers(
  offers: readonly Offer[],
  { values, filled, replace }: Standing,
): { readonly taken: readonly Offer[]; readonly kept: readonly Offer[] } {
  const taken: Offer[] = []
  const kept: Offer[] = []
  for (const offer of offers) {
    const now = values[offer.element]
    const before = filled.get(offer.element)
    const untouched = before !== undefined && same(before.value, now)
    if (isEmpty(now) || same(now, offer.value) || untouched || replace.includes(offer.element))
      taken.push(offer)
    else kept.push(offer)
  }
  return { taken, kept }
}

/** Deep equality of form values, whatever the order of keys. */
export function same(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b)
}

function sorted(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''
