import { expect, test } from 'vitest'
import type { Desk } from './desks.ts'
import { desksOf } from './desks.ts'
import { menuOf } from './desk-sections.ts'

const session = (role: 'clerk' | 'lead') =>
  ({ actor: { roles: [{ role, region: '110102' }] } }) as unknown as Parameters<typeof desksOf>[0]

test('a short menu stands in one line', () => {
  const desks = desksOf(session('clerk'))
  expect(menuOf(desks)).toEqual({ desks, sections: [] })
})

test('a long menu loses no desk and names none twice', () => {
  const desks = desksOf(session('lead'))
  const menu = menuOf(desks)
  const shown: Desk[] = [...menu.desks, ...menu.sections.flatMap((one) => one.desks)]
  expect(shown.toSorted()).toEqual(desks.toSorted())
  expect(menu.desks.length + menu.sections.length).toBeLessThanOrEqual(8)
})
