import { expect, test } from 'vitest'
import { newerThanServed } from './newer-library.ts'

test('what Chromium 100 does not have is found by name and version', () => {
  const built = new Map([
    ['a.js', 'x=Promise.withResolvers();'],
    ['b.js', 'y=z.toSorted(),w=Array.from(q)'],
  ])
  expect(newerThanServed(built)).toEqual([
    'a.js uses Promise.withResolvers, which Chromium has from 119 on',
  ])
})

test('what is only used where it is there is no fault', () => {
  const asked = 'typeof Promise.try==="function"&&Promise.try(f)'
  expect(newerThanServed(new Map([['kit.js', asked]]))).toEqual([])
})
