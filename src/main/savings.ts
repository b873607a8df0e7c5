import type { PlainDate } from '#kernel/plain-date.ts'
import { systemClock } from '#platform/server/clock.ts'
import type { Catalogue, ItemId, RegionCode } from '../catalogue/core/index.ts'
import { savingsOf, type Savings } from '../forms/core/index.ts'
import { effectiveRows } from '../guidance/core/index.ts'
import { readCatalogue, regionNamed } from './catalogue/common.ts'
import { print, printJson, say } from './terminal.ts'

/** What one application saves with every item chosen, and for what is usually chosen. */
export interface IndustrySavings extends Savings {
  readonly typical: Pick<Savings, 'items' | 'fields' | 'materials' | 'workingDays'>
}

/** 浦东 便利店 as published in 2024: the yardstick beside which ours stand. */
const PUDONG = {
  name: '浦东便利店（已公布 · published 2024）',
  items: 5,
  fields: { separate: 313, typed: 98 },
  materials: { separate: 53, uploaded: 10 },
  workingDays: { serial: 95, parallel: 5 },
}

/** The savings of every industry, from the catalogue alone (contracts.md). */
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
  if (regions.length > 1) print(`\n全部 · all\t${savings.length} 个行业\n${sums(savings)}`)
  say('算法见 src/forms/README.md · the method is in src/forms/README.md')
}

export function savingsOfRegion(
  catalogue: Catalogue,
  region: RegionCode,
  today: PlainDate,
): readonly IndustrySavings[] {
  const industries = [...(catalogue.regions.get(region)?.industries.keys() ?? [])]
  return industries.map((industry) => {
    const rows = effectiveRows(catalogue, region, industry, today)
    const about = { region, industry }
    const usual = savingsOf(catalogue, { ...about, items: usualItems(rows) }, 'typical')
    const { items, fields, materials, workingDays } = usual
    return {
      ...savingsOf(catalogue, { ...about, items: allItems(rows) }),
      typical: { items, fields, materials, workingDays },
    }
  })
}

type Rows = ReturnType<typeof effectiveRows>

/** All items chosen: of alternatives (A / B, and what later law put beside it) the first. */
function allItems(rows: Rows): readonly ItemId[] {
  return rows.flatMap((row) => row.items.slice(0, 1))
}

/** What the plan says must be handled; where it says so of nothing, the row it prints first. */
function usualItems(rows: Rows): readonly ItemId[] {
  const required = rows.filter((row) => row.reading === 'required')
  return allItems(required.length > 0 ? required : rows.slice(0, 1))
}

function printTable(
  catalogue: Catalogue,
  region: RegionCode,
  all: readonly IndustrySavings[],
): void {
  const own = all.filter((one) => one.region === region)
  print(`\n${catalogue.regions.get(region)?.plan.name.zh ?? region}`)
  print('编码\t行业\t事项\t表项 分别→合并→手填（再次）\t材料 分别→合并→上传\t工作日 串联→并联')
  const { name, items, fields, materials, workingDays } = PUDONG
  const shown = [
    arrow(fields.separate, fields.typed),
    arrow(materials.separate, materials.uploaded),
    arrow(workingDays.serial, workingDays.parallel),
  ]
  print(`—\t${name}\t${items}\t${shown.join('\t')}`)
  for (const one of own) {
    print(`${one.industry.code}\t${one.industry.name}\t${lineOf(one)}`)
    print(`\t　通常 · typical\t${lineOf(one.typical)}`)
  }
  print(`合计 · total\t${own.length} 个行业\n${sums(own)}`)
}

function lineOf({ items, fields, materials, workingDays }: IndustrySavings['typical']): string {
  return [
    items.length,
    `${arrow(fields.separate, fields.merged, fields.typed)}（${fields.again}）`,
    arrow(materials.separate, materials.merged, materials.uploaded),
    arrow(workingDays.serial, workingDays.parallel),
  ].join('\t')
}

function sums(own: readonly IndustrySavings[]): string {
  const line = (name: string, all: readonly IndustrySavings['typical'][]) => {
    const add = (of: (one: IndustrySavings['typical']) => number) =>
      all.reduce((total, one) => total + of(one), 0)
    const { fields, materials, workingDays } = TOTALS
    const parts = [fields, materials, workingDays].map((each) => arrow(...each.map(add)))
    return `\t${name}\t\t${parts.join('\t')}`
  }
  const typical = own.map((one) => one.typical)
  return [line('全选 · all items', own), line('通常 · typical', typical)].join('\n')
}

const TOTALS: Record<
  'fields' | 'materials' | 'workingDays',
  ((one: IndustrySavings['typical']) => number)[]
> = {
  fields: [(s) => s.fields.separate, (s) => s.fields.merged, (s) => s.fields.typed],
  materials: [(s) => s.materials.separate, (s) => s.materials.merged, (s) => s.materials.uploaded],
  workingDays: [(s) => s.workingDays.serial, (s) => s.workingDays.parallel],
}

/** `320 → 156 → 134 (−58%)` */
function arrow(...steps: readonly number[]): string {
  return `${steps.join(' → ')} (${less(steps[0] ?? 0, steps.at(-1) ?? 0)})`
}

function less(from: number, to: number): string {
  const percent = from === 0 ? 0 : Math.round((1 - to / from) * 100)
  return percent === 0 ? '0%' : `−${percent}%`
}
