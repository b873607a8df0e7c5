import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCitizenId } from './citizen-id.ts'
import { USCC_ALPHABET, parseUscc } from './uscc.ts'

const REAL_AND_FICTITIOUS = [
  '91110000600037341L',
  '91110000802100433B',
  '91110102MA0FAKE177',
  '92110105MA0TE5T24H',
  '92640324MAFAKE0356',
  '91410772MA9FAKE48L',
  '1111010200DEMQ0161',
]
const PERSONS = ['110102189001010012', '110105189102280520', '110199198506123374']

test('the published and the fictitious codes of GB 32100-2015 are read, however they are typed', () => {
  for (const code of REAL_AND_FICTITIOUS) {
    expect(parseUscc(code)).toEqual({ ok: true, value: code })
    expect(parseUscc(` ${code.slice(0, 8).toLowerCase()} ${code.slice(8)} `).ok).toBe(true)
  }
  expect(parseUscc('９１１１０１０２ＭＡ０ＦＡＫＥ１７７').ok).toBe(true)
})

test('a code with one wrong character is always refused, and the place of a foreign letter is named', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...REAL_AND_FICTITIOUS),
      fc.nat(17),
      fc.constantFrom(...Array.from(USCC_ALPHABET)),
      (code, at, other) => {
        fc.pre(code[at] !== other)
        expect(parseUscc(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false)
      },
    ),
  )
  expect(parseUscc('91110102MAOFAKE177')).toMatchObject({
    refusal: {
      part: 'organisation',
      at: 11,
      message: { zh: expect.stringContaining('是否为“0”') },
    },
  })
  expect(parseUscc('9111010')).toMatchObject({ refusal: { part: 'length' } })
  expect(parseUscc('Z1110102MA0FAKE177')).toMatchObject({ refusal: { part: 'department', at: 1 } })
  expect(parseUscc('91110102MA0FAKE178')).toMatchObject({ refusal: { part: 'check', at: 18 } })
})

test('a citizen number is read, and a wrong one says which part: length, place, day or check', () => {
  for (const id of PERSONS) expect(parseCitizenId(id)).toEqual({ ok: true, value: id })
  expect(parseCitizenId('11010218900101001')).toMatchObject({ refusal: { part: 'length' } })
  expect(parseCitizenId('1101021890O1010012')).toMatchObject({
    refusal: { part: 'characters', at: 11 },
  })
  expect(parseCitizenId('110102189002300012')).toMatchObject({ refusal: { part: 'date' } })
  expect(parseCitizenId('110102189001010013')).toMatchObject({ refusal: { part: 'check' } })
})

test('one wrong digit or two swapped neighbours never pass as a citizen number', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PERSONS), fc.nat(16), fc.nat(9), (id, at, digit) => {
      fc.pre(id[at] !== String(digit))
      expect(parseCitizenId(id.slice(0, at) + digit + id.slice(at + 1)).ok).toBe(false)
      fc.pre(id[at] !== id[at + 1])
      expect(parseCitizenId(id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2)).ok).toBe(
        false,
      )
    }),
  )
})

test('no message repeats the personal number', () => {
  expect.hasAssertions()
  fc.assert(
    fc.property(fc.stringMatching(/^\d{17}[\dX]$/), (id) => {
      const read = parseCitizenId(id)
      expect(read.ok ? '' : JSON.stringify(read.refusal)).not.toContain(id)
    }),
  )
})
