import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { bundledCatalogue } from '../catalogue/server/index.ts'
import { savingsOfRegion } from './savings.ts'

const catalogue = bundledCatalogue()
const all = [...catalogue.regions.keys()].flatMap((region) =>
  savingsOfRegion(catalogue, region, plainDate('2026-11-20')),
)

test('every one of the 103 industries has its savings, and at least one item', () => {
  expect(all).toHaveLength(103)
  expect(all.filter(({ items }) => items.length === 0)).toEqual([])
})

test('one form and one set of papers never asks for more than the items do one by one', () => {
  for (const { fields, materials, workingDays, items } of all) {
    // the one box that is on no item's own form asks whether there is an agent
    expect(fields.merged).toBeLessThanOrEqual(fields.separate + 1)
    expect(fields.typed).toBeLessThan(fields.separate)
    expect(materials.uploaded).toBeLessThan(materials.separate)
    expect(workingDays.parallel).toBeLessThanOrEqual(workingDays.serial)
    expect(new Set(items).size).toBe(items.length)
  }
})
