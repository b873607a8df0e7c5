import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Condition, type ElementId, type ItemId, namesIn } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { type Field, fieldsOf } from './form.ts'
import { mergeForms } from './merge.ts'
import { project } from './project.ts'
import { fillSample } from './sample-values.ts'
import { checkForm } from './validate.ts'
import { setAside, visibleFields } from './visible.ts'

const catalogue = bundledCatalogue()
const everything = mergeForms(catalogue, [...catalogue.items.keys()])

/** Sample values of different seeds, mixed box by box: any combination a person may reach. */
const anyValues = fc
  .tuple(fc.nat(), fc.nat(), fc.infiniteStream(fc.boolean()))
  .map(([a, b, coin]) => {
    const [one, other] = [fillSample(everything, a), fillSample(everything, b)]
    const names = new Set([...Object.keys(one), ...Object.keys(other)])
    return Object.fromEntries(
      [...names].map((name) => [name, coin.next().value ? one[name] : other[name]]),
    )
  })

test('hidden ⇒ not submitted: nothing granted or complained of stands in a box that is not shown', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const visible: ReadonlySet<string> = visibleFields(everything, values)
      const { values: granted, problems } = checkForm(everything, values)
      const named = [...Object.keys(granted), ...problems.map(({ element }) => element)]
      expect(named.filter((name) => !visible.has(name))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('hidden ⇒ not seen by a department: no item’s own form carries what stands in a box that is not shown', () => {
  fc.assert(
    fc.property(anyValues, fc.constantFrom(...everything.items), (values, item) => {
      const { fields } = project(everything, values, item)
      expect(fields.filter(({ shown, value }) => !shown && value !== null)).toEqual([])
      const visible: ReadonlySet<string> = visibleFields(everything, values)
      const seen = fields.filter(({ shown }) => shown).map(({ element }) => element as string)
      const names = fieldsOf(everything)
        .filter((field) => visible.has(field.element))
        .map(({ element, of }) => (of ?? element) as string)
      expect(seen.filter((name) => !names.includes(name))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

const controls = fieldsOf(everything).filter(
  ({ element, type }) =>
    type !== 'table' &&
    fieldsOf(everything).some(
      ({ visibleWhen }) => visibleWhen !== undefined && namesIn(visibleWhen).includes(element),
    ),
)

test('what is set aside comes back when it is shown again: nothing is lost', () => {
  fc.assert(
    fc.property(anyValues, anyValues, fc.constantFrom(...controls), (values, others, control) => {
      const before = setAside(everything, values)
      expect({ ...before.submitted, ...before.aside }).toEqual(values)
      const changed = setAside(everything, {
        ...values,
        [control.element]: others[control.element],
      })
      const kept = { ...changed.submitted, ...changed.aside }
      const back = setAside(everything, { ...kept, [control.element]: values[control.element] })
      expect(back.submitted).toEqual(before.submitted)
    }),
    { numRuns: 100 },
  )
})

test('what is submitted shows the same boxes as what was typed', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const { submitted } = setAside(everything, values)
      expect(visibleFields(everything, submitted)).toEqual(visibleFields(everything, values))
    }),
    { numRuns: 60 },
  )
})

test('the postal address is asked of those who want it posted', () => {
  const form = mergeForms(catalogue, ['food-business-licence'] as ItemId[])
  const shown = (delivery?: string) =>
    visibleFields(form, { cert_delivery: delivery }).has('delivery_address' as ElementId)
  expect([shown(), shown('窗口领取'), shown('邮寄送达')]).toEqual([false, false, true])
})

test('the answer of a hidden box opens nothing, and a circle opens nothing either', () => {
  const box = (element: string, visibleWhen?: Condition): Field => ({
    element: element as ElementId,
    label: { zh: element, en: element },
    type: 'boolean',
    required: false,
    requiredBy: [],
    usedBy: [],
    uses: [],
    prefill: null,
    personal: false,
    ...(visibleWhen === undefined ? {} : { visibleWhen }),
  })
  const yes = (is: string): Condition => ({ is, value: true })
  const fields = [
    box('a'),
    box('b', yes('a')),
    box('c', yes('b')),
    box('d', yes('e')),
    box('e', yes('d')),
  ]
  const title = { zh: '一', en: 'one' }
  const form = { items: [], sections: [{ id: 's', title, fields }], materials: [] }
  const all = { b: true, c: true, d: true, e: true }
  expect([...visibleFields(form, { ...all, a: true })]).toEqual(['a', 'b', 'c'])
  expect([...visibleFields(form, { ...all, a: false })]).toEqual(['a'])
})
