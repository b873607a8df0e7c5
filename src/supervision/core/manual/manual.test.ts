import { expect, test } from 'vitest'
import { bundledCatalogue } from '../../../catalogue/server/index.ts'
import { linesOf } from '../checklist/line.ts'
import { mergeLines } from '../checklist/merge.ts'
import { composeManual, itemsOfTrade } from './compose.ts'
import { manualDocument } from './document.ts'

const catalogue = bundledCatalogue()
const trades = [...catalogue.regions.values()].flatMap(({ plan, industries }) =>
  [...industries.values()].map((industry) => ({ plan, industry })),
)

function manualOf({ plan, industry }: (typeof trades)[number]) {
  const items = itemsOfTrade(catalogue, industry).map(({ item }) => item.id as string)
  const lines = plan.departments
    .flatMap((department) => linesOf(catalogue, department, []))
    .filter(({ item }) => items.includes(item))
  return composeManual(catalogue, plan, industry, mergeLines(catalogue, lines, []))
}

test('every trade of every region has a manual that names each of its items with authority and basis', () => {
  expect(trades.length).toBeGreaterThan(80)
  for (const trade of trades) {
    const manual = manualOf(trade)
    const applied = trade.industry.rows.filter(({ applied: yes }) => yes)
    const items = new Set(applied.flatMap((row) => row.items))
    expect(manual.items.map(({ item }) => item).toSorted()).toEqual([...items].toSorted())
    for (const item of manual.items) {
      expect([item.item, item.authority.zh === '']).toEqual([item.item, false])
      expect(item.basis.length).toBeGreaterThan(0)
    }
    expect(manual.checklist.length).toBeGreaterThan(0)
  }
})

test('the articles of Beijing are told in Beijing alone', () => {
  for (const trade of trades) {
    const told = JSON.stringify(manualOf(trade).rights).includes('北京市优化营商环境条例')
    expect([trade.plan.region, told]).toEqual([
      trade.plan.region,
      trade.plan.region.startsWith('11'),
    ])
  }
})

test('no amount of a fine is written where the catalogue cites none', () => {
  for (const trade of trades) {
    const { consequences, duties } = manualOf(trade)
    expect(JSON.stringify([consequences, duties])).not.toMatch(/[万千百]元|罚款/)
  }
})

test('it reads whole in both languages: no block without words', () => {
  for (const trade of trades.slice(0, 12))
    for (const language of ['zh', 'en'] as const)
      for (const block of manualDocument(manualOf(trade), language))
        expect(JSON.stringify(block)).not.toMatch(/undefined|""/)
})
