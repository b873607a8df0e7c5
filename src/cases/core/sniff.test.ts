import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_FILE, sniff } from './sniff.ts'

const text = (s: string) => Uint8Array.from(s, (c) => c.charCodeAt(0))
const pdf = text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
// 1 × 1 pixel
const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (c) => c.charCodeAt(0),
)
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3, 0xff, 0xd9])

describe('a file is what its content says', () => {
  it('takes PDF, PNG and JPEG whatever the name', () => {
    expect(sniff('a.txt', pdf)).toEqual({ ok: true, value: 'application/pdf' })
    expect(sniff('a.pdf', png)).toEqual({ ok: true, value: 'image/png' })
    expect(sniff('a', jpeg)).toEqual({ ok: true, value: 'image/jpeg' })
  })

  it('refuses another type and says what it seems to be', () => {
    expect(sniff('合同.pdf', text('PK\u0003\u0004rest'))).toMatchObject({
      refusal: {
        code: 'CASES_FILE_TYPE_UNKNOWN',
        name: '合同.pdf',
        found: { zh: 'zip / docx / xlsx / ofd', en: 'zip / docx / xlsx / ofd' },
      },
    })
  })

  it('refuses an empty file and one above 20 MB', () => {
    expect(sniff('a', new Uint8Array())).toMatchObject({ refusal: { code: 'CASES_FILE_EMPTY' } })
    expect(sniff('a', new Uint8Array(MAX_FILE + 1))).toMatchObject({
      refusal: { code: 'CASES_FILE_TOO_LARGE', megabytes: 20 },
    })
  })

  it.each([
    ['PDF', pdf, 20],
    ['PNG', png, 40],
    ['JPEG', jpeg, 8],
  ])('refuses a %s that breaks off before its end', (type, bytes, keep) => {
    expect(sniff('a', bytes.subarray(0, keep))).toMatchObject({
      refusal: { code: 'CASES_FILE_CORRUPT', type },
    })
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(pdf, png, jpeg), fc.uint8Array(), (head, tail) => {
        const bytes = Uint8Array.from([...head.subarray(0, 8), ...tail])
        expect(typeof sniff('a', bytes).ok).toBe('boolean')
      }),
    )
  })
})
