import { expect, test } from 'vitest'
import { supervisionRules, type RegionCode } from '../core/index.ts'
import { bundledCatalogue } from './current.ts'
import { CATALOGUE_FOLDER, readFolder } from './law-files.ts'
import { examineCatalogue } from './load.ts'

const GENERAL = 'supervision.yaml'
const TONGXIN = 'regions/640324-tongxin/supervision.yaml'

test('numbers that reward the worse, forget somebody or speak of nothing are found, each by file and line', () => {
  const files = new Map(readFolder(CATALOGUE_FOLDER))
  const edit = (file: string, from: string, to: string, code: string): string => {
    const text = files.get(file) ?? ''
    const at = text.indexOf(from)
    expect([from, at >= 0]).toEqual([from, true])
    files.set(file, text.slice(0, at) + to + text.slice(at + from.length))
    return `${file}:${text.slice(0, at).split('\n').length} ${code}`
  }
  const expected = [
    edit(GENERAL, 'least: { A: 90, B: 75,', 'least: { A: 90, B: 95,', 'GRADES_OUT_OF_ORDER'),
    edit(GENERAL, 'points: -12', 'points: 12', 'POINTS_WRONG_WAY'),
    edit(GENERAL, '- drug-business-licence', '- drug-licence', 'ITEM_UNKNOWN'),
    edit(GENERAL, '- art-business-filing', '- entertainment-licence', 'RISK_TWICE'),
    edit(GENERAL, 'gradeWeight: { A: 1, B: 2', 'gradeWeight: { A: 5, B: 2', 'FREQUENCY_FALLS'),
    edit(
      GENERAL,
      'low: { A: 1, B: 1, C: 2, D: 3',
      'low: { A: 1, B: 1, C: 2, D: 1',
      'FREQUENCY_FALLS',
    ),
    edit(TONGXIN, 'region: "640324"', 'region: "640325"', 'FILE_NAMED_OTHERWISE'),
    edit(TONGXIN, 'risks: [low, medium]', 'risks: [low, none]', 'SHAPE_WRONG'),
  ]
  const first = examineCatalogue(files).findings.map(say)
  // a file that cannot be read is told first, what is read by it comes once it can
  expect(first).toEqual(expect.arrayContaining(expected.slice(7)))
  files.set(TONGXIN, 'region: "640324"\n')
  expect(examineCatalogue(files).findings.map(say)).toEqual(
    expect.arrayContaining(expected.slice(0, 6)),
  )
})

const say = (one: { file: string; line: number; code: string }) =>
  `${one.file}:${one.line} ${one.code}`

test('a region stands by its own section and by the general one for the rest', () => {
  const catalogue = bundledCatalogue()
  const [here, anywhere] = ['410772', '999999'].map((region) =>
    supervisionRules(catalogue, region as RegionCode),
  )
  expect(here?.credit.basis.zh).toMatch(/新乡方案（十）/)
  expect(here?.factors).toEqual(anywhere?.factors)
  expect(anywhere?.credit.basis.zh).not.toMatch(/新乡/)
})
