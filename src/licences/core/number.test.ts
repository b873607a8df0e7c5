import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndustryCode, RegionCode } from '../../catalogue/core/index.ts'
import { checkCharacterOf, mod37and36 } from './check-character.ts'
import { checkNumber, composeNumber, type KnownRegions } from './number.ts'

const categories = new Set(Array.from({ length: 40 }, (_, i) => String(i + 1).padStart(2, '0')))
const known: KnownRegions = new Map(
  ['110102', '110105', '640324', '410772'].map((r) => [r, { algorithm: 'mod37-36', categories }]),
)
const VECTORS = ['110102ZH0300001L', '110105ZH0500001Z', '640324ZH0200001B', '410772ZH0100001T']

test.each(VECTORS)('the published vector %s is right', (vector) => {
  expect(checkNumber(vector, known)).toMatchObject({ ok: true, value: { serial: 1 } })
})

test.each([
  '11100000000013338W011.11430000006122244L.20230000403.001.U',
  '11100000000013338W011.11430000006122244L.20230000403.002.S',
  '11100000000013338W009.11330105002500287C.2025052201.002.0',
])('the electronic-licence identifier …%s closes rightly (GB/T 36904)', (identifier) => {
  const body = identifier.slice(0, -1).replaceAll('.', '')
  expect(mod37and36(body)).toBe(identifier.at(-1))
})

test('an identity number closes with its MOD 11-2 character (GB 11643)', () => {
  expect(checkCharacterOf('11010218900101001', 'mod11-2')).toBe('2')
})

describe('each wrong part is named', () => {
  test.each([
    ['110102ZH030000', { part: 'length', expected: '16' }],
    ['990102ZH0300001L', { part: 'region', found: '990102' }],
    ['110102ZZ0300001L', { part: 'zh', expected: 'ZH' }],
    ['110102ZH9900001L', { part: 'category', found: '99' }],
    ['110102ZH0300000L', { part: 'serial', found: '00000' }],
    ['110102ZH03O0001L', { part: 'serial', found: 'O0001' }],
    ['110102ZH0300001K', { part: 'check', found: 'K', expected: 'L' }],
  ])('%s', (number, fault) => {
    expect(checkNumber(number, known)).toMatchObject({ ok: false, refusal: fault })
  })
})

test('spaces and small letters are forgiven', () => {
  expect(checkNumber('1101 02zh 0300 001l', known).ok).toBe(true)
})

const numbers = fc
  .record({
    region: fc.constantFrom(...known.keys()),
    category: fc.constantFrom(...categories),
    serial: fc.integer({ min: 1, max: 99_999 }),
  })
  .map(({ region, category, serial }) =>
    composeNumber(region as RegionCode, category as IndustryCode, serial, 'mod37-36'),
  )

test('what is composed is accepted', () => {
  fc.assert(fc.property(numbers, (n) => checkNumber(n, known).ok))
})

test('every single wrong character is found', () => {
  const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
  fc.assert(
    fc.property(numbers, fc.nat(15), fc.constantFrom(...characters), (n, at, c) => {
      fc.pre(n[at] !== c)
      return !checkNumber(n.slice(0, at) + c + n.slice(at + 1), known).ok
    }),
    { numRuns: 2000 },
  )
})

test('MOD 11-2 and MOD 11,10 find every single wrong digit', () => {
  const digits = fc.array(fc.nat(9), { minLength: 13, maxLength: 13 })
  fc.assert(
    fc.property(digits, fc.nat(12), fc.integer({ min: 1, max: 9 }), (d, at, shift) => {
      const other = d.with(at, ((d[at] as number) + shift) % 10)
      return (['mod11-2', 'mod11-10'] as const).every(
        (a) => checkCharacterOf(d.join(''), a) !== checkCharacterOf(other.join(''), a),
      )
    }),
  )
})
