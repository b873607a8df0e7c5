import type { Region, Catalogue } from './catalogue.ts'
import type { Item } from './item.ts'
import type { CitedLaw } from './policy.ts'
import type { Citation } from './text.ts'

/** How sure we are of a law: what was read in full before what is only known to exist. */
const SURE: readonly Citation['verified'][] = ['own-knowledge', 'existence', 'full-text']

/** The laws on which the items of a region rest, the most used first: who cites them, and which articles. */
export function citedLaws(catalogue: Catalogue, region: Region): CitedLaw[] {
  const laws = new Map<string, CitedLaw>()
  for (const [item, industries] of usedItems(catalogue, region))
    for (const citation of item.legalBasis)
      laws.set(citation.name, withCitation(laws.get(citation.name), citation, item, industries))
  return [...laws.values()].toSorted(
    (a, b) => b.items.length - a.items.length || (a.name < b.name ? -1 : 1),
  )
}

/** Items of the region's applied rows, with the trades that list them. */
function usedItems(catalogue: Catalogue, region: Region): Map<Item, CitedLaw['industries']> {
  const used = new Map<Item, CitedLaw['industries']>()
  for (const { code, name, rows } of region.industries.values()) {
    const listed = new Set(rows.filter(({ applied }) => applied).flatMap(({ items }) => items))
    for (const id of listed) {
      const item = catalogue.items.get(id)
      if (item) used.set(item, [...(used.get(item) ?? []), { code, name }])
    }
  }
  return used
}

function withCitation(
  known: CitedLaw | undefined,
  { name, documentNo, article, verified }: Citation,
  item: Item,
  industries: CitedLaw['industries'],
): CitedLaw {
  const articles = article === null ? [] : [article]
  const mine = { id: item.id, name: item.name }
  if (!known) return { name, documentNo, articles, verified, items: [mine], industries }
  const trades = [...known.industries, ...industries].map((one) => [one.code, one] as const)
  return {
    ...known,
    documentNo: known.documentNo ?? documentNo,
    articles: [...new Set([...known.articles, ...articles])],
    verified: SURE.indexOf(verified) > SURE.indexOf(known.verified) ? verified : known.verified,
    items: known.items.some(({ id }) => id === item.id) ? known.items : [...known.items, mine],
    industries: [...new Map(trades).values()],
  }
}
