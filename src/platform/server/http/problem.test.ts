import { expect, test } from 'vitest'
import { languageOf } from './problem.ts'

test.each([
  [undefined, 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en-GB,en;q=0.9,zh;q=0.1', 'en'],
  ['fr,en;q=0.5', 'en'],
  ['en;q=0.2, zh;q=0.9', 'zh'],
  ['*', 'zh'],
])('a reader who asks for %s reads %s', (accept, language) => {
  expect(languageOf({ headers: accept === undefined ? {} : { 'accept-language': accept } })).toBe(
    language,
  )
})
