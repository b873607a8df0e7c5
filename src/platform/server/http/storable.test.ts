import { expect, test } from 'vitest'
import { unstorableIn } from './storable.ts'

test('text that the database cannot keep is found wherever it stands, and only that', () => {
  const body = {
    values: {
      name: 'a\u0000b',
      half: '\ud800',
      rare: '𠮷',
      rows: [{ note: 'x' }, { note: '\u0000' }],
    },
    'bad\u0000name': 1,
  }
  expect(unstorableIn({ body }).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'body/?',
    'body/values/half',
    'body/values/name',
    'body/values/rows/1/note',
  ])
})

test('a very deep body is walked to its end', () => {
  let deep: unknown = '\u0000'
  for (let i = 0; i < 50_000; i++) deep = [deep]
  expect(unstorableIn({ body: deep })).toHaveLength(1)
})
