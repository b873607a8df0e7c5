import { systemClock } from '#platform/server/clock.ts'
import { mergeForms, savedOf } from '../forms/core/index.ts'
import { effectiveRows } from '../guidance/core/index.ts'
import { industryNamed, readCatalogue, regionNamed } from './catalogue/common.ts'
import { print, printJson } from './terminal.ts'

/** Every box that is not typed and every paper that is not uploaded in one industry, with its article. */
export function printSaved(regionName: string, industryName: string, json: boolean): void {
  const catalogue = readCatalogue()
  const region = regionNamed(catalogue, regionName)
  const industry = industryNamed(region, industryName)
  const place = { region: region.plan.region, industry: industry.code }
  const rows = effectiveRows(catalogue, place.region, place.industry, systemClock.today())
  const items = rows.flatMap((row) => row.items.slice(0, 1))
  const saved = savedOf(catalogue, mergeForms(catalogue, items, place))
  if (json) return printJson(saved)
  for (const { kind, label, because, basis } of saved)
    print([kind === 'box' ? '表项' : '材料', label.zh, because.zh, basis ?? '—'].join('\t'))
}
