import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPng } from './png.ts'

/** A PNG of one row filter for all rows. */
function png(width: number, height: number, colour: number, rows: number[][], filter = 0): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(data.length)
    head.write(type, 4, 'latin1')
    return Buffer.concat([head, data, Buffer.alloc(4)])
  }
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, colour, 0, 0, 0])
  const data = deflateSync(Buffer.from(rows.flatMap((row) => [filter, ...row])))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('grey and colour pixels become RGBA', () => {
  expect([...(readPng(png(2, 1, 0, [[0, 200]]))?.data ?? [])]).toEqual([
    0, 0, 0, 255, 200, 200, 200, 255,
  ])
  expect([...(readPng(png(1, 1, 2, [[1, 2, 3]]))?.data ?? [])]).toEqual([1, 2, 3, 255])
})

test('a row given as differences to its left is put together again', () => {
  expect(readPng(png(3, 1, 0, [[10, 5, 5]], 1))?.data.filter((_, i) => i % 4 === 0)).toEqual(
    Uint8Array.from([10, 15, 20]),
  )
})

test('a damaged file, or one of a kind not read, is none', () => {
  expect(readPng(Buffer.from('not a picture at all'))).toBeUndefined()
  expect(readPng(png(2, 1, 0, [[0, 200]]).subarray(0, 40))).toBeUndefined()
})
