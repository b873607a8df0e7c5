import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pngOf } from '../../../../test/tools/png.ts'
import { pdfUnpacksWithin, unpacksAsSaid } from './unpacked.ts'

/** A PNG of which only what is unpacked counts. */
function png(...data: readonly Buffer[]): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(body.length)
    return Buffer.concat([length, Buffer.from(name), body, Buffer.alloc(4)])
  }
  const head = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  return Buffer.concat([head, ...data.map((body) => chunk('IDAT', body))])
}

const size = { width: 100, height: 100 }

test('a picture that is as large as it says is decoded', async () => {
  const picture = { ...size, data: new Uint8Array(10_000).fill(255) }
  expect(await unpacksAsSaid(pngOf(picture), size)).toBe(true)
  // the most that any PNG of this size needs: 16 bits, four colours, interlaced
  const most = Array.from({ length: 7 }, () => 100 + 10_000)
  const lines = Buffer.alloc(most.reduce((sum, n) => sum + n, 0))
  expect(await unpacksAsSaid(png(deflateSync(lines)), size)).toBe(true)
  expect(await unpacksAsSaid(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), size)).toBe(true)
})

test('what unpacks to more than it says is not, in one part or in many, nor what does not unpack', async () => {
  const bomb = deflateSync(Buffer.alloc(4_000_000))
  expect(await unpacksAsSaid(png(bomb), size)).toBe(false)
  expect(await unpacksAsSaid(png(bomb.subarray(0, 900), bomb.subarray(900)), size)).toBe(false)
  expect(await unpacksAsSaid(png(Buffer.from('no pixels')), size)).toBe(false)
  expect(await unpacksAsSaid(png(bomb.subarray(0, 50)), size)).toBe(false)
})

describe('a PDF whose page unpacks to more than any certificate', () => {
  const most = 1_000_000
  const page = deflateSync(Buffer.alloc(most + 1, ' '))
  const pdf = (dictionary: string, packed: Buffer) =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj<<${dictionary}/Length ${packed.length}>>stream\n`),
      packed,
      Buffer.from('\nendstream endobj'),
    ])
  test.each<[string, Buffer]>([
    ['plainly', pdf('/Filter/FlateDecode', page)],
    ['packed twice', pdf('/Filter[/FlateDecode /FlateDecode]', deflateSync(page))],
    ['behind a filter that stands elsewhere', pdf('/Filter 9 0 R', deflateSync(page))],
    ['behind a name in disguise', pdf('/#46ilter/ASCIIHexDecode', deflateSync(page))],
    ['in two parts', Buffer.concat([1, 2].map(() => pdf('', deflateSync(Buffer.alloc(600_000)))))],
  ])('is not given to a reader: %s', async (_, bytes) => {
    expect(await pdfUnpacksWithin(bytes, most)).toBe(false)
  })

  test('one that does not is', async () => {
    const small = pdf('/Filter /FlateDecode', deflateSync(Buffer.alloc(1000)))
    const signed = Buffer.from('2 0 obj<</Type/Sig/Filter/Adobe.PPKLite>>endobj')
    expect(await pdfUnpacksWithin(Buffer.concat([small, signed]), most)).toBe(true)
  })
})
