import { expect, test } from 'vitest'
import type { Plan, RegionCode } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { ENDING_EVENTS, LIFECYCLE_EVENTS, effectOf, lifecycleTable } from './effects.ts'

const planOf = (region: string) =>
  bundledCatalogue().regions.get(region as RegionCode)?.plan as Plan
const REGIONS = ['110102', '110105', '640324', '410772']

test.each(REGIONS)('region %s answers every event, of either, on the face or not', (region) => {
  const rows = lifecycleTable(planOf(region))
  expect(new Set(rows.map((r) => `${r.event} ${r.of} ${r.face}`)).size).toBe(
    LIFECYCLE_EVENTS.length * 4,
  )
  expect(rows.every((r) => r.basis.length > 4)).toBe(true)
})

test.each(['110102', '110105'])(
  '%s: a single licence that ends voids the whole (二（六）)',
  (region) => {
    for (const event of ENDING_EVENTS)
      expect(effectOf(planOf(region), event, 'single', true).effect).toBe('void-and-recall')
  },
)

test('新乡 drops what ended and re-issues free (三（九）)', () => {
  for (const event of ENDING_EVENTS)
    expect(effectOf(planOf('410772'), event, 'single', false).effect).toBe('drop-and-reissue')
})

test('西城: other data refresh the code without new paper (二（六）)', () => {
  expect(effectOf(planOf('110102'), 'change', 'single', false).effect).toBe('refresh')
  expect(effectOf(planOf('110102'), 'change', 'single', true).effect).toBe('reissue')
})

test.each(REGIONS)(
  '%s: whatever ends the whole voids and recalls it, a suspension does not',
  (region) => {
    for (const event of ENDING_EVENTS)
      expect(effectOf(planOf(region), event, 'comprehensive', true).effect).toBe('void-and-recall')
    expect(effectOf(planOf(region), 'suspend', 'comprehensive', true).effect).toBe('refresh')
  },
)
