import { describe, expect, test } from 'vitest'
import { bundledCatalogue } from '../server/index.ts'
import type { ItemId, RegionCode } from './ids.ts'
import type { Item } from './item.ts'
import { daysTogether } from './limit.ts'
import { daysInOrder, firstAmong } from './order.ts'

const catalogue = bundledCatalogue()
const xicheng = catalogue.regions.get('110102' as RegionCode)!
const items = (...ids: string[]) => ids.map((id) => catalogue.items.get(id as ItemId)!)

describe('what is granted first', () => {
  test('the fire check comes before hotel, cinema and internet café (消防法第十五条)', () => {
    const fire = 'fire-safety-pre-opening-inspection'
    for (const later of [
      'hotel-special-industry-licence',
      'film-exhibition-licence',
      'internet-cafe-licence',
    ])
      expect(firstAmong(items(later, fire)).get(later as ItemId)).toEqual([fire])
  })

  test('is known from either end: the vehicle certificate follows the operation licence', () => {
    const vehicle = 'road-transport-vehicle-certificate' as ItemId
    const freight = 'road-freight-operation-licence'
    expect(firstAmong(items(vehicle, freight)).get(vehicle)).toEqual([freight])
    expect(firstAmong(items(vehicle)).get(vehicle)).toEqual([])
  })

  test('a clinic’s X-ray follows its filing, as 医疗机构执业登记 or 诊所备案 allows', () => {
    const xray = 'radiodiagnosis-treatment-licence' as ItemId
    expect(firstAmong(items(xray, 'clinic-filing')).get(xray)).toEqual(['clinic-filing'])
  })
})

test('waits only for items of the same application, and a circle in the data stops nobody', () => {
  const item = (id: string, ...first: string[]) =>
    ({
      id,
      relations: first.map((other) => ({ type: 'prerequisite', items: [other], rule: null })),
    }) as unknown as Item
  expect(
    firstAmong([item('hotel', 'fire', 'not-here'), item('fire')]).get('hotel' as ItemId),
  ).toEqual(['fire'])
  expect([...firstAmong([item('a', 'b'), item('b', 'a')]).values()]).toEqual([['b'], []])
})

test('waiting adds up: 10 days for the fire check and then 30 for the cinema', () => {
  const cinema = items('film-exhibition-licence', 'fire-safety-pre-opening-inspection')
  expect(daysTogether(xicheng, cinema, 'open')).toBe(30)
  expect(daysInOrder(xicheng, cinema, 'open')).toBe(40)
  const cafe = items('food-business-licence', 'drainage-permit')
  expect(daysInOrder(xicheng, cafe, 'open')).toBe(daysTogether(xicheng, cafe, 'open'))
})
