import { describe, expect, test } from 'vitest'
import { renderLookup } from './lookup-page.ts'
import { renderPage, type PageFacts } from './page.ts'
import { renderOutcome, renderReportForm } from './report-pages.ts'
import { saySingle } from './say.ts'
import { sampleView } from './samples.ts'
import { VERDICTS, standing, type Verdict } from './verdict.ts'

const FACTS: Omit<PageFacts, 'verdict'> = {
  age: () => 7_200_000,
  today: '2026-11-21',
  checkedAt: '2026年11月21日 10:40',
  host: 'zhunying.example.gov.cn',
  codeMark: { zh: '未登记', en: 'not registered' },
  report: '/v/1/report',
  large: false,
  demo: false,
}
const page = (verdict: Verdict, more: Partial<PageFacts> = {}) =>
  renderPage({ ...FACTS, ...more, verdict })

/** The longest licence there is: seven items and five 未许可事项, every word sixty characters long. */
function longest() {
  const long = (start: string) => start.padEnd(60, '字')
  const [item] = sampleView().items
  const items = Array.from({ length: 7 }, (_, n) => ({
    ...item!,
    certificate: long(`第${n}类经营许可证`),
    authority: long('北京市西城区'),
    number: `JY1110102001234${n}-2026-CHANGED-ONCE`,
    nameEn: 'Registration of a small workshop for the production of food',
    authorityEn: 'Market Regulation Bureau of Xicheng District of Beijing',
  }))
  const outstanding = [1, 2, 3, 4, 5].map((n) => ({
    item: `i${n}`,
    certificate: long(`第${n}类未许可`),
    authority: long('部门'),
    nameEn: 'Sixty letters of a licence that was not granted, in English',
  }))
  const versions = Array.from({ length: 255 }, (_, n) => ({
    version: n + 1,
    madeOn: '2026-11-20',
    inForce: n === 254,
  }))
  const holder = { name: long('北京'), uscc: '91110102MA0FAKE177', address: long('北京市') }
  return sampleView({ items, outstanding, versions, holder, state: 'partial', version: 255 })
}

describe('every page', () => {
  const view = sampleView()
  const ended = {
    on: '2026-11-20',
    event: 'cancel',
    of: 'single',
    item: 'x',
    basis: '方案',
  } as const
  const over = sampleView({ state: 'void', ended: { ...ended, recalledOn: null } })
  const verdicts: Verdict[] = [
    { kind: 'valid', licence: view },
    { kind: 'partial', licence: longest() },
    { kind: 'suspended', licence: view },
    { kind: 'expired', licence: view },
    { kind: 'void', licence: over },
    { kind: 'recalled', licence: over },
    { kind: 'replaced', licence: sampleView({ version: 2 }), version: 1 },
    { kind: 'unknown', asked: '110102ZH2599999X' },
    { kind: 'training', licence: longest() },
    { kind: 'tampered' },
    { kind: 'unreadable' },
    { kind: 'elsewhere', region: '310115' },
    {
      kind: 'recognised',
      number: '310115ZH2500001X',
      version: 1,
      madeOn: view.madeOn as never,
      authority: '浦东新区',
      origin: 'https://pudong.example',
      host: 'pudong.example',
      token: '1'.repeat(200),
    },
  ]

  test('has one first line of its own, in both languages, and the domain to check', () => {
    const firsts = verdicts.map((verdict) => {
      const html = page(verdict)
      expect(html.match(/<h1>/g)?.length).toBe(1)
      expect(html).toContain(`lang="en">${VERDICTS[verdict.kind].head.en}`)
      expect(html).toContain('zhunying.example.gov.cn')
      return /<h1>([^<]*)/.exec(html)?.[1]
    })
    expect(new Set(firsts).size).toBe(Object.keys(VERDICTS).length)
  })

  test('is at most 20 kB in either size, also the longest one', () => {
    const sizes = verdicts.flatMap((verdict) =>
      [false, true].map((large) => Buffer.byteLength(page(verdict, { large, demo: true }))),
    )
    expect(Math.max(...sizes)).toBeLessThan(20_000)
    expect(Buffer.byteLength(page({ kind: 'partial', licence: longest() }))).toBeGreaterThan(10_000)
  })

  test('carries no script, no picture and no style of its own', () => {
    for (const verdict of verdicts)
      expect(page(verdict)).not.toMatch(/<script|<img|<link|style="|onclick|javascript:/)
  })

  test('a status of its kind: 200 is there, 410 was there, 404 never was, 400 is no true code', () => {
    expect(Object.values(VERDICTS).map(({ status }) => status)).toEqual(
      expect.arrayContaining([200, 400, 404, 410]),
    )
    for (const kind of ['void', 'recalled', 'replaced', 'expired'] as const)
      expect(VERDICTS[kind].status).toBe(410)
    for (const kind of ['tampered', 'unreadable'] as const) expect(VERDICTS[kind].status).toBe(400)
  })
})

test('what a stranger wrote never becomes markup', () => {
  const name = '<script>alert(1)</script>“小满”'
  const licence = sampleView({ holder: { ...sampleView().holder, name } })
  const frame = { large: false, demo: false }
  const form = { ...frame, page: '/v/1', number: '1', name, ticket: 't', kind: '', words: name }
  const pages = [
    page({ kind: 'valid', licence }),
    page({ kind: 'unknown', asked: '"><script>' }),
    renderReportForm({ ...form, wrong: null }),
    renderOutcome({
      ...frame,
      reference: 'ABCDE12345',
      number: '1',
      kind: 'name',
      sent: '今天',
      answered: { finding: 'confirmed', words: name, on: '今天' },
    }),
    renderLookup({
      ...frame,
      host: 'h',
      typed: '"><script>',
      wrong: { at: 'number', say: { zh: name, en: name } },
    }),
  ]
  for (const html of pages) expect(html).not.toContain('<script')
})

test('未许可事项 stand before the single licences, in words', () => {
  const outstanding = [
    { item: 'x', certificate: '排水许可证', authority: '市水务局', nameEn: 'Drainage permit' },
  ]
  const text = page({ kind: 'partial', licence: sampleView({ outstanding }) })
  expect(text.indexOf('未许可事项</')).toBeLessThan(text.indexOf('单项许可证件'))
  expect(text.indexOf('排水许可证')).toBeGreaterThan(0)
})

test('somebody who reads no Chinese learns what is permitted, by whom, until when and how it stands', () => {
  const text = page({ kind: 'valid', licence: sampleView() })
  expect(text).toContain('Café')
  expect(text).toContain(
    'Food business licence; valid; 2026-11-19 to 2031-11-18; Market Regulation Bureau of Xicheng District; ',
  )
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
