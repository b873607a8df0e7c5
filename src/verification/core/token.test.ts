import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import type { LicenceNumber } from '../../licences/core/index.ts'
import { encodeToken, packFacts, readToken, subjectWords, type TokenFacts } from './token.ts'

const facts: fc.Arbitrary<TokenFacts> = fc.record({
  number: fc
    .tuple(
      fc.integer({ min: 110000, max: 820000 }),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')),
    )
    .map(
      ([r, c, s, k]) =>
        `${r}ZH${String(c).padStart(2, '0')}${String(s).padStart(5, '0')}${k}` as LicenceNumber,
    ),
  version: fc.integer({ min: 1, max: 255 }),
  slot: fc.nat(4_194_303),
  madeOn: fc.nat(30_000).map((n) => addDays(plainDate('2020-01-01'), n)),
  key: fc.nat(65_535),
  subject: fc.bigInt({ min: 0n, max: (1n << 38n) - 1n }),
})
const signature = fc.uint8Array({ minLength: 64, maxLength: 64 })

test('every token has 200 digits and gives its facts and signature back', () => {
  fc.assert(
    fc.property(facts, signature, (f, s) => {
      const head = packFacts(f)
      const token = encodeToken(head, s)
      expect(token).toMatch(/^\d{200}$/)
      expect(readToken(token)).toEqual({ ok: true, value: { facts: f, head, signature: s } })
    }),
  )
})

test('no text makes the reader throw', () => {
  const digits = fc.array(fc.nat(9), { minLength: 200, maxLength: 200 }).map((d) => d.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string(), digits), (text) => typeof readToken(text).ok === 'boolean'),
  )
})

test('blanks in a name do not change what is signed', () => {
  const holder = { name: '小满 咖啡', uscc: '91110102MA0FAKE177', address: '德外大街 11 号' }
  expect(subjectWords(holder)).toBe('小满咖啡\n91110102MA0FAKE177\n德外大街11号')
})
