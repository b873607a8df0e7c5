import type { Bilingual } from '#kernel/bilingual.ts'
import {
  diffCatalogue,
  type Catalogue,
  type CatalogueChange,
  type IndustryCode,
  type RegionCode,
} from '../../catalogue/core/index.ts'

/** One change between two versions, and the trades of the region that it touches. */
export interface VersionChange {
  readonly subject: CatalogueChange['subject'] | 'industry'
  readonly change: CatalogueChange['change']
  readonly text: Bilingual
  readonly industries: readonly string[]
}

/** Everything that a newer version changes for the trades of one region, each change told once. */
export function diffVersions(
  older: Catalogue,
  newer: Catalogue,
  region: RegionCode,
): VersionChange[] {
  const [before, after] = [older.regions.get(region), newer.regions.get(region)]
  const told = new Map<string, VersionChange>()
  const tell = (industry: string, { subject, change, text }: Omit<VersionChange, 'industries'>) => {
    const known = told.get(text.zh)
    const industries = [...(known?.industries ?? []), industry]
    told.set(text.zh, { subject, change, text, industries })
  }
  for (const [code, { name, nameEn }] of after?.industries ?? [])
    if (!before?.industries.has(code)) {
      const text = { zh: `新列入行业“${name}”`, en: `Now lists the trade ${nameEn}` }
      tell(code, { subject: 'industry', change: 'added', text })
    }
  for (const code of before?.industries.keys() ?? []) {
    const items = itemsOf([older, newer], region, code)
    for (const change of diffCatalogue(older, newer, { region, industry: code, items }).changes)
      tell(code, change)
  }
  return [...told.values()]
}

function itemsOf(catalogues: readonly Catalogue[], region: RegionCode, code: IndustryCode) {
  const rows = catalogues.flatMap(
    (catalogue) => catalogue.regions.get(region)?.industries.get(code)?.rows ?? [],
  )
  return [...new Set(rows.flatMap((row) => row.items))]
}
