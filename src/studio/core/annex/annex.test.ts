/**
 * The four annexes as they were published (catalogue/regions/…/annex.txt, each names its document), read by the
 * import as if their region were new, against what people wrote into industries.yaml.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directoryOf, type AnnexRow, type RegionCode } from '../../../catalogue/core/index.ts'
import { bundledCatalogue, CATALOGUE_FOLDER } from '../../../catalogue/server/index.ts'
import { draftRegion, gridOf, readAnnex, type RegionDraft } from './index.ts'

const catalogue = bundledCatalogue()
const regions = path.join(CATALOGUE_FOLDER, 'regions')
const published = (code: string) => {
  const folder = readdirSync(regions).find((name) => name.startsWith(code)) ?? ''
  return readFileSync(path.join(regions, folder, 'annex.txt'), 'utf8')
}

function draft(code: string, text = published(code), annex = '附件1'): RegionDraft {
  const like = [...catalogue.regions.keys()].find((other) => other !== code)!
  return draftRegion(catalogue, readAnnex(gridOf(text)), {
    region: code as RegionCode,
    name: { zh: '示例区', en: 'Example' },
    documentNo: '示例〔2026〕1号',
    documentTitle: '示例',
    documentDate: '2026-01-01',
    documentFile: 'example.txt',
    annex,
    issuer: '示例区政务服务局',
    like,
  })
}

/** annex → how its rows are called, and how many of them are read at once as people read them. */
const ANNEXES = { 110102: 0.98, 110105: 0.98, 410772: 0.75, 640324: 0.4 } as const

const reading = ({ reading: how, items }: AnnexRow) => `${how} ${items.join(' ')}`

describe.each(Object.entries(ANNEXES))('the annex of %s', (code, share) => {
  const theirs = catalogue.regions.get(code as RegionCode)!
  const made = draft(code)
  const rows = made.industries.flatMap((industry) =>
    industry.rows.map((row, r) => {
      const known = theirs.industries.get(industry.code)!.rows[r]!
      return { industry, row, r, known }
    }),
  )

  test('is read whole: every industry and row, word for word', () => {
    const printed = directoryOf(theirs, '').industries
    expect(made.industries.map(({ no, name, code: at }) => [no, name, at])).toEqual(
      printed.map(({ no, name, code: at }) => [no, name, at]),
    )
    expect(made.industries.map(({ newApplications }) => newApplications)).toEqual(
      printed.map(({ newApplications }) => newApplications),
    )
    for (const { row, known } of rows) {
      // 同心 numbers the matters of annex 3, and annex 2 names the departments
      const certificates = row.certificates.map((name) => name.replaceAll(/^\d+[、.]|[;；]$/gu, ''))
      expect(certificates).toEqual(known.certificates)
      expect([row.requirement, row.note]).toEqual([known.requirement, known.note])
      if (code !== '640324') expect(row.authority).toBe(known.authority)
    }
  })

  test('whatever is read otherwise than people read it is marked as a doubt', () => {
    const otherwise = rows.filter(({ row, known }) => reading(row) !== reading(known))
    expect(otherwise.length).toBeLessThanOrEqual(rows.length * (1 - share))
    const silent = otherwise.filter(
      ({ industry, r }) =>
        !made.doubts.some(
          (one) => one.industry === industry.code && (one.row === undefined || one.row === r),
        ),
    )
    expect(silent.map(({ industry, row }) => [industry.name, row.certificates])).toEqual([])
  })
})

test('a star closes a trade in the words of the note beneath the table', () => {
  const closed = draft('110102').industries.filter(({ newApplications }) => !newApplications)
  expect(closed).toHaveLength(7)
  expect(new Set(closed.map(({ restriction }) => restriction))).toEqual(
    new Set(['带*的行业为我区禁限目录内行业，相关行业仅涉及变更、延续、注销等，不涉及新办。']),
  )
})

const HEAD = '序号\t行业\t涉及审批证件\t审批部门\t办理要求\n'
const codes = (text: string) =>
  draft('990101', HEAD + text).doubts.flatMap(({ code, line }) => (line > 0 ? [code] : []))

describe('a doubt', () => {
  test('an unknown name is offered the nearest items with their score, and no item', () => {
    const made = draft('990101', `${HEAD}1\t药店\t《药品经营许可正》\t区市场监管局\t必须办理\n`)
    const found = made.doubts.find(({ code }) => code === 'ITEM_UNKNOWN')
    expect(found?.nearest?.[0]).toMatchObject({ item: 'drug-business-licence' })
    expect(found?.nearest?.[0]?.score).toBeGreaterThan(0.8)
    expect(found?.nearest?.[0]?.score).toBeLessThan(1)
    expect(made.industries[0]?.rows[0]?.items).toEqual([])
  })

  test.each([
    ['1\t药店\t《药品经营许可证》\t区市场监管局\t必须办理\n', []],
    ['1\t药店\t《药品经营许可证》★\t区市场监管局\t必须办理\n', ['MARK_UNKNOWN']],
    [
      '1\t药\uFFFD\t《药品经营许可证》\t区市场监管局\t必须办理\n',
      ['CELL_UNREADABLE', 'ENGLISH_MISSING'],
    ],
    ['一\t药店\t《药品经营许可证》\t区市场监管局\t必须办理\n', ['SERIAL_UNREADABLE']],
    ['1\t药店\t《药品经营许可证》\t区市场监管局\t视情况\n', ['REQUIREMENT_UNKNOWN']],
    ['*1\t药店\t《药品经营许可证》\t区市场监管局\t必须办理\n', ['RESTRICTION_UNSAID']],
    ['1\t驯鹿站\t《药品经营许可证》\t区市场监管局\t必须办理\n', ['ENGLISH_MISSING']],
    ['1\t药店\t药品经营许可证、食品经营许可证\t区市场监管局\t必须办理\n', ['CERTIFICATES_LISTED']],
  ])('%j', (text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  test('a text without a heading gives no industry, and says so', () => {
    const made = draft('990101', '1\t药店\t《药品经营许可证》\n')
    expect(made.industries).toEqual([])
    expect(made.doubts.map(({ code }) => code)).toContain('HEADING_MISSING')
  })

  test('no table, however broken, stops the import or loses a certificate', () => {
    const cell = fc.oneof(
      fc.constant(''),
      fc.string(),
      fc.constantFrom('药品经营许可证', '*3', '★'),
    )
    const row = fc.array(cell, { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const first = ['1', '药店', '食品经营许可证', '区市场监管局', '必须办理']
        const grid = [HEAD.trim().split('\t'), first, ...rows]
        const annex = readAnnex(grid)
        const printed = annex.industries.flatMap((industry) =>
          industry.rows.flatMap(({ line }) => line),
        )
        rows.forEach((cells, i) => {
          const named = /[^\s《》/／、;；]/u.test(cells[2] ?? '')
          if (named) expect(printed).toContain(i + 3)
        })
      }),
    )
  })
})
