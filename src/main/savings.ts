import type { PlainDate } from '#kernel/plain-date.ts'
import { systemClock } from '#platform/server/clock.ts'
import type { Catalogue, IndustryCode, ItemId, RegionCode } from '../catalogue/core/index.ts'
import { savingsOf, type Savings } from '../forms/core/index.ts'
import { effectiveRows } from '../guidance/core/index.ts'
import { readCatalogue, regionNamed } from './catalogue/common.ts'
import { print, printJson, say } from './terminal.ts'

/** The savings of every industry with all its items, from the catalogue alone (contracts.md). */
export function printSavings(regionName: string | undefined, json: boolean): void {
  const catalogue = readCatalogue()
  const regions =
    regionName === undefined
      ? [...catalogue.regions.keys()]
      : [regionNamed(catalogue, regionName).plan.region]
  const today = systemClock.today()
  const savings = regions.flatMap((region) => savingsOfRegion(catalogue, region, today))
  if (json) return printJson(savings)
  for (const region of regions) printTable(catalogue, region, savings)
  say('算法见 src/forms/README.md · the method is in src/forms/README.md')
}

export function savingsOfRegion(
  catalogue: Catalogue,
  region: RegionCode,
  today: PlainDate,
): readonly Savings[] {
  const industries = [...(catalogue.regions.get(region)?.industries.keys() ?? [])]
  return industries.map((industry) =>
    savingsOf(catalogue, { region, industry, items: allItems(catalogue, region, industry, today) }),
  )
}

/** All items chosen: of alternatives (A / B, and what later law put beside it) the first. */
function allItems(
  catalogue: Catalogue,
  region: RegionCode,
  industry: IndustryCode,
  today: PlainDate,
): readonly ItemId[] {
  return effectiveRows(catalogue, region, industry, today).flatMap((row) => row.items.slice(0, 1))
}

function printTable(catalogue: Catalogue, region: RegionCode, all: readonly Savings[]): void {
  const own = all.filter((one) => one.region === region)
  print(`\n${catalogue.regions.get(region)?.plan.name.zh ?? region}`)
  print('编码\t行业\t事项\t表项 分别→合并→手填\t材料 分别→合并→上传\t工作日 串联→并联')
  for (const { industry, items, fields, materials, workingDays } of own)
    print(
      [
        industry.code,
        industry.name,
        items.length,
        `${fields.separate} → ${fields.merged} → ${fields.typed} (${less(fields.separate, fields.typed)})`,
        `${materials.separate} → ${materials.merged} → ${materials.uploaded} (${less(materials.separate, materials.uploaded)})`,
        `${workingDays.serial} → ${workingDays.parallel} (${less(workingDays.serial, workingDays.parallel)})`,
      ].join('\t'),
    )
  print(`合计\t${own.length} 个行业\t\t${sums(own)}`)
}

function sums(own: readonly Savings[]): string {
  const add = (of: (one: Savings) => number) => own.reduce((total, one) => total + of(one), 0)
  const fields = [add((s) => s.fields.separate), add((s) => s.fields.typed)] as const
  const papers = [add((s) => s.materials.separate), add((s) => s.materials.uploaded)] as const
  const days = [add((s) => s.workingDays.serial), add((s) => s.workingDays.parallel)] as const
  return [fields, papers, days].map(([a, b]) => `${a} → ${b} (${less(a, b)})`).join('\t')
}

function less(from: number, to: number): string {
  const percent = from === 0 ? 0 : Math.round((1 - to / from) * 100)
  return percent === 0 ? '0%' : `−${percent}%`
}
