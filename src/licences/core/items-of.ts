import type { AnnexRow, Catalogue, ItemId } from '../../catalogue/core/index.ts'

/** What a row of the annex may lead to: the items it is read as, and those that later law put in their place. */
export function itemsOf(catalogue: Catalogue, row: AnnexRow): ItemId[] {
  const later = catalogue.overrides.filter((o) => row.items.includes(o.item))
  return [...new Set([...row.items, ...later.flatMap((o) => o.replaceWith)])]
}
