import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ItemId } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { checkValue } from './check-value.ts'
import { type Field, fieldsOf } from './form.ts'
import { maskValue } from './mask.ts'
import { mergeForms } from './merge.ts'
import { project } from './project.ts'
import { fillSample } from './sample-values.ts'
import { validate } from './validate.ts'
import type { Row } from './values.ts'

const catalogue = bundledCatalogue()
const everything = mergeForms(catalogue, [...catalogue.items.keys()])
const tables = fieldsOf(everything).filter(({ type }) => type === 'table')

/** A repeating group with rows that a person may have filled, as many as it takes. */
const anyTable = fc
  .tuple(fc.constantFrom(...tables), fc.array(fc.nat(), { minLength: 1, maxLength: 12 }))
  .map(([field, seeds]) => {
    const rows = seeds.flatMap((seed) => (sampleOf(field, seed) ?? []).slice(0, 1))
    const { min = 0, max = 200 } = field
    return { field, rows: rows.slice(0, max), enough: rows.length >= min }
  })

function sampleOf(field: Field, seed: number): readonly Row[] | undefined {
  const form = {
    items: [],
    sections: [{ id: 's', title: field.label, fields: [bare(field)] }],
    materials: [],
  }
  return fillSample(form, seed)[field.element] as readonly Row[] | undefined
}

const bare = ({ visibleWhen: _condition, ...field }: Field): Field => field

test('every kind of repeating group is there: staff, vehicles, devices, practitioners', () => {
  expect(tables.length).toBeGreaterThan(40)
  const names = tables.map(({ element }) => element as string)
  expect(names).toEqual(
    expect.arrayContaining([
      'staff_table',
      'vehicles',
      'rad_devices',
      'med_staff',
      'facility_list',
    ]),
  )
})

test('rows that are right come back as they are, in their order, none lost', () => {
  fc.assert(
    fc.property(anyTable, ({ field, rows, enough }) => {
      fc.pre(enough)
      expect(checkValue(field, rows)).toEqual({ ok: true, value: rows })
    }),
    { numRuns: 200 },
  )
})

test('empty rows between are dropped, wherever they stand', () => {
  fc.assert(
    fc.property(anyTable, fc.array(fc.nat(12)), ({ field, rows, enough }, gaps) => {
      fc.pre(enough)
      const holed = gaps.reduce<Row[]>(
        (all, at) => all.toSpliced(at % (all.length + 1), 0, {}),
        [...rows],
      )
      expect(checkValue(field, holed)).toEqual({ ok: true, value: rows })
    }),
    { numRuns: 100 },
  )
})

test('a cell that must be filled and is not is told with its row and column, the others are not', () => {
  fc.assert(
    fc.property(anyTable, fc.nat(), fc.nat(), ({ field, rows, enough }, r, c) => {
      const must = (field.columns ?? []).filter((column) => column.required !== false)
      fc.pre(enough && must.length > 1)
      const [row, column] = [r % rows.length, must[c % must.length]]
      const spoilt = rows.map((one, n) => (n === row ? { ...one, [column?.id ?? '']: '' } : one))
      const checked = checkValue(field, spoilt)
      const told = checked.ok ? [] : checked.refusal.map((p) => [p.row, p.column, p.code])
      expect(told).toEqual([[row, column?.id, 'FORMS_VALUE_MISSING']])
    }),
    { numRuns: 100 },
  )
})

test('each department gets the rows of its own groups whole, and of no other’s', () => {
  const items = [...catalogue.items.keys()]
  fc.assert(
    fc.property(fc.subarray(items, { minLength: 1, maxLength: 7 }), fc.nat(), (chosen, seed) => {
      const form = mergeForms(catalogue, chosen)
      const values = fillSample(form, seed)
      for (const item of chosen as ItemId[])
        for (const { element, type, shown, value } of project(form, values, item).fields)
          if (type === 'table' && shown) expect(value).toEqual(values[element] ?? null)
    }),
    { numRuns: 60 },
  )
})

test('masking keeps every row and every cell that is not personal', () => {
  fc.assert(
    fc.property(anyTable, ({ field, rows }) => {
      const masked = maskValue(field, rows) as readonly Row[]
      expect(masked).toHaveLength(rows.length)
      const open = (field.columns ?? []).filter((column) => column.personal !== true)
      for (const { id } of open)
        expect(masked.map((row) => row[id])).toEqual(rows.map((row) => row[id]))
    }),
    { numRuns: 60 },
  )
})

test('more rows than a group takes are refused with both numbers', () => {
  const form = mergeForms(catalogue, ['water-abstraction-permit' as ItemId])
  const rows = Array.from({ length: 13 }, (_, n) => ({ month: (n % 12) + 1, vol: 3 }))
  const checked = validate(form, { ...fillSample(form), wa_monthly: rows })
  expect(checked.ok ? [] : checked.refusal).toMatchObject([
    { element: 'wa_monthly', code: 'FORMS_ROWS_TOO_MANY' },
  ])
})
