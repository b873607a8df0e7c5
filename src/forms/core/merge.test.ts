import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Catalogue, ElementId, Item, ItemId } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { fieldsOf } from './form.ts'
import { mergeForms } from './merge.ts'
import { itemSheet, projectSheet, project, type ItemSheet } from './project.ts'
import { fillSample } from './sample-values.ts'
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

describe('project(merge(forms)) = forms', () => {
  test('for every subset of the items of every industry of every region', () => {
    let subsets = 0
    for (const { items, region } of industries) {
      for (let mask = 1; mask < 2 ** items.length; mask++) {
        const chosen = items.filter((_, i) => (mask & (1 << i)) !== 0)
        const merged = mergeForms(catalogue, chosen, region)
        subsets++
        for (const item of chosen)
          expect(asPrinted(projectSheet(merged, item))).toEqual(
            asPrinted(itemSheet(catalogue, item)),
          )
      }
    }
    expect(subsets).toBeGreaterThan(1000)
  }, 120_000)

  test('for any items of the catalogue together, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...catalogue.items.keys()], { minLength: 1 }), (chosen) => {
        const merged = mergeForms(catalogue, chosen)
        for (const item of chosen)
          expect(asPrinted(projectSheet(merged, item))).toEqual(
            asPrinted(itemSheet(catalogue, item)),
          )
      }),
      { numRuns: 60 },
    )
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
