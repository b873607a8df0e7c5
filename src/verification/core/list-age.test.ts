import { expect, test } from 'vitest'
import { ageOfList, sayListAge } from './list-age.ts'

const HOUR = 3_600_000
const times = { madeAt: 100 * HOUR, goodUntil: 124 * HOUR }

test.each([
  [-1, 'future', '校准'],
  [-0.05, 'fresh', '制成 0 小时'],
  [3, 'fresh', '24 小时内采信'],
  [5, 'ageing', '下载新清单'],
  [24, 'ageing', '制成 24 小时'],
  [24.1, 'stale', '不采信'],
])('a list %d hours old is %s and says so', (hours, age, words) => {
  const now = times.madeAt + hours * HOUR
  expect(ageOfList(times, now)).toBe(age)
  expect(sayListAge(times, now).zh).toContain(words)
})
