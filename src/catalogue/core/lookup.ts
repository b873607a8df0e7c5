import { granted, refused, type Result } from '#kernel/result.ts'
import type { Catalogue, Region } from './catalogue.ts'
import type { IndustryCode, ItemId, RegionCode } from './ids.ts'
import type { Item } from './item.ts'
import { nearest } from './nearest.ts'
import type { Industry, Plan } from './plan.ts'

/** A name that the catalogue offers instead of one it does not know. */
export interface Suggestion {
  /** Region code, category code or item id. */
  readonly code: string
  readonly zh: string
  readonly en: string
}

export type CatalogueRefusal =
  | { code: 'CATALOGUE_REGION_UNKNOWN'; region: string; nearest: readonly Suggestion[] }
  | {
      code: 'CATALOGUE_INDUSTRY_UNKNOWN'
      region: string
      industry: string
      nearest: readonly Suggestion[]
    }
  | { code: 'CATALOGUE_ITEM_UNKNOWN'; item: string; nearest: readonly Suggestion[] }

/** The region of this code or name; an unknown one is refused with the nearest names. */
export function lookUpRegion(
  catalogue: Catalogue,
  codeOrName: string,
): Result<Region, CatalogueRefusal> {
  const wanted = codeOrName.trim()
  const regions = [...catalogue.regions.values()]
  const found =
    catalogue.regions.get(wanted as RegionCode) ??
    regions.find(({ plan }) => namesOfPlan(plan).includes(wanted)) ??
    only(regions.filter(({ plan }) => shortens(wanted, plan.name.zh)))
  if (found) return granted(found)
  return refused({
    code: 'CATALOGUE_REGION_UNKNOWN',
    region: wanted,
    nearest: nearest(wanted, regions, ({ plan }) => namesOfPlan(plan), 4).map(({ plan }) => ({
      code: plan.region,
      ...plan.name,
    })),
  })
}

/** Full name, the last administrative unit of it (西城区, 西城), and the English one. */
function namesOfPlan(plan: Plan): string[] {
  const last = plan.name.zh.match(/[^省市区县]+(?:区|县|市)$/)?.[0] ?? plan.name.zh
  return [plan.region, plan.name.zh, last, last.replace(/[区县市]$/, ''), plan.name.en]
}

/** Whether the name is shortened so, keeping its characters in order: 新乡经开区, 朝阳. */
function shortens(short: string, name: string): boolean {
  let from = 0
  for (const char of short) {
    const at = name.indexOf(char, from)
    if (at < 0) return false
    from = at + 1
  }
  return short.length > 1
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}

/** The industry of this code or name in the region; an unknown one is refused with the nearest. */
export function lookUpIndustry(
  region: Region,
  codeOrName: string,
): Result<Industry, CatalogueRefusal> {
  const wanted = codeOrName.trim()
  const industries = [...region.industries.values()]
  const found =
    region.industries.get(wanted as IndustryCode) ??
    industries.find((industry) => namesOfIndustry(industry).includes(wanted))
  if (found) return granted(found)
  return refused({
    code: 'CATALOGUE_INDUSTRY_UNKNOWN',
    region: region.plan.region,
    industry: wanted,
    nearest: nearest(wanted, industries, namesOfIndustry).map(({ code, name, nameEn }) => ({
      code,
      zh: name,
      en: nameEn,
    })),
  })
}

/** 超市/便利店 is also found as 超市 and as 便利店. */
function namesOfIndustry(industry: Industry): string[] {
  return [industry.name, ...industry.name.split(/[/、]/), industry.nameEn]
}

/** The item of this id; an unknown one is refused with the nearest by id or name. */
export function lookUpItem(catalogue: Catalogue, id: string): Result<Item, CatalogueRefusal> {
  const found = catalogue.items.get(id.trim() as ItemId)
  if (found) return granted(found)
  const offered = nearest(id, catalogue.items.values(), (item) => [
    item.id,
    item.name.zh,
    item.certificate,
    item.name.en,
  ])
  return refused({
    code: 'CATALOGUE_ITEM_UNKNOWN',
    item: id,
    nearest: offered.map((item) => ({ code: item.id, ...item.name })),
  })
}
