import { expect, test } from 'vitest'
import type { IndustryCode, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { mergeForms } from './merge.ts'
import { fieldsOf } from './form.ts'
import { isTyped, isUploaded, savingsOf } from './savings.ts'
import { savedOf } from './savings-why.ts'

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

test('a supermarket of Xicheng with all its items, box by box and paper by paper', () => {
  expect(reckon('110102', '05')).toMatchObject({
    fields: { separate: 320, merged: 156, typed: 141 },
    materials: { separate: 73, merged: 31, uploaded: 25 },
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

test('a paper that says nothing but what the form says is made from the form', () => {
  const choice = { region: '110102' as RegionCode, industry: '01' as IndustryCode }
  const { materials } = mergeForms(
    catalogue,
    ['class3-medical-device-licence' as ItemId],
    choice.region,
  )
  expect(materials.find(({ id }) => id === 'facility_list')).toMatchObject({
    source: 'generated',
    madeFrom: ['facility_list'],
  })
  const both = ['class3-medical-device-licence', 'drug-business-licence'] as ItemId[]
  const beside = mergeForms(catalogue, both, choice.region).materials
  // the drug licence asks for the list and has no such box: the person brings it
  expect(beside.find(({ id }) => id === 'facility_list')?.source).toBe('give')
})

test('the typical count leaves out what only an answer opens, on every side alike', () => {
  const choice = {
    region: '110102' as RegionCode,
    industry: '25' as IndustryCode,
    items: ['food-business-licence' as ItemId],
  }
  const [all, usual] = [savingsOf(catalogue, choice), savingsOf(catalogue, choice, 'typical')]
  expect(usual.fields.separate).toBeLessThan(all.fields.separate)
  expect(usual.fields.typed).toBeLessThan(all.fields.typed)
  expect(usual.materials.uploaded).toBeLessThan(all.materials.uploaded)
})

test('everything that is not typed or uploaded says why, in every industry', () => {
  for (const [region, { industries }] of catalogue.regions)
    for (const { code, rows } of industries.values()) {
      const items = [...new Set(rows.flatMap((row) => row.items.slice(0, 1)))]
      const form = mergeForms(catalogue, items, { region, industry: code })
      const saved = savedOf(catalogue, form)
      const boxes = saved.filter(({ kind }) => kind === 'box')
      expect(boxes).toHaveLength(fieldsOf(form).filter((field) => !isTyped(field)).length)
      const papers = form.materials.filter((material) => !isUploaded(material)).map(({ id }) => id)
      expect(saved.map(({ id }) => id)).toEqual(expect.arrayContaining(papers))
      for (const { because } of saved) expect(because.zh + because.en).not.toMatch(/undefined/)
    }
})

test('the next application of the same applicant asks for less again', () => {
  const { fields } = reckon('110102', '05')
  expect(fields.again).toBeLessThan(fields.typed - 15)
})
