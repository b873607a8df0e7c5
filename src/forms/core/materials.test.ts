import { expect, test } from 'vitest'
import type { ItemId, MaterialId, RegionCode } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { materialNeeds } from './materials.ts'
import { mergeForms } from './merge.ts'

const catalogue = bundledCatalogue()
const form = (items: string[], region?: string) =>
  mergeForms(catalogue, items as ItemId[], region as RegionCode)
const material = (items: string[], id: string, region?: string) =>
  form(items, region).materials.find((one) => one.id === id)

test('one upload serves several items, with each item’s own words beside it', () => {
  const plan = material(['food-business-licence', 'hotel-special-industry-licence'], 'floor_plan')
  expect(plan?.serves.map(({ words }) => words.zh)).toEqual([
    '主要设备设施布局、经营布局、操作流程等文件',
    '各层平面图(客房、通道、监控、技防点位)',
  ])
})

test('what another register has is fetched and never asked for (国务院令第716号第七条)', () => {
  expect(material(['food-business-licence'], 'business_licence')).toMatchObject({
    source: 'fetched',
    sourceName: expect.stringContaining('统一社会信用代码库'),
  })
  expect(material(['food-business-licence'], 'application_form')).toMatchObject({
    source: 'generated',
  })
})

test('with the class III licence the class II filing brings no papers of its own (令54第二十三条)', () => {
  const both = ['class2-medical-device-filing', 'class3-medical-device-licence']
  expect(material(both, 'd2_rules')).toBeUndefined()
  expect(material(both, 'd3_rules')?.serves).toMatchObject([
    { item: 'class2-medical-device-filing', insteadOf: { material: 'd2_rules' } },
    { item: 'class3-medical-device-licence' },
  ])
  expect(material(both.slice(0, 1), 'd2_rules')).toMatchObject({ source: 'give', required: true })
})

test('officers collect on site only where the plan says so, and not for public security (新乡 三（四）)', () => {
  const food = ['food-business-licence']
  expect(material(food, 'floor_plan', '410772')).toMatchObject({
    source: 'onSite',
    sourceName: expect.stringContaining('三（四）'),
  })
  expect(material(food, 'floor_plan', '110102')?.source).toBe('give')
  const hotel = [...food, 'hotel-special-industry-licence']
  expect(material(hotel, 'floor_plan', '410772')?.source).toBe('give')
})

test('a power of attorney is asked for when there is an agent, a commitment letter when one commits', () => {
  const hotel = form(['hotel-special-industry-licence'])
  const need = (id: string, values: Parameters<typeof materialNeeds>[1]) =>
    materialNeeds(hotel, values).get(id as MaterialId)
  expect(need('agent_poa', {})).toBe('notNeeded')
  expect(need('agent_poa', { uses_agent: true })).toBe('required')
  expect(need('commitment_letter', {})).toBe('notNeeded')
  expect(need('commitment_letter', { handle_mode: '告知承诺' })).toBe('required')
  expect(need('ht_rules', {})).toBe('required')
})

test('a condition that only the law’s words can say leaves the paper optional', () => {
  const medical = form(['medical-institution-licence'])
  expect(materialNeeds(medical, {}).get('mi_approval' as MaterialId)).toBe('optional')
})
