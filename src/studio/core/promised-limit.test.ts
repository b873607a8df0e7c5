import { expect, test } from 'vitest'
import type { CommittedLimit } from '../../catalogue/core/index.ts'
import { examineCatalogue, lawFiles, layered } from '../../catalogue/server/index.ts'
import { withPromise } from './promised-limit.ts'

const FILE = 'regions/110102-xicheng/limits.yaml'
const wish = (item: string, days: number, section = '承诺办结时限') => ({
  item,
  days,
  source: { document: '虚构的“办事指南”: 仅供测试 # 1', section },
  date: '2026-01-05' as CommittedLimit['date'],
  basis: '测试用\n不是真实承诺',
  confidence: 'low' as const,
})
const read = (text: string) => {
  const { catalogue, findings } = examineCatalogue(layered([lawFiles(), new Map([[FILE, text]])]))
  expect(findings.filter(({ file }) => file === FILE)).toEqual([])
  const region = [...catalogue!.regions.values()].find(({ plan }) => plan.region === '110102')
  return [...region!.limits.values()]
}

test('promises written one after the other are read back as they were given, each item once', () => {
  const one = withPromise('', wish('food-business-licence', 4))
  expect(one.startsWith('# 承诺时限')).toBe(true)
  const two = withPromise(one, wish('drainage-permit', 3))
  const again = withPromise(two, wish('food-business-licence', 2, '二'))
  expect(read(again)).toEqual([wish('drainage-permit', 3), wish('food-business-licence', 2, '二')])
})

test('what a person wrote by hand stays, and an empty list begins', () => {
  const byHand = `# 谁写的\n- { item: drainage-permit, days: 3, source: { document: 某指南（虚构）, section: 一 }, date: "2026-01-05", basis: 测试, confidence: low }`
  const more = withPromise(byHand, wish('food-business-licence', 4))
  expect(more.startsWith(`${byHand}\n`)).toBe(true)
  expect(withPromise('# 无\n[]\n', wish('drainage-permit', 3))).not.toContain('[]')
  expect(withPromise(byHand, wish('drainage-permit', 5))).not.toContain('某指南（虚构）')
})
