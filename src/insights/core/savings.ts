import type { Catalogue, IndustryCode, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import { savingsOf } from '../../forms/core/index.ts'
import type { RealisedSums } from './figures.ts'
import type { SavingsView } from './schema.ts'
import { percentOf } from './spread.ts'

/**
 * What decided cases spared their applicants, beside what the catalogue promises for the same choices of
 * items to somebody with nothing special (`typical`). A trade or item that the catalogue in force no
 * longer has is counted as done and promised nothing.
 */
export function compareSavings(
  catalogue: Catalogue,
  region: RegionCode,
  sums: readonly RealisedSums[],
): SavingsView {
  const total = { cases: 0, boxes: blank(), papers: blank(), days: blank() }
  for (const one of sums) {
    total.cases += one.cases
    add(total.boxes, one.boxesApart, one.boxesTyped)
    add(total.papers, one.papersApart, one.papersGiven)
    add(total.days, one.daysApart, one.days)
    const promised = promiseOf(catalogue, region, one)
    if (!promised) continue
    const { fields, materials, workingDays } = promised
    promise(total.boxes, fields.separate, fields.typed, one.cases)
    promise(total.papers, materials.separate, materials.uploaded, one.cases)
    promise(total.days, workingDays.serial, workingDays.parallel, one.cases)
  }
  const { cases } = total
  return { cases, boxes: told(total.boxes), papers: told(total.papers), days: told(total.days) }
}

interface Sides {
  apart: number
  really: number
  promisedApart: number
  promised: number
}

const blank = (): Sides => ({ apart: 0, really: 0, promisedApart: 0, promised: 0 })

function add(sides: Sides, apart: number, really: number): void {
  sides.apart += apart
  sides.really += really
}

function promise(sides: Sides, apart: number, together: number, cases: number): void {
  sides.promisedApart += apart * cases
  sides.promised += together * cases
}

function told({ apart, really, promisedApart, promised }: Sides): SavingsView['boxes'] {
  return { apart, really, promisedPercent: percentOf(promisedApart - promised, promisedApart) }
}

function promiseOf(catalogue: Catalogue, region: RegionCode, { industry, items }: RealisedSums) {
  const known = catalogue.regions.get(region)?.industries.get(industry as IndustryCode)
  if (!known || !items.every((id) => catalogue.items.has(id as ItemId))) return undefined
  const choice = { region, industry: industry as IndustryCode, items: items as ItemId[] }
  return savingsOf(catalogue, choice, 'typical')
}
