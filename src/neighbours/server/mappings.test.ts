import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { MAPPING_FOLDER, readMappings } from './mappings.ts'

const catalogue = bundledCatalogue()

test('the mappings that come with the program are right; those nobody confirmed say so', () => {
  const { mappings, findings } = readMappings(catalogue, [MAPPING_FOLDER])
  // every region has some, for the items that most shops need
  expect(new Set(mappings.map(({ region }) => region))).toEqual(new Set(catalogue.regions.keys()))
  expect(findings.filter(({ level }) => level === 'error')).toEqual([])
  const unverified = mappings.filter(({ source }) => !source.verified)
  expect(findings.filter(({ code }) => code === 'MAPPING_UNVERIFIED')).toHaveLength(
    unverified.length,
  )
})

test('a wrong file is named with its line, and an installation’s own file takes the place of ours', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mappings-'))
  const text = [
    'region: "110105"',
    'department: market-regulation',
    'system: 区局系统',
    'source: { words: 接口文件 V1, verified: true }',
    'items:',
    '  - item: food-business-licence',
    '    form: 食品经营许可申请书',
    '    fields:',
    '      - { element: beds, code: CWS, name: 床位数 }',
    '    materials: []',
  ].join('\n')
  writeFileSync(path.join(folder, '110105-market-regulation.yaml'), text)
  writeFileSync(path.join(folder, 'other.yaml'), 'region: [')
  const { mappings, findings } = readMappings(catalogue, [MAPPING_FOLDER, folder])
  expect(mappings.filter(({ system }) => system === '区局系统')).toHaveLength(1)
  const same = ({ region, department }: (typeof mappings)[number]) =>
    region === '110105' && department === 'market-regulation'
  expect(mappings.filter(same)).toHaveLength(1)
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'MAPPING_NOT_ON_THE_FORM', line: 9 }),
  )
  expect(findings.some(({ code, file }) => code === 'NOT_YAML' && file === 'other.yaml')).toBe(true)
})
