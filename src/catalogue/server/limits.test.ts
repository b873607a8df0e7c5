/** 承诺时限 as data of a region. No plan states a figure, so the figures here are made up and say so. */
import { expect, test } from 'vitest'
import {
  catalogueFrom,
  CatalogueDocument,
  documentOf,
  limitsOf,
  ownLimit,
  type ItemId,
  type RegionCode,
} from '../core/index.ts'
import { bundledCatalogue } from './current.ts'
import { layered, lawFiles } from './law-files.ts'
import { examineCatalogue, versionOf } from './load.ts'

const FILE = 'regions/110102-xicheng/limits.yaml'
const FOOD = 'food-business-licence' as ItemId
const entry = (item: string, days: number | string, date = '2026-01-05') =>
  `- item: ${item}
  days: ${days}
  source: { document: 虚构的办事指南（仅供测试）, section: 承诺办结时限 }
  date: "${date}"
  basis: 测试用，不是真实承诺
  confidence: low
`
const examine = (text: string, file = FILE) =>
  examineCatalogue(layered([lawFiles(), new Map([[file, text]])]))
const errors = (text: string) =>
  examine(text).findings.flatMap(({ level, file, line, code }) =>
    level === 'error' ? [`${file}:${line} ${code}`] : [],
  )
const [XICHENG, CHAOYANG] = ['110102', '110105'] as RegionCode[]

test('no region states one: the data is empty, and an empty file is the same law', () => {
  const { catalogue } = examine('# 尚未公布\n[]\n')
  expect([...catalogue!.regions.values()].map(({ limits }) => limits.size)).toEqual([0, 0, 0, 0])
  expect(catalogue!.version).toBe(bundledCatalogue().version)
})

test('a promise holds in its region alone, makes another version, and survives being stored', () => {
  const { catalogue } = examine(entry(FOOD, 4))
  const food = catalogue!.items.get(FOOD)!
  const limit = (code: RegionCode | undefined) => ownLimit(catalogue!.regions.get(code!)!, food)
  expect(limit(XICHENG)).toMatchObject({ days: 4, rule: 'committed' })
  expect(limit(CHAOYANG)).toMatchObject({ days: 10, rule: 'statutory' })
  expect(catalogue!.version).not.toBe(bundledCatalogue().version)
  const stored = CatalogueDocument.parse(JSON.parse(JSON.stringify(documentOf(catalogue!))))
  expect(catalogueFrom(stored, versionOf(stored))).toEqual(catalogue)
})

test('新乡’s shortest visited item may be a promised one, and governs all', () => {
  const file = 'regions/410772-xinxiang/limits.yaml'
  const { catalogue } = examine(entry(FOOD, 2), file)
  const region = catalogue!.regions.get('410772' as RegionCode)!
  const items = [FOOD, 'drainage-permit' as ItemId].map((id) => catalogue!.items.get(id)!)
  const limits = [...limitsOf(region, items, 'open').values()]
  expect(limits.map(({ days, of }) => [days, of])).toEqual([
    [2, FOOD],
    [2, FOOD],
  ])
  expect(limits[1]!.basis.zh).toContain('虚构的办事指南（仅供测试）')
})

test('each mistake of shape is named with its line', () => {
  const whole = [
    entry(FOOD, 3),
    entry(FOOD, 4),
    entry('drainage-permit', 3, '去年'),
    entry('tobacco-retail-licence', 2.5),
    entry('public-place-hygiene-licence', 3).replace(/ {2}source:.*\n/, ''),
  ]
  expect(errors(whole.join(''))).toEqual([
    `${FILE}:7 ID_TWICE`,
    `${FILE}:16 SHAPE_WRONG`,
    `${FILE}:20 SHAPE_WRONG`,
    `${FILE}:25 SHAPE_WRONG`,
  ])
})

test('a promise is of an item decided here, and no longer than the law gives', () => {
  const whole = [
    entry(FOOD, 11),
    entry('tobacco-retail-licence', 20),
    entry('food-busines-licence', 3),
    entry('henan-small-food-shop-registration', 3),
    // no law states this filing's limit, so nothing is there to be longer than
    entry('clinic-filing', 5),
  ]
  expect(errors(whole.join(''))).toEqual([
    `${FILE}:2 LIMIT_LONGER_THAN_LAW`,
    `${FILE}:13 ITEM_UNKNOWN`,
    `${FILE}:19 DEPARTMENT_MISSING`,
  ])
})
