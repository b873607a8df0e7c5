import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import type { DepartmentId, ItemId } from '../../catalogue/core/index.ts'
import { mayGrow, UNSEEN, withItem } from './add-item.ts'
import { composeLines } from './compose.ts'
import type { Visit } from './visit.ts'

const catalogue = bundledCatalogue()
const ITEMS = [...catalogue.items.keys()]
const OFFICE = 'health' as DepartmentId
const OTHER = 'fire' as DepartmentId
const officer = { id: 'a', name: '甲', certificateNo: '1', department: OFFICE }
const second = { id: 'b', name: '乙', certificateNo: '2', department: OTHER }
const roster = [officer, second].map((one) => ({ ...one, visits: 0 }))

function planned(items: readonly ItemId[]): Visit {
  const lines = composeLines(catalogue, items).map((line, n) => ({
    id: `l${n}`,
    ...line,
    ...UNSEEN,
  }))
  const blank = { rounds: 0, officers: [], roundsDone: [], appointment: null, reschedules: 0 }
  const of = { id: 'v', region: '110102', caseId: 'c', caseNo: '1', ownerId: 'o', createdAt: '' }
  const more = { items, departments: [OFFICE], state: 'open', team: [officer], version: 3 }
  return { ...blank, ...of, ...more, lines } as unknown as Visit
}

const ownLines = (item: ItemId) =>
  composeLines(catalogue, [item]).map((line, n) => ({ id: `n${n}`, ...line }))

test('every line of the added item is asked once, and no line that was known moves', () => {
  const two = fc.uniqueArray(fc.constantFrom(...ITEMS), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(two, ([first, item]) => {
      if (first === undefined || item === undefined) return
      const before = planned([first])
      const own = ownLines(item)
      const after = withItem(before, { item, department: OTHER, lines: own, roster })
      expect(after.lines.slice(0, before.lines.length).map(({ id }) => id)).toEqual(
        before.lines.map(({ id }) => id),
      )
      expect(after.lines.filter(({ items }) => items.includes(item))).toHaveLength(own.length)
      expect(after.version).toBe(before.version + 1)
    }),
    { numRuns: 50 },
  )
})

test('a department that sends nobody yet sends one; what is added twice is there once', () => {
  const [first, item] = ITEMS as [ItemId, ItemId]
  const added = { item, department: OTHER, lines: ownLines(item), roster }
  const once = withItem(planned([first]), added)
  expect(once.team).toEqual([officer, second])
  expect(once.departments).toEqual([OFFICE, OTHER])
  expect(withItem(once, added)).toBe(once)
})

test('nothing is added to a visit of which a round is done', () => {
  expect(mayGrow({ state: 'open', rounds: 0 })).toBe(true)
  expect(mayGrow({ state: 'rectification', rounds: 1 })).toBe(false)
  expect(mayGrow({ state: 'passed', rounds: 1 })).toBe(false)
})
