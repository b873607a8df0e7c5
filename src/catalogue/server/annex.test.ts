/**
 * The export is compared word by word with the annexes as they were published. The reader of the
 * published text below shares nothing with the loader, so a slip in either one is seen.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { directoryOf, lookUpRegion, type Directory } from '../core/index.ts'
import { bundledCatalogue } from './current.ts'
import { CATALOGUE_FOLDER } from './law-files.ts'

interface Printed {
  no: number
  name: string
  code?: string
  newApplications: boolean
  rows: {
    annex: string
    certificates: string[]
    authority?: string | null
    requirement?: string | null
    note?: string | null
  }[]
}

const regions = path.join(CATALOGUE_FOLDER, 'regions')
function published(code: string): string {
  const folder = readdirSync(regions).find((name) => name.startsWith(code)) ?? ''
  const text = readFileSync(path.join(regions, folder, 'annex.txt'), 'utf8')
  expect(text.split('\n')[0]).toMatch(/^# 来源/)
  return text.slice(text.indexOf('\n') + 1)
}

/** A cell's words: without book-title marks and white space. */
const words = (cell = ''): string => cell.replaceAll(/[《》]|\s/gu, '')

/** The tables of 西城 and 朝阳: six cells, the first three empty while an industry goes on. */
function readBeijing(text: string, annex: string): Printed[] {
  const printed = new Map<number, Printed>()
  let at: Printed | undefined
  let carried = ''
  for (const line of text.split('\n')) {
    const cells = line.split('\t')
    if (cells.length !== 6 || cells[0] === '序号') continue
    const [serial = '', name, code, certificates = '', authority, requirement] = cells
    if (serial !== '') {
      const no = Number(serial.replace('*', ''))
      // 朝阳 repeats the first three cells at the top of a new page
      at = printed.get(no) ?? {
        no,
        name: words(name),
        code: words(code),
        newApplications: !serial.includes('*'),
        rows: [],
      }
      printed.set(no, at)
    }
    carried = words(requirement) || carried
    at?.rows.push({
      annex,
      certificates: certificates.split(' / ').map(words),
      authority: words(authority),
      requirement: carried,
      note: null,
    })
  }
  return [...printed.values()]
}

/** 新乡: five cells; a note may run on over the page in a line of its own. */
function readXinxiang(text: string): Printed[] {
  const printed: Printed[] = []
  for (const line of text.split('\n')) {
    const [serial, name, item, authority, note] = line.split('\t')
    if (authority === undefined || serial === '序号') continue
    if (serial)
      printed.push({ no: Number(serial), name: words(name), newApplications: true, rows: [] })
    const rows = printed.at(-1)!.rows
    if (words(item) === '') {
      rows.at(-1)!.note += words(note)
      continue
    }
    rows.push({
      annex: '附件2',
      certificates: [words(item)],
      authority: words(authority),
      requirement: null,
      note: words(note) || null,
    })
  }
  return printed
}

/** 同心: one cell a line; annex 1 in groups of four, annex 3 in groups of three. */
function readTongxin(text: string): Printed[] {
  const [, one = '', , three = ''] = text.split(/^附件[123]$/mu)
  const cellsOf = (part: string): string[] =>
    part
      .split('\n')
      .filter((line) => line.startsWith('\t'))
      .map((line) => line.trim())
  const groups = (cells: string[], size: number): string[][] =>
    Array.from({ length: cells.length / size }, (_, i) => cells.slice(i * size, i * size + size))
  const printed: Printed[] = groups(cellsOf(one), 4)
    .slice(1)
    .map(([no, name, certificates = '', remark]) => ({
      no: Number(no),
      name: words(name),
      newApplications: true,
      rows: certificates.split('、').map((certificate) => ({
        annex: '附件1',
        certificates: [words(certificate)],
        requirement: words(remark) || null,
        note: null,
      })),
    }))
  let no = 0
  for (const [serial = '', , item = ''] of groups(cellsOf(three), 3).slice(1)) {
    no = Number(serial) || no
    const matter = words(item)
      .replace(/^\d+[、.]/u, '')
      .replace(/[;；]$/u, '')
    printed[no - 1]!.rows.push({
      annex: '附件3',
      certificates: [matter],
      requirement: null,
      note: null,
    })
  }
  return printed
}

