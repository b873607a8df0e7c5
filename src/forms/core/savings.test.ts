import { expect, test } from 'vitest'
import type { IndustryCode, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { savingsOf } from './savings.ts'

const catalogue = bundledCatalogue()

/** All items of the industry, the first of each alternative, as the annex prints them. */
function reckon(region: string, code: string) {
  const known = catalogue.regions.get(region as RegionCode)
  const rows = known?.industries.get(code as IndustryCode)?.rows ?? []
  const items = rows.filter((row) => row.applied).flatMap((row) => row.items.slice(0, 1))
  return savingsOf(catalogue, {
    region: region as RegionCode,
    industry: code as IndustryCode,
    items: [...new Set<ItemId>(items)],
  })
}

test('a supermarket of Xicheng with all its items saves what the fact base reckoned, or more', () => {
  expect(reckon('110102', '05')).toMatchObject({
    fields: { separate: 320, merged: 156, typed: 135 },
    materials: { separate: 74, merged: 32, uploaded: 27 },
    workingDays: { serial: 110, parallel: 20 },
  })
})

test('in Xinxiang the shortest on-site item governs and papers are collected at the visit', () => {
  const { workingDays, materials } = reckon('410772', '02')
  expect(workingDays).toEqual({ serial: 30, parallel: 10 })
  expect(materials.uploaded).toBeLessThan(materials.merged / 2)
})

test('merging never adds work, in any industry of any region', () => {
  for (const [region, { industries }] of catalogue.regions)
    for (const code of industries.keys()) {
      const { fields, materials, workingDays } = reckon(region, code)
      const controls = 1
      expect(fields.merged).toBeLessThanOrEqual(fields.separate + controls)
      expect(fields.typed).toBeLessThanOrEqual(fields.merged)
      expect(materials.merged).toBeLessThanOrEqual(materials.separate)
      expect(materials.uploaded).toBeLessThanOrEqual(materials.merged)
      expect(workingDays.parallel).toBeLessThanOrEqual(workingDays.serial)
    }
})
