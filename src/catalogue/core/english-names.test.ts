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

const HAN = /\p{Script=Han}/u

test('every option, unit and condition that a form shows has its English', () => {
  const { elements, items, triggers } = catalogue
  const boxes = [...elements.values()].flatMap((one) => [one, ...(one.columns ?? [])])
  const said = [
    ...boxes.flatMap(({ options }) => options ?? []),
    ...[...elements.values()].flatMap(({ unit }) => unit ?? []),
    ...[...items.values()].flatMap((item) => [
      ...item.elements.flatMap(({ options }) => options ?? []),
      ...item.materials.flatMap(({ condition }) => condition ?? []),
      ...item.relations.flatMap(({ basis }) => basis ?? []),
    ]),
    ...triggers.map(({ basis }) => basis),
    ...[...catalogue.regions.values()].flatMap(({ industries }) =>
      [...industries.values()].flatMap(({ restriction }) => restriction ?? []),
    ),
  ]
  expect(said.length).toBeGreaterThan(500)
  const missing = said.filter((words) => HAN.test(words) && names[words] === undefined)
  expect([...new Set(missing)]).toEqual([])
})

test('the English is English, says who vouches for it, and translates nothing twice', () => {
  const all = catalogue.english.flatMap(({ words }) => Object.entries(words))
  // a document keeps its own number, 国发〔2022〕5号
  const number = /\p{Script=Han}+〔\d+〕\d+号/gu
  expect(all.filter(([, en]) => HAN.test(en.replaceAll(number, '')))).toEqual([])
  expect(new Set(all.map(([zh]) => zh)).size).toBe(all.length)
  expect(new Set(catalogue.english.map(({ translation }) => translation))).toEqual(
    new Set(['machine']),
  )
})

test('what two regions print alike for two offices is not said to be either', () => {
  expect(names['区市场监管局']).toBeUndefined()
  expect(names['西城消防救援支队']).toBe('Xicheng Fire and Rescue Detachment')
  expect(names['食品经营许可证']).toBe('Food business licence')
})
