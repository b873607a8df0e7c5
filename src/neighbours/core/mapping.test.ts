import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DepartmentId, RegionCode } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { fillSample, itemSheet, mergeForms, project, type Values } from '../../forms/core/index.ts'
import { applyMapping } from './apply-mapping.ts'
import { checkMapping, coverageOf } from './check-mapping.ts'
import { draftMapping } from './draft-mapping.ts'
import type { Mapping } from './mapping.ts'

const catalogue = bundledCatalogue()
const places = [...catalogue.regions.values()].flatMap(({ plan }) =>
  plan.departments
    .filter(({ items }) => items.length > 0)
    .map(({ id, items }) => ({ region: plan.region, department: id, items })),
)
const errors = (mapping: Mapping) =>
  checkMapping(catalogue, mapping).filter(({ level }) => level === 'error')
const draftOf = ({ region, department }: { region: RegionCode; department: DepartmentId }) =>
  draftMapping(catalogue, region, department)!
const chaoyang = () => {
  const draft = structuredClone(
    draftMapping(catalogue, '110105' as RegionCode, 'market-regulation' as DepartmentId)!,
  )
  return draft
}

test.each(places)('a draft for $department of $region is right and covers all of it', (place) => {
  const draft = draftOf(place)
  expect(errors(draft)).toEqual([])
  for (const mapped of draft.items)
    expect(coverageOf(catalogue, mapped.item, mapped).unmapped).toEqual([])
})

test('what is not on the item’s own form, and what is left out, are errors at their place', () => {
  const strange = chaoyang()
  strange.items[0]!.fields[0]!.element = 'no_such_box' as never
  const found = errors(strange)
  expect(found.map(({ code }) => code).toSorted()).toEqual([
    'MAPPING_LEFT_OUT',
    'MAPPING_NOT_ON_THE_FORM',
  ])
  expect(found.find(({ code }) => code === 'MAPPING_NOT_ON_THE_FORM')!.path).toEqual([
    'items',
    0,
    'fields',
    0,
    'element',
  ])
  const foreign = chaoyang()
  foreign.items[0]!.item = 'drainage-permit' as never
  expect(errors(foreign)[0]!.code).toBe('MAPPING_NOT_THEIR_ITEM')
  const choice = chaoyang()
  choice.items[0]!.fields[0]!.values = { 新办: '01', 别的: '09' }
  expect(errors(choice).map(({ code }) => code)).toContain('MAPPING_OPTION_UNKNOWN')
  expect(errors(choice).map(({ code }) => code)).toContain('MAPPING_OPTION_MISSING')
  expect(errors({ ...chaoyang(), region: '999999' as RegionCode })[0]!.code).toBe(
    'MAPPING_REGION_UNKNOWN',
  )
})

test('no element reaches a department that has no use for it: whatever the mapping says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...places.filter(({ items }) => items.length > 0)),
      fc.nat(),
      fc.array(fc.nat(), { maxLength: 6 }),
      (place, pick, others) => {
        const item = place.items[pick % place.items.length]!
        const everything = [...catalogue.items.keys()]
        const items = [...new Set([item, ...others.map((n) => everything[n % everything.length]!)])]
        const wish = { region: place.region, kind: 'open' as const, industry: '25' }
        const form = mergeForms(catalogue, items, wish as never)
        const values = fillSample(form) as Values
        const own = project(form, values, item)
        const boxes = own.fields
          .filter(({ shown }) => shown)
          .map(({ element, label, value }) => ({ element, label: label.zh, value }))
        const papers = own.papers.map(({ material, words }) => {
          return { material, words: words.zh, files: [material] }
        })
        // a mapping made for all items together: it names far more than this item asks for
        const all = items.map((id) => itemSheet(catalogue, id))
        const mapped = {
          item,
          form: 'x',
          fields: all.flatMap(({ boxes: more }) =>
            more.map(({ element }) => ({ element, code: `T_${element}`, name: element })),
          ),
          materials: all.flatMap(({ papers: more }) =>
            more.map(({ material }) => ({ material, code: `T_${material}`, name: material })),
          ),
        }
        const theirs = applyMapping(mapped, { boxes, papers })
        expect(theirs.fields.map(({ code, value }) => [code, value])).toEqual(
          boxes.map(({ element, value }) => [`T_${element}`, value]),
        )
        expect(theirs.materials.flatMap(({ files }) => files)).toEqual(
          papers.map(({ material }) => material),
        )
        expect(theirs.unmapped).toEqual([])
      },
    ),
    { numRuns: 200 },
  )
})

test('a choice goes out as their value, several one by one; what has no name of theirs under ours', () => {
  const values = { 新办: '01', 变更: '02' }
  const mapped = {
    item: 'food-business-licence' as never,
    form: '申请书',
    fields: [{ element: 'app_type' as never, code: 'SQLX', name: '申请类型', values }],
    materials: [],
  }
  const boxes = [
    { element: 'app_type', label: '类型', value: ['新办', '变更'] },
    { element: 'uscc', label: '代码', value: '91' },
  ]
  expect(applyMapping(mapped, { boxes, papers: [] })).toEqual({
    form: '申请书',
    fields: [
      { code: 'SQLX', name: '申请类型', value: ['01', '02'] },
      { code: 'uscc', name: '代码', value: '91' },
    ],
    materials: [],
    unmapped: ['uscc'],
  })
})
