import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TOKEN_DIGITS } from '../core/index.ts'
import { localCode, type CityCodeEncoder } from './city-code.ts'
import { tokenOf } from './verify.ts'

/** Every encoder that can be set to work; the city's own joins this list when it is registered. */
const ENCODERS: readonly CityCodeEncoder[] = [localCode]
const token = fc
  .array(fc.nat(9), { minLength: TOKEN_DIGITS, maxLength: TOKEN_DIGITS })
  .map((digits) => digits.join(''))
const publicUrl = fc.constantFrom(
  'https://zhunying.example.gov.cn',
  'http://127.0.0.1:8080',
  'https://a.gov.cn/zhunying',
)

describe.each(ENCODERS)('the encoder “$name”', (encoder) => {
  test('makes a link that any camera opens, on the domain that the page names', () => {
    fc.assert(
      fc.property(publicUrl, token, (url, digits) => {
        const code = encoder.encode({ publicUrl: url, token: digits })
        expect(URL.canParse(code)).toBe(true)
        expect(new URL(code).origin).toBe(new URL(url).origin)
        expect(code).toMatch(/^[\x21-\x7e]+$/)
      }),
    )
  })

  test('keeps every digit of the token, and at most 200 characters of it (DB11/T 1917.2 扩展信息域)', () => {
    expect(TOKEN_DIGITS).toBeLessThanOrEqual(200)
    fc.assert(
      fc.property(publicUrl, token, (url, digits) => {
        expect(tokenOf(encoder.encode({ publicUrl: url, token: digits }))).toBe(digits)
      }),
    )
  })

  test('gives the same code for the same token, and another for another', () => {
    fc.assert(
      fc.property(publicUrl, token, token, (url, one, other) => {
        const code = (digits: string) => encoder.encode({ publicUrl: url, token: digits })
        expect(code(one)).toBe(code(one))
        expect(code(one) === code(other)).toBe(one === other)
      }),
    )
  })

  test('says on its face, in both languages, whether the city knows it', () => {
    const { registered, mark } = encoder
    expect(mark.zh.includes('未在城市码平台登记')).toBe(!registered)
    expect(mark.en.includes('not registered')).toBe(!registered)
  })
})
