import { expect, test } from 'vitest'
import type { ItemId, RegionCode } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { mergeForms } from './merge.ts'
import { printSheet } from './print-sheet.ts'
import { project } from './project.ts'
import { fillSample } from './sample-values.ts'
import { sheetFacts } from './sheet-facts.ts'

const catalogue = bundledCatalogue()
const region = '110102' as RegionCode

function printed(item: string, beside: readonly string[] = [], language: 'zh' | 'en' = 'zh') {
  const id = item as ItemId
  const form = mergeForms(catalogue, [id, ...(beside as ItemId[])], region)
  const filed = { caseNo: '110102-20261121-00001', submittedOn: '2026-11-21' }
  const facts = sheetFacts(catalogue, { region, item: id }, filed)
  return printSheet(project(form, fillSample(form, 3), id), facts, language)
}

test('a department’s form prints under its own title, to its own authority, with its own box names', () => {
  const sheet = printed('public-place-hygiene-licence')
  expect(sheet.title).toBe('卫生许可证申请表')
  expect(sheet.under[1]).toContain('110102-20261121-00001')
  const labels = sheet.lines.flatMap((line) =>
    line.kind === 'table' ? [line.label] : line.boxes.map(({ label }) => label),
  )
  expect(labels).toContain('单位名称')
  expect(labels).not.toContain('经营者名称')
})

test('every box of every item prints once, in both languages, and never another item’s', () => {
  for (const item of catalogue.items.values())
    for (const language of ['zh', 'en'] as const) {
      const sheet = printed(item.id, ['hotel-special-industry-licence'], language)
      const boxes = sheet.lines.map((line) => (line.kind === 'table' ? 1 : line.boxes.length))
      expect([item.id, boxes.reduce((sum, n) => sum + n, 0)]).toEqual([
        item.id,
        item.elements.length,
      ])
      expect(sheet.papers).toHaveLength(item.materials.length)
    }
})

test('a box that is not asked of this applicant prints a dash, a choice its ticks', () => {
  const sheet = printed('food-business-licence')
  const boxes = sheet.lines.flatMap((line) => (line.kind === 'boxes' ? line.boxes : []))
  expect(boxes.find(({ label }) => label === '委托代理人')?.value).toBe('—')
  const freight = printed('road-freight-operation-licence', [])
  const tables = freight.lines.flatMap((line) => (line.kind === 'table' ? [line.label] : []))
  expect(tables).toContain('车辆信息')
  expect(boxes.find(({ label }) => label === '主体类型')?.value).toMatch(/^■企业法人　□个体工商户/)
})