const READERS: Record<
  string,
  { read: (text: string) => Printed[]; industries: number; rows: number }
> = {
  110102: { read: (text) => readBeijing(text, '附件1'), industries: 38, rows: 135 },
  110105: { read: (text) => readBeijing(text, '附件'), industries: 40, rows: 139 },
  640324: { read: readTongxin, industries: 14, rows: 81 },
  410772: { read: readXinxiang, industries: 11, rows: 45 },
}

function exported(code: string): Directory {
  const catalogue = bundledCatalogue()
  const region = lookUpRegion(catalogue, code)
  if (!region.ok) throw new Error(region.refusal.code)
  return directoryOf(region.value, catalogue.version)
}

/** Every cell in which the export differs from the published annex. */
function differences(directory: Directory, printed: Printed[]): string[] {
  const found: string[] = []
  const same = (where: string, ours: unknown, theirs: unknown) => {
    if (theirs !== undefined && JSON.stringify(ours) !== JSON.stringify(theirs)) {
      found.push(`${where}: ${JSON.stringify(ours)} ≠ ${JSON.stringify(theirs)}`)
    }
  }
  same('industries', directory.industries.length, printed.length)
  printed.forEach((industry, i) => {
    const ours = directory.industries[i]
    for (const key of ['no', 'name', 'code', 'newApplications'] as const) {
      same(`${industry.name} ${key}`, ours?.[key], industry[key])
    }
    same(`${industry.name} rows`, ours?.rows.length, industry.rows.length)
    industry.rows.forEach((row, r) => {
      for (const key of ['annex', 'certificates', 'authority', 'requirement', 'note'] as const) {
        same(`${industry.name} row ${r + 1} ${key}`, ours?.rows[r]?.[key], row[key])
      }
    })
  })
  return found
}

describe.each(Object.entries(READERS))('%s', (code, { read, industries, rows }) => {
  test('the export says what the annex prints, row by row and word by word', () => {
    const printed = read(published(code))
    expect(printed).toHaveLength(industries)
    expect(printed.flatMap((industry) => industry.rows)).toHaveLength(rows)
    expect(differences(exported(code), printed)).toEqual([])
  })

  test('one altered word anywhere is seen', () => {
    const directory = structuredClone(exported(code)) as Directory & {
      industries: { rows: { certificates: string[] }[] }[]
    }
    const row = directory.industries[5]!.rows[1]!
    row.certificates[0] = row.certificates[0]!.replace(/证|许可|备案|登记/u, '照')
    expect(differences(directory, read(published(code)))).toHaveLength(1)
  })
})

test('西城 closes exactly the starred industries to new applications, in the words of the annex', () => {
  const text = published('110102')
  const note = /^注：(.*)$/mu.exec(text)?.[1]
  const region = bundledCatalogue().regions
  const closed = [...region.values()].flatMap(({ industries }) =>
    [...industries.values()].filter((industry) => !industry.newApplications),
  )
  expect(closed.map(({ name }) => name)).toEqual([
    'KTV',
    '电玩城',
    '网咖/电竞馆',
    '游艺娱乐场所',
    '口腔诊所',
    '医疗美容门诊部',
    '道路货运公司',
  ])
  expect(new Set(closed.map(({ restriction }) => restriction))).toEqual(new Set([note]))
})

test('同心: an authority is the department under which annex 2 prints the certificate', () => {
  const [, , two = ''] = published('640324').split(/^附件[123]$/mu)
  const printedBy = new Map<string, string>()
  let department = ''
  for (const line of two
    .split('\n')
    .map((cell) => cell.trim())
    .filter(Boolean)) {
    if (line.endsWith('部门')) department = line
    else if (department !== '' && line !== '审批权限') printedBy.set(line, department)
  }
  expect(printedBy.size).toBe(13)
  const authorities = new Set<string | null>([...printedBy.values(), null])
  for (const row of exported('640324').industries.flatMap((industry) => industry.rows)) {
    expect(authorities).toContain(row.authority)
    expect(row.authority).toBe(printedBy.get(row.certificates[0]!) ?? row.authority)
  }
})
