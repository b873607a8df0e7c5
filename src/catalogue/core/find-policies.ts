import type { Catalogue, Region } from './catalogue.ts'
import { citedLaws } from './cited-laws.ts'
import type { PoliciesView, Policy } from './policy.ts'

/** Characters of a text that are shown on either side of what was looked for. */
const AROUND = 24

/**
 * Documents, later changes and laws of one region; with `words`, those in which every one of them occurs
 * (case and width of no account), and where in a document's own text.
 */
export function policiesOf(
  catalogue: Catalogue,
  region: Region,
  policies: readonly Policy[],
  words = '',
): PoliciesView {
  const sought = folded(words).split(/\s+/).filter(Boolean)
  const has = (...texts: readonly unknown[]) => {
    const whole = folded(JSON.stringify(texts))
    return sought.every((word) => whole.includes(word))
  }
  const { plan, industries } = region
  const trades = [...industries.values()].map(({ code, name }) => ({ code, name }))
  return {
    region: plan.region,
    documents: policies
      .filter((policy) => policy.regions.includes(plan.region) && has(policy))
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))
      .map(({ text, regions: _regions, industries: of, ...policy }) => ({
        ...policy,
        industries: of === 'all' ? trades : trades.filter(({ name }) => of.includes(name)),
        held: text !== null,
        found: text === null ? null : foundIn(text, sought[0]),
      })),
    changes: changesOf(catalogue, region).filter((change) => has(change)),
    laws: citedLaws(catalogue, region).filter((law) => has(law)),
  }
}

/** 方案印发后法律的变化 that reach a trade of the region. */
function changesOf(catalogue: Catalogue, { plan, industries }: Region): PoliciesView['changes'] {
  const here = [...industries.values()].map(({ name }) => name)
  return catalogue.overrides
    .filter(({ regions }) => regions === undefined || regions.includes(plan.region))
    .map(({ id, effectiveFrom, source, reason, industries: of = here }) => {
      return { id, effectiveFrom, source, reason, industries: here.filter((n) => of.includes(n)) }
    })
    .filter(({ industries: touched }) => touched.length > 0)
}

function foundIn(text: string, word: string | undefined): string | null {
  const at = word === undefined ? -1 : folded(text).indexOf(word)
  if (word === undefined || at < 0) return null
  const from = Math.max(0, at - AROUND)
  const until = Math.min(text.length, at + word.length + AROUND)
  const piece = text.slice(from, until).replaceAll(/\s+/g, ' ').trim()
  return `${from > 0 ? '…' : ''}${piece}${until < text.length ? '…' : ''}`
}

/** One letter for one letter, so that a place in the folded text is the same in the other. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('〔', '[').replaceAll('〕', ']')
}
