import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeIdentifier, licenceMetadata, readIdentifier } from './electronic-licence.ts'

/** Identifiers of electronic licences in public use: ministries' interface documents and test data. */
const IN_USE = [
  '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U',
  '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002.S',
  '1.2.156.3005.2.11100000000013338W087.11370800MB28559184.37080001202411010001.001.3',
  '1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0',
]
const ALPHABET = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const code = (length: number) =>
  fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: length, maxLength: length })
const identifiers = fc.record({
  type: fc
    .tuple(code(18), fc.integer({ min: 0, max: 999 }))
    .map(([c, n]) => c + String(n).padStart(3, '0')),
  issuer: code(18),
  serial: fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 32 }),
  version: fc.integer({ min: 1, max: 999 }),
})

describe('电子证照标识 (GB/T 36904-2018)', () => {
  test.each(IN_USE)('%s is read, and composed again', (identifier) => {
    const read = readIdentifier(identifier)
    expect(read.ok && composeIdentifier(read.value)).toBe(identifier)
  })

  test('what is composed is read back', () => {
    fc.assert(
      fc.property(identifiers, (parts) => {
        expect(readIdentifier(composeIdentifier(parts))).toEqual({ ok: true, value: parts })
      }),
    )
  })

  test('every single wrong character is found', () => {
    fc.assert(
      fc.property(identifiers, fc.nat(), fc.constantFrom(...ALPHABET), (parts, n, character) => {
        const right = composeIdentifier(parts)
        const root = '1.2.156.3005.2.'.length
        const places = Array.from(right).flatMap((c, i) => (i >= root && c !== '.' ? [i] : []))
        const place = places[n % places.length] as number
        fc.pre(right[place] !== character)
        const wrong = right.slice(0, place) + character + right.slice(place + 1)
        expect(readIdentifier(wrong).ok).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['2.16.156.1', 'root'],
    ['1.2.156.3005.2.A.B.C', 'form'],
    ['1.2.156.3005.2.11100000000013338W11.11430000006122244L.1.001.U', 'type'],
    ['1.2.156.3005.2.11100000000013338W011.1143.1.001.U', 'issuer'],
    ['1.2.156.3005.2.11100000000013338W011.11430000006122244L.2023-1.001.U', 'serial'],
    ['1.2.156.3005.2.11100000000013338W011.11430000006122244L.1.1.U', 'version'],
    ['1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.V', 'check'],
  ])('%s: the %s is named', (text, part) => {
    expect(readIdentifier(text)).toEqual({
      ok: false,
      refusal: { code: 'CERTIFICATES_IDENTIFIER_WRONG', part },
    })
  })
})

describe('电子证照元数据 (GB/T 36903-2018)', () => {
  const SINGLE = {
    typeName: '食品经营许可证',
    number: 'JY11102990000001',
    issuer: '北京市西城区市场监督管理局',
    issuedOn: '2026-11-19',
    effectiveFrom: '2026-11-19',
    effectiveUntil: '2031-11-18',
    holder: '北京小满咖啡有限公司',
    holderCode: '91110102MA0FAKE177',
    version: 2,
    region: '110102',
  }

  test('of a single licence, with codes that are registered', () => {
    const registered = { type: '11100000000013338W011', issuer: '11430000006122244L' }
    const metadata = licenceMetadata({ ...SINGLE, registered })
    expect(metadata).toMatchObject({
      certificateType: '食品经营许可证',
      certificateTypeCode: registered.type,
      certificateIssuingAuthorityCode: registered.issuer,
      certificateExpiringDate: '2031-11-18',
      certificateVersion: '002',
      registered: true,
    })
    expect(readIdentifier(metadata.certificateIdentifier)).toMatchObject({
      value: { ...registered, serial: 'JY11102990000001', version: 2 },
    })
  })

  test('without them its codes are nobody’s, and it says so', () => {
    const metadata = licenceMetadata({ ...SINGLE, effectiveUntil: null })
    expect(metadata.registered).toBe(false)
    expect(metadata.certificateIssuingAuthorityCode).toMatch(/^11110102000000000[0-9A-Z]$/)
    expect(metadata.certificateExpiringDate).toBe('长期')
    expect(readIdentifier(metadata.certificateIdentifier).ok).toBe(true)
  })

  test('a number with signs gives a serial without them', () => {
    const { certificateIdentifier } = licenceMetadata({
      ...SINGLE,
      number: '京(西)食登〔2026〕0001号',
    })
    expect(readIdentifier(certificateIdentifier)).toMatchObject({ value: { serial: '20260001' } })
  })
})
