import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  catalogueFrom,
  documentOf,
  type Catalogue,
  type ElementId,
  type Item,
  type ItemId,
} from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import type { Place } from './apart.ts'
import { fieldsOf, type MergedForm } from './form.ts'
import { mergeForms } from './merge.ts'
import { itemSheet, projectSheet, project, type ItemSheet } from './project.ts'
import { fillSample } from './sample-values.ts'
import { validate } from './validate.ts'
import { visibleFields } from './visible.ts'

const catalogue = bundledCatalogue()
const industries = [...catalogue.regions].flatMap(([region, { industries: known }]) =>
  [...known.values()].map((industry) => ({
    region,
    industry,
    items: [...new Set(industry.rows.flatMap((row) => row.items))],
  })),
)

/** A form as its own item has it: which upload serves a paper is the merge's business. */
function asPrinted(sheet: ItemSheet): unknown {
  return { ...sheet, papers: sheet.papers.map(({ servedBy: _ours, ...paper }) => paper) }
}

/** The form of each item by itself, as its own item has it. */
const alone = new Map(
  [...catalogue.items.keys()].map((item) => [item, asPrinted(itemSheet(catalogue, item))]),
)

/** The item's form in the merged one is its own form; the whole difference is said where it is not. */
function expectOwnForm(merged: MergedForm, item: ItemId): void {
  const sheet = asPrinted(projectSheet(merged, item))
  // thousands of comparisons: the cheap one first
  if (!isDeepStrictEqual(sheet, alone.get(item))) expect(sheet).toEqual(alone.get(item))
}

describe('project(merge(forms)) = forms', () => {
  test('for every subset of the items of every industry of every region', () => {
    let subsets = 0
    for (const { items, region } of industries) {
      for (let mask = 1; mask < 2 ** items.length; mask++) {
        const chosen = items.filter((_, i) => (mask & (1 << i)) !== 0)
        const merged = mergeForms(catalogue, chosen, region)
        subsets++
        for (const item of chosen) expectOwnForm(merged, item)
      }
    }
    expect(subsets).toBeGreaterThan(1000)
  }, 120_000)

  test('for any items of the catalogue together, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...catalogue.items.keys()], { minLength: 1 }), (chosen) => {
        const merged = mergeForms(catalogue, chosen)
        for (const item of chosen) expectOwnForm(merged, item)
      }),
      { numRuns: 60 },
    )
  })

  test('for industries whose forms are not merged yet, side by side in one submission', () => {
    const apart = sideBySide()
    for (const { items, region, industry } of industries) {
      const form = mergeForms(apart, items, { region, industry: industry.code })
      const values = fillSample(form, items.length)
      expect(validate(form, values)).toEqual({ ok: true, value: values })
      expect(form.sections.length).toBeLessThanOrEqual(items.length + 1)
      for (const item of items) {
        expect(asPrinted(projectSheet(form, item))).toEqual(asPrinted(itemSheet(apart, item)))
        const filled = project(form, values, item).fields.filter(({ shown }) => shown)
        expect(filled.filter(({ required, value }) => required && value === null)).toEqual(
          filled.filter(({ element }) => isResult(form, element)),
        )
      }
    }
  })

  test('with the values a person gave, and none of them lost or another item’s', () => {
    fc.assert(
      fc.property(fc.constantFrom(...industries), fc.nat(), ({ items, region }, seed) => {
        const merged = mergeForms(catalogue, items, region)
        const values = fillSample(merged, seed)
        const visible = visibleFields(merged, values)
        for (const item of items) {
          const { fields } = project(merged, values, item)
          for (const { element, shown, value } of fields) {
            expect(shown).toBe(visible.has(element))
            expect(value).toEqual(shown ? (values[element] ?? null) : null)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})

/** The bundled law as if no industry had merged its forms yet. */
function sideBySide(): Catalogue {
  const document = structuredClone(documentOf(catalogue))
  for (const { industries: all } of document.regions)
    for (const industry of all) industry.formsApart = true
  return catalogueFrom(document, 'apart')
}

const isResult = (form: MergedForm, element: ElementId) =>
  fieldsOf(form).some((field) => (field.of ?? field.element) === element && field.filledBy)

test('side by side, an applicant is asked who they are once, and each form keeps its own answers', () => {
  const [food, hygiene] = ['food-business-licence', 'public-place-hygiene-licence'] as ItemId[]
  const place = { region: '110102', industry: '25' } as unknown as Place
  const form = mergeForms(sideBySide(), [food, hygiene] as ItemId[], place)
  expect(form.sections.map(({ id }) => id)).toEqual(['cover', `form-${food}`, `form-${hygiene}`])
  const values = {
    ...fillSample(form, 1),
    [`${food}/seat_count`]: 20,
    [`${hygiene}/seat_count`]: 30,
  }
  const seats = (item: ItemId) =>
    project(form, values, item).fields.find(({ element }) => element === 'seat_count')?.value
  expect([seats(food as ItemId), seats(hygiene as ItemId)]).toEqual([20, 30])
  expect(fieldsOf(form).filter(({ element }) => element === 'uscc')).toHaveLength(1)
})

test('each element stands once, and says which items need it', () => {
  for (const { items, region } of industries) {
    const fields = fieldsOf(mergeForms(catalogue, items, region))
    expect(new Set(fields.map(({ element }) => element)).size).toBe(fields.length)
    for (const { control, usedBy, requiredBy } of fields) {
      expect(control === true).toBe(usedBy.length === 0)
      expect(requiredBy.every((item) => usedBy.includes(item))).toBe(true)
    }
  }
})

test('several demands on one box merge to the strictest, and each item keeps its own', () => {
  const base = bundledCatalogue()
  const food = base.items.get('food-business-licence' as ItemId) as Item
  const asking = (id: string, min: number): Item => ({
    ...food,
    id: id as ItemId,
    elements: [{ element: 'business_area' as ElementId, required: true, min }],
  })
  const own: Catalogue = {
    ...base,
    items: new Map([asking('a', 10), asking('b', 60)].map((item) => [item.id, item])),
  }
  const merged = mergeForms(own, ['a', 'b'] as ItemId[])
  expect(fieldsOf(merged)[0]).toMatchObject({ element: 'business_area', min: 60 })
  expect(projectSheet(merged, 'a' as ItemId).boxes[0]).toMatchObject({ min: 10 })
})

test('what a decision of this very case will fill is not asked of the person', () => {
  const hotel = 'hotel-special-industry-licence' as ItemId
  const fire = 'fire-safety-pre-opening-inspection' as ItemId
  const box = (items: ItemId[]) =>
    fieldsOf(mergeForms(catalogue, items)).find(({ element }) => element === 'fire_doc_no')
  expect(box([hotel])).toMatchObject({ required: true })
  expect(box([hotel, fire])).toMatchObject({ required: false, filledBy: [fire] })
})
