import { expect, test } from 'vitest'
import { renderPage, type PageFacts } from './page.ts'
import { saySingle } from './say.ts'
import { VERDICTS, standing, type Verdict } from './verdict.ts'
import { sampleView } from './samples.ts'

const page = (verdict: Verdict) => {
  const facts: Omit<PageFacts, 'verdict'> = {
    age: () => 7_200_000,
    today: '2026-11-21',
    checkedAt: '2026年11月21日 10:40',
    host: 'zhunying.example.gov.cn',
    codeMark: { zh: '未登记', en: 'not registered' },
    report: '/v/1/report',
    large: false,
    demo: false,
  }
  return renderPage({ ...facts, verdict })
}

test('what a stranger wrote never becomes markup', () => {
  const name = '<script>alert(1)</script>“小满”'
  const licence = sampleView({ holder: { ...sampleView().holder, name } })
  expect(page({ kind: 'valid', licence })).not.toContain('<script')
  expect(page({ kind: 'unknown', asked: '"><img>' })).not.toContain('<img')
})

test('未许可事项 stand before the single licences, in words', () => {
  const outstanding = [{ item: 'x', certificate: '排水许可证', authority: '市水务局' }]
  const text = page({ kind: 'partial', licence: sampleView({ outstanding }) })
  expect(text.indexOf('未许可事项</')).toBeLessThan(text.indexOf('单项许可证件'))
  expect(text.indexOf('排水许可证')).toBeGreaterThan(0)
})

test('every verdict has its own first line and a status of its kind', () => {
  const heads = Object.values(VERDICTS).map(({ head }) => head.zh)
  expect(new Set(heads).size).toBe(heads.length)
  expect(VERDICTS.void.status).toBe(410)
  expect(VERDICTS.tampered.status).toBe(400)
})

test('a single licence past its validity does not read as valid, nor the whole', () => {
  const [item] = sampleView().items
  const late = { ...item!, validUntil: '2026-11-01' }
  expect(saySingle(late, '2026-11-21')).toMatchObject({ zh: '已过有效期', good: false })
  expect(standing(sampleView({ items: [late] }), '2026-11-21')).toBe('expired')
  const held = { ...item!, state: 'suspended' as const }
  expect(standing(sampleView({ items: [late, held] }), '2026-11-21')).toBe('suspended')
  expect(standing(sampleView({ items: [late, item!] }), '2026-11-21')).toBe('partial')
  expect(standing(sampleView(), '2026-11-21')).toBe('valid')
})
