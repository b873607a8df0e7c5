import { expect, test } from 'vitest'
import {
  Condition,
  type Catalogue,
  type Element,
  type ElementId,
  type Item,
  type ItemId,
} from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { findInForms } from './findings.ts'

const catalogue = bundledCatalogue()

function withElement(id: string, change: Partial<Element>): Catalogue {
  const elements = new Map(catalogue.elements)
  const element = elements.get(id as ElementId) as Element
  elements.set(element.id, { ...element, ...change })
  return { ...catalogue, elements }
}

test('the shipped forms can all be filled', () => {
  expect(findInForms(catalogue)).toEqual([])
})

test('a demand that no value meets, a circle, an unknown name and a list without options are found', () => {
  const about = (changed: Catalogue) =>
    findInForms(changed).map(({ at, message }) => [at, message.en])
  expect(about(withElement('reg_capital', { max: 100 }))).toMatchObject([
    ['reg_capital', expect.stringContaining('labour-dispatch-licence')],
    ['reg_capital', expect.stringContaining('excludes')],
  ])
  const circle = Condition.parse({ is: 'delivery_address', value: 'x' })
  expect(about(withElement('cert_delivery', { visibleWhen: circle }))).toHaveLength(2)
  const unknown = Condition.parse({ is: 'shoe_size', value: 43 })
  expect(about(withElement('lessor', { visibleWhen: unknown }))).toMatchObject([
    ['lessor', expect.stringContaining('shoe_size')],
  ])
  expect(about(withElement('cert_delivery', { options: [] }))).not.toEqual([])
})

test('an own name without its box, a name twice on one form, and a reference into nothing are found', () => {
  const food = 'food-business-licence'
  const named = (zh: string) => ({ names: { [food]: { zh, en: zh } } })
  const codes = (changed: Catalogue) =>
    findInForms(changed).map(({ at, message }) => [at, message.en])
  expect(codes(withElement('ht_safe', named('保险柜')))).toEqual([
    ['ht_safe', expect.stringContaining('has no such box')],
  ])
  expect(codes(withElement('contact_name', named('联系电话')))).toEqual([
    ['contact_name', expect.stringContaining('two boxes of food-business-licence')],
  ])
  const lost = { numberOf: 'no_paper' as never, answeredBy: ['no-question' as never] }
  expect(codes(withElement('premises_floor', lost))).toHaveLength(2)
})

test('an item’s own constraint that does not suit the box is found in the item’s file', () => {
  const items = new Map(catalogue.items)
  const item = structuredClone(items.get('food-business-licence' as ItemId)) as Item
  const [first] = item.elements.filter(({ element }) => element === 'subject_type')
  if (first) first.options = ['外星人']
  items.set(item.id, item)
  expect(findInForms({ ...catalogue, items })).toContainEqual({
    file: 'items/food-business-licence.yaml',
    at: 'subject_type',
    severity: 'error',
    message: expect.objectContaining({ zh: expect.stringContaining('字典里没有这些选项') }),
  })
})

test('two elements alike on the forms of one trade are pointed out: asked twice where once would do', () => {
  const twin = withElement('premises_subdistrict', { label: { zh: '所在楼层', en: 'Floor' } })
  expect(findInForms(twin)).toMatchObject([{ severity: 'warning', file: 'elements.yaml' }])
})
