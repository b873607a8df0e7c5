import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { countResting, placeOf, type RestingCase } from './resting.ts'
import { wavesOf } from './waves.ts'

const TODAY = plainDate('2026-11-20')
const catalogue = bundledCatalogue()
const rest = (
  savedOn: string,
  last: RestingCase['last'],
  state: RestingCase['state'] = 'draft',
) => {
  return { id: savedOn, industry: '25', state, savedOn: plainDate(savedOn), last }
}
const box = (element: string) => ({ elements: ['subject_name', element], material: null })

test('a draft rests at the page of the last box that was saved', () => {
  const places = [
    rest('2026-11-20', null),
    rest('2026-11-20', box('premises_address')),
    rest('2026-11-20', box('food-business-licence/seat_count')),
    rest('2026-11-20', { elements: [], material: 'floor_plan' }),
    rest('2026-11-20', box('premises_address'), 'correctionAsked'),
  ].map((one) => placeOf(catalogue, one))
  expect(places[0]).toBe('start')
  expect(places[1]).toBe('premises')
  expect(places[2]).not.toBe('start')
  expect(places.slice(3)).toEqual(['materials', 'correction'])
})

test('they are told apart by how long nothing was saved', () => {
  const resting = ['2026-11-20', '2026-11-14', '2026-11-13', '2026-10-22', '2026-10-21'].map(
    (day) => rest(day, box('premises_address')),
  )
  expect(countResting(catalogue, resting, TODAY)).toEqual([
    { place: 'premises', week: 2, month: 2, longer: 1 },
  ])
})

test('a trade of the 禁限目录 is no deeper than nought, one without a common form no deeper than two', () => {
  for (const region of catalogue.regions.values())
    for (const line of wavesOf(catalogue, region, new Map([['25', 7]]))) {
      const industry = [...region.industries.values()].find(({ code }) => code === line.code)!
      if (!industry.newApplications) expect(line.depth).toBe(0)
      else if (industry.formsApart) expect(line.depth).toBe(2)
      else expect(line.depth).toBeGreaterThanOrEqual(3)
      expect(line.papersSpared).toBeLessThanOrEqual(line.papers)
      expect(line.filed).toBe(line.code === '25' ? 7 : 0)
    }
})
