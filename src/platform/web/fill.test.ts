import { expect, test } from 'vitest'
import { fill } from './fill.ts'

test('one of it has its own word, any other number the other', () => {
  const words = '{n} {n|box|boxes} of {all}'
  expect([0, 1, 2, 11].map((n) => fill(words, { n, all: 88 }))).toEqual([
    '0 boxes of 88',
    '1 box of 88',
    '2 boxes of 88',
    '11 boxes of 88',
  ])
})

test('a fact that is not given stays visible, and a fact with braces is not read as words', () => {
  expect(fill('{name} {n|was|were} sent', { name: '{n|a|b}' })).toBe('{n|a|b} were sent')
  expect(fill('{missing}', {})).toBe('{missing}')
  expect(fill('{kept}', undefined)).toBe('{kept}')
})
