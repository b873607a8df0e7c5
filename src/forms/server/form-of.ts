import { granted, refused, type Result } from '#kernel/result.ts'
import {
  lookUpIndustry,
  lookUpItem,
  lookUpRegion,
  type Catalogue,
  type CatalogueRefusal,
  type Industry,
  type ItemId,
} from '../../catalogue/core/index.ts'
import { mergeForms, type MergedForm } from '../core/index.ts'

export type FormsRefusal =
  | { readonly code: 'FORMS_ITEMS_MISSING'; readonly offered: readonly string[] }
  | {
      readonly code: 'FORMS_ITEM_NOT_OF_INDUSTRY'
      readonly item: string
      readonly industry: string
      readonly offered: readonly string[]
    }

/** The combined form of these items of the industry, each checked at the door. */
export function formOf(
  catalogue: Catalogue,
  asked: { region: string; industry: string; items: readonly string[] },
): Result<MergedForm, FormsRefusal | CatalogueRefusal> {
  const region = lookUpRegion(catalogue, asked.region)
  if (!region.ok) return region
  const industry = lookUpIndustry(region.value, asked.industry)
  if (!industry.ok) return industry
  const offered = itemsOf(catalogue, industry.value)
  if (asked.items.length === 0) return refused({ code: 'FORMS_ITEMS_MISSING', offered })
  const items: ItemId[] = []
  for (const name of asked.items) {
    const item = lookUpItem(catalogue, name)
    if (!item.ok) return item
    if (!offered.includes(item.value.id))
      return refused({
        code: 'FORMS_ITEM_NOT_OF_INDUSTRY',
        item: item.value.id,
        industry: industry.value.name,
        offered,
      })
    items.push(item.value.id)
  }
  return granted(
    mergeForms(catalogue, items, {
      region: region.value.plan.region,
      industry: industry.value.code,
    }),
  )
}

/** Every item the industry's annex may lead to, with what later law put in its place. */
function itemsOf(catalogue: Catalogue, industry: Industry): readonly ItemId[] {
  const listed = industry.rows.flatMap((row) => row.items)
  const replaced = catalogue.overrides
    .filter((override) => listed.includes(override.item))
    .flatMap((override) => override.replaceWith)
  return [...new Set([...listed, ...replaced])]
}
