import { describe, expect, test } from 'vitest'
import type { RegionCode } from '../../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../../catalogue/server/index.ts'
import { PHRASES, UNSEEN_PHRASES } from '../phrases.ts'
import { findIndustry } from './find-industry.ts'
import { hitRates } from './hit-rate.ts'

const catalogue = bundledCatalogue()
const find = (region: string, words: string) => findIndustry(catalogue, region as RegionCode, words)

test('every phrase of the lists means an industry of its region', () => {
  for (const { region, industry, words } of [...PHRASES, ...UNSEEN_PHRASES]) {
    const names = [...(catalogue.regions.get(region as RegionCode)?.industries.values() ?? [])]
    expect(
      names.some(({ name }) => name === industry),
      `${region} ${industry}: ${words}`,
    ).toBe(true)
  }
})

test('everyday phrases find their industry among the first three', { timeout: 30_000 }, () => {
  const [tuned, unseen] = hitRates(catalogue)
  expect(tuned?.phrases).toBeGreaterThanOrEqual(300)
  expect(unseen?.phrases).toBeGreaterThanOrEqual(100)
  // measured 100.0 % and 94.6 %; 0.95 of that
  expect(tuned?.three).toBeGreaterThanOrEqual(0.95)
  expect(unseen?.three).toBeGreaterThanOrEqual(0.899)
})

describe('finding an industry', () => {
  const first = (region: string, words: string) => find(region, words)[0]?.name

  test('knows every official name, and each part of a name in two, with score 1', () => {
    for (const [region, { industries }] of catalogue.regions) {
      for (const { name } of industries.values()) {
        expect(find(region, name)[0]).toMatchObject({ name, score: 1 })
        for (const part of name.split(/[/、]/)) expect(find(region, part)[0]?.score).toBe(1)
      }
    }
  })

  test('knows pinyin, initials, English, other characters of the same sound, and slips', () => {
    expect(first('110102', 'kafeiting')).toBe('咖啡厅')
    expect(first('110102', 'kft')).toBe('咖啡厅')
    expect(first('110102', 'gym')).toBe('健身房')
    expect(first('110102', '药殿')).toBe('药店')
    expect(first('110102', 'kafeitign')).toBe('咖啡厅')
    expect(first('110102', 'ＫＴＶ')).toBe('KTV')
  })

  test('helps from the first character on, official names before everyday words', () => {
    expect(first('110102', '药')).toBe('药店')
    expect(first('110102', '咖')).toBe('咖啡厅')
    expect(first('110102', '美')).toBe('美容美发店')
    expect(first('110102', '超')).toBe('超市/便利店')
    expect(find('110102', 'ka').map(({ name }) => name)).toContain('咖啡厅')
  })

  test('hears the trade in a whole sentence', () => {
    expect(first('110102', '我想开一家咖啡馆需要办哪些证？')).toBe('咖啡厅')
    expect(first('110102', 'I want to open a coffee shop')).toBe('咖啡厅')
  })

  test('gives the same word the industry that its own region has for it', () => {
    expect(first('110105', '奶茶')).toBe('饮品店')
    expect(first('410772', '奶茶')).toBe('奶茶店')
    expect(first('640324', '奶茶')).toBe('小餐饮')
  })

  test('answers words it does not know with the nearest names, faintly, and blanks with nothing', () => {
    const found = find('110102', '量子计算')
    expect(found).toHaveLength(5)
    expect(found[0]?.score).toBeLessThan(0.5)
    expect(find('110102', ' ？ ')).toEqual([])
  })
})
