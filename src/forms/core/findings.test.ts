import { expect, test } from 'vitest'
import {
  Condition,
  type Catalogue,
  type Element,
  type ElementId,
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
  ])
  const circle = Condition.parse({ is: 'delivery_address', value: 'x' })
  expect(about(withElement('cert_delivery', { visibleWhen: circle }))).toHaveLength(2)
  const unknown = Condition.parse({ is: 'shoe_size', value: 43 })
  expect(about(withElement('lessor', { visibleWhen: unknown }))).toMatchObject([
    ['lessor', expect.stringContaining('shoe_size')],
  ])
  expect(about(withElement('cert_delivery', { options: [] }))).not.toEqual([])
})
