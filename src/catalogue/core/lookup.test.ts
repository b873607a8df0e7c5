import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundledCatalogue } from '../server/current.ts'
import { lookUpIndustry, lookUpItem, lookUpRegion } from './lookup.ts'
import { editDistance, nearest } from './nearest.ts'

const catalogue = bundledCatalogue()
const xicheng = lookUpRegion(catalogue, '110102')

describe('a region', () => {
  test.each(['110102', '北京市西城区', '西城区', '西城', ' 西城 '])('is found as “%s”', (name) => {
    expect(lookUpRegion(catalogue, name)).toMatchObject({
      ok: true,
      value: { plan: { region: '110102' } },
    })
  })

  test.each([
    ['同心', '640324'],
    ['同心县', '640324'],
  ])('%s is %s', (name, region) => {
    expect(lookUpRegion(catalogue, name)).toMatchObject({ value: { plan: { region } } })
  })

  test.each([
    ['新乡', '410772'],
    ['新乡经开区', '410772'],
    ['吴忠同心', '640324'],
  ])('may be shortened as people do: %s', (name, region) => {
    expect(lookUpRegion(catalogue, name)).toMatchObject({ value: { plan: { region } } })
  })

  test('is not guessed when a short name fits several', () => {
    expect(lookUpRegion(catalogue, '北京')).toMatchObject({ ok: false })
  })

  test('that is unknown is refused with the nearest ones first', () => {
    expect(lookUpRegion(catalogue, '110106')).toMatchObject({
      ok: false,
      refusal: {
        code: 'CATALOGUE_REGION_UNKNOWN',
        region: '110106',
        nearest: [{ code: expect.stringMatching(/^1101/) }, {}, {}, {}],
      },
    })
  })
})

describe('an industry', () => {
  test.each(['25', '咖啡厅'])('is found as “%s”', (name) => {
    expect(xicheng.ok && lookUpIndustry(xicheng.value, name)).toMatchObject({
      value: { code: '25' },
    })
  })

  test('with two names is found by either', () => {
    expect(xicheng.ok && lookUpIndustry(xicheng.value, '便利店')).toMatchObject({
      value: { code: '05' },
    })
  })

  test('that is unknown is refused with the nearest names', () => {
    expect(xicheng.ok && lookUpIndustry(xicheng.value, '咖啡店')).toMatchObject({
      ok: false,
      refusal: {
        code: 'CATALOGUE_INDUSTRY_UNKNOWN',
        region: '110102',
        nearest: [{ zh: '咖啡厅' }, {}, {}],
      },
    })
  })
})

test('an unknown item is refused with the nearest ids', () => {
  expect(lookUpItem(catalogue, 'food-licence')).toMatchObject({
    refusal: {
      code: 'CATALOGUE_ITEM_UNKNOWN',
      nearest: [{ code: expect.stringContaining('food') }, {}, {}],
    },
  })
})

describe('edit distance', () => {
  const text = fc.string({ unit: fc.constantFrom('咖', '啡', '厅', '店', 'a', 'b'), maxLength: 8 })

  test('counts the characters to change', () => {
    expect(editDistance('咖啡厅', '咖啡店')).toBe(1)
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('', '店')).toBe(1)
  })

  test('is a metric', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c))
      }),
    )
  })

  test('puts the name itself first among the nearest', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 8 }), (names) => {
        for (const name of names) expect(nearest(name, names, (n) => [n])[0]?.trim()).toBe(name)
      }),
    )
  })
})
