import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { articlesInEnglish } from './citations.ts'
import { wrap } from './flow-text.ts'
import { clean, join, sayDay, sayPeriod } from './say.ts'

test('article numbers are read', () => {
  expect(articlesInEnglish('第三十三条、第三十五条')).toBe('arts. 33, 35')
  expect(articlesInEnglish('第一百零三条')).toBe('art. 103')
  expect(articlesInEnglish('第十条之一')).toBe('art. 10-1')
  expect(articlesInEnglish('附则')).toBe('"附则"')
  expect(articlesInEnglish('第二条至第八条')).toBe('arts. 2–8')
  expect(articlesInEnglish('第十五条(有效期5年)')).toBe('art. 15 (valid for 5 years)')
})

test('a day is said with its weekday', () => {
  expect(sayDay(plainDate('2026-11-20'))).toEqual({
    zh: '2026年11月20日（星期五）',
    en: 'Fri, 20 November 2026',
  })
})

test('a period is said in its unit, one of them in the singular', () => {
  expect(sayPeriod({ n: 90, unit: 'workingDays' })).toEqual({
    zh: '90个工作日',
    en: '90 working days',
  })
  expect(sayPeriod({ n: 1, unit: 'months' }).en).toBe('1 month')
})

test('what was not verified is said so, in Chinese marks', () => {
  expect(clean('3年(own knowledge)')).toBe('3年（未核实）')
  expect(clean('自受理之日起15个工作日(2022办法,own knowledge);旧办法20个工作日')).toBe(
    '自受理之日起15个工作日（2022办法，未核实）；旧办法20个工作日',
  )
})

test('parts are joined into one sentence', () => {
  expect(join([{ zh: '甲。', en: 'a.' }, null, { zh: '乙', en: 'b' }])).toEqual({
    zh: '甲；乙。',
    en: 'A; b.',
  })
  expect(join([])).toEqual({ zh: '', en: '' })
})

test('no line is wider than its box, and nothing is lost', () => {
  const text = '公众聚集场所投入使用、营业前消防安全检查意见书'
  const lines = wrap(text, 10, 100)
  expect(lines.map((line) => line.text).join('')).toBe(text)
  for (const line of lines) expect(line.text.length).toBeLessThanOrEqual(10)
})
