import { beforeEach, describe, expect, test } from 'vitest'
import { catalogueFrom, CatalogueDocument, documentOf } from '../core/index.ts'
import { CATALOGUE_FOLDER, readFolder } from './law-files.ts'
import { examineCatalogue, sayFinding, versionOf } from './load.ts'

const SHIPPED = readFolder(CATALOGUE_FOLDER)
let files: Map<string, string>
beforeEach(() => {
  files = new Map(SHIPPED)
})

/** Replaces the first occurrence and tells on which line it stood. */
function edit(file: string, from: string, to: string): number {
  const text = files.get(file) ?? ''
  const at = text.indexOf(from)
  if (at < 0) throw new Error(`${file} does not contain ${from}`)
  files.set(file, text.slice(0, at) + to + text.slice(at + from.length))
  return text.slice(0, at).split('\n').length
}

const errors = () =>
  examineCatalogue(files)
    .findings.filter(({ level }) => level === 'error')
    .map(({ file, line, code }) => `${file}:${line} ${code}`)

const versionOfFiles = () => examineCatalogue(files).catalogue?.version

const XICHENG = 'regions/110102-xicheng'

test('the catalogue that we ship has no error', () => {
  expect(errors()).toEqual([])
})

test('the version follows the content, not the comments', () => {
  const before = versionOfFiles()
  files.set('overrides.yaml', `${files.get('overrides.yaml')}\n# 说明 a comment\n`)
  const commented = versionOfFiles()
  edit('overrides.yaml', '书店、美术馆自', '书店和美术馆自')
  const changed = versionOfFiles()
  expect(before).toMatch(/^[0-9a-f]{64}$/)
  expect(commented).toBe(before)
  expect(changed).toMatch(/^[0-9a-f]{64}$/)
  expect(changed).not.toBe(before)
})

test('a catalogue survives being stored as one document', () => {
  const { catalogue } = examineCatalogue(files)
  const document = documentOf(catalogue!)
  const stored = CatalogueDocument.parse(JSON.parse(JSON.stringify(document)))
  expect(catalogueFrom(stored, versionOf(stored))).toEqual(catalogue)
})

describe('every mistake is named with its file and line', () => {
  test('of shape: broken YAML, unknown and doubled keys, wrong types and words, missing values', () => {
    const lines = [
      [
        'calendar/2026.yaml',
        edit('calendar/2026.yaml', 'weekendWork:', 'weekendwork:'),
        'KEY_UNKNOWN',
      ],
      [
        'calendar/2027.yaml',
        edit('calendar/2027.yaml', 'provisional: true', 'provisional: maybe'),
        'SHAPE_WRONG',
      ],
      [
        'items/drainage-permit.yaml',
        edit('items/drainage-permit.yaml', 'kind: 许可', 'kind: 允许'),
        'SHAPE_WRONG',
      ],
      [
        `${XICHENG}/plan.yaml`,
        edit(`${XICHENG}/plan.yaml`, 'documentNo:', 'region: "110102"\ndocumentNo:'),
        'KEY_TWICE',
      ],
      [
        `${XICHENG}/industries.yaml`,
        edit(`${XICHENG}/industries.yaml`, 'reading: required', 'reading: must'),
        'SHAPE_WRONG',
      ],
    ] as const
    const found = errors()
    for (const [file, line, code] of lines) expect(found).toContain(`${file}:${line} ${code}`)
  })

  test('of reference: unknown items, elements, departments and answers, things that stand twice', () => {
    const lines = [
      [
        'items/drainage-permit.yaml',
        edit('items/drainage-permit.yaml', 'element: uscc', 'element: usc'),
        'ELEMENT_UNKNOWN',
      ],
      [
        `${XICHENG}/industries.yaml`,
        edit(`${XICHENG}/industries.yaml`, '[drug-business-licence]', '[drug-licence]'),
        'ITEM_UNKNOWN',
      ],
      ['overrides.yaml', edit('overrides.yaml', '[剧场]', '[戏院]'), 'INDUSTRY_UNKNOWN'],
      [
        'regions/110105-chaoyang/plan.yaml',
        edit(
          'regions/110105-chaoyang/plan.yaml',
          'leadDepartment: government-services',
          'leadDepartment: nobody',
        ),
        'LEAD_UNKNOWN',
      ],
      ['triggers.yaml', edit('triggers.yaml', '{ is: halal,', '{ is: halaal,'), 'ANSWER_UNKNOWN'],
    ] as const
    const found = errors()
    for (const [file, line, code] of lines) expect(found).toContain(`${file}:${line} ${code}`)
  })

  test('of sense: a row without an item, one decided by nobody, another department than printed', () => {
    const industries = `${XICHENG}/industries.yaml`
    const row = edit(industries, 'items: [radiation-safety-licence]', 'items: []')
    const plan = edit(`${XICHENG}/plan.yaml`, '[tobacco-retail-licence]', '[]')
    expect(plan).toBeGreaterThan(0)
    const tobacco = files
      .get(industries)!
      .split('\n')
      .findIndex((line) => line.includes('[tobacco-retail-licence]'))
    const found = errors()
    expect(found).toContain(`${industries}:${row} ROW_WITHOUT_ITEM`)
    expect(found).toContain(`${industries}:${tobacco + 1} DEPARTMENT_MISSING`)
  })

  test('of files: one that nobody reads, one named otherwise than its id', () => {
    files.set('itmes.yaml', '- id: x\n')
    edit('items/drainage-permit.yaml', 'id: drainage-permit', 'id: drainage-licence')
    const found = errors()
    expect(found).toContain('itmes.yaml:1 FILE_UNKNOWN')
    expect(
      found.some((line) => /^items\/drainage-permit\.yaml:\d+ FILE_NAMED_OTHERWISE$/.test(line)),
    ).toBe(true)
  })

  test('and says what is expected, with the nearest name, in both languages', () => {
    edit('items/drainage-permit.yaml', 'element: legal_rep\n', 'element: legal_repp\n')
    const finding = examineCatalogue(files).findings.find(({ code }) => code === 'ELEMENT_UNKNOWN')
    expect(sayFinding(finding!)).toMatch(
      /^items\/drainage-permit\.yaml:\d+: error ELEMENT_UNKNOWN: .*是否为 legal_rep？.* \/ .*did you mean legal_rep\?/,
    )
  })
})

test('prerequisites in a circle are an error', () => {
  edit(
    'items/road-passenger-operation-licence.yaml',
    'relations:\n',
    'relations:\n  - type: prerequisite\n    items: [beijing-transport-permit-decision]\n',
  )
  expect(errors().join('\n')).toMatch(/PREREQUISITE_CIRCLE/)
})
