import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { tameZip } from './tame-zip.ts'

const LOCAL = Buffer.from('504b0304', 'hex')
const CENTRAL = Buffer.from('504b0102', 'hex')

/** Says of each part that it unpacks to so many bytes. */
function saying(zip: Uint8Array, size: number): Buffer {
  const bytes = Buffer.from(zip)
  for (const [mark, field] of [[LOCAL, 22] as const, [CENTRAL, 24] as const])
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1))
      bytes.writeUInt32LE(size, at + field)
  return bytes
}

test('an archive within bounds stays what it is', () => {
  const parts = { 'a.xml': strToU8('<a>一</a>'), 'b/c.xml': strToU8('<c/>') }
  const tame = unzipSync(tameZip(zipSync(parts), 1000)!)
  expect(Object.fromEntries(Object.entries(tame).map(([k, v]) => [k, strFromU8(v)]))).toEqual({
    'a.xml': '<a>一</a>',
    'b/c.xml': '<c/>',
  })
})

test('one that is more is none; one that says less than it is, is cut off at its word', () => {
  const zip = zipSync({ 'a.xml': new Uint8Array(5000), 'b.xml': new Uint8Array(5000) })
  expect(tameZip(zip, 9999)).toBeUndefined()
  expect(tameZip(zip, 10_000)).toBeDefined()
  const liar = tameZip(saying(zip, 10), 9999)!
  expect(Object.values(unzipSync(liar)).map(({ length }) => length)).toEqual([10, 10])
  expect(() => tameZip(Buffer.from('PK no archive'), 1000)).toThrow('invalid zip')
})
