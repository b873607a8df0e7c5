import { expect, test } from 'vitest'
import type { ItemId, RegionCode } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { feeOf, feesOf } from './wording.ts'

const catalogue = bundledCatalogue()
const item = (id: string) => catalogue.items.get(id as ItemId)!

test('a fee is said where a source says it, with how it was read; elsewhere that none is stated', () => {
  expect(feeOf(item('henan-small-food-shop-registration')).zh).toBe(
    '不得收取费用（《河南省食品小作坊、小经营店和小摊点管理条例》）',
  )
  const licence = feeOf(item('food-business-licence'))
  expect(licence.zh).toContain('未载明收费')
  expect(licence.zh).toContain('行政许可法第五十八条')
  // a filing is no licence in that law's sense
  const filing = feeOf(item('clinic-filing'))
  expect([filing.zh, filing.zh.includes('行政许可法')]).toEqual([
    '本目录所依据的文件未载明是否收费（未核实）',
    false,
  ])
  const stated = [...catalogue.items.values()].filter(({ fee }) => fee).map(({ id }) => id)
  expect(stated).toEqual(['henan-small-food-shop-registration'])
})

test('what a plan itself gives free of charge is told with its section, in its region alone', () => {
  const told = (region: string) =>
    feesOf([item('food-business-licence')], catalogue.regions.get(region as RegionCode)!.plan.free)
  expect(told('410772').zh).toContain('证照免费寄递（三（九）')
  expect(told('110102').zh).not.toContain('寄递')
  const stated = feesOf([item('henan-small-food-shop-registration')])
  expect(stated.zh).not.toContain('未查到收费规定')
  expect(told('410772').en).toContain('posted free of charge')
})
