export const VIEWS = ['trades', 'items', 'versions', 'regions'] as const
export type View = (typeof VIEWS)[number]

/** What the address of the catalogue says. */
export interface CatalogueSearch {
  view?: View
  q?: string
}

export function catalogueSearch(search: Record<string, unknown>): CatalogueSearch {
  const view = VIEWS.find((one) => one === search['view'])
  const q = search['q']
  return { ...(view && { view }), ...(typeof q === 'string' && q !== '' && { q }) }
}
