import { expect, test } from 'vitest'
import { bundledCatalogue } from '../server/index.ts'
import { englishNames } from './english-names.ts'

const catalogue = bundledCatalogue()
const names = englishNames(catalogue)

test('every certificate, trade and department has its English name', () => {
  for (const { id, name } of catalogue.items.values()) expect(names[id]).toBe(name.en)
  for (const { plan, industries } of catalogue.regions.values()) {
    for (const { name } of industries.values()) expect(names[name]).toMatch(/[A-Za-z]/)
    for (const { id, nameEn } of plan.departments)
      expect(names[`${plan.region}/${id}`]).toBe(nameEn)
  }
})

test('what two regions print alike for two offices is not said to be either', () => {
  expect(names['区市场监管局']).toBeUndefined()
  expect(names['西城消防救援支队']).toBe('Xicheng Fire and Rescue Detachment')
  expect(names['食品经营许可证']).toBe('Food business licence')
})
