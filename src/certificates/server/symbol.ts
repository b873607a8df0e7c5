import { _tests } from 'qr'
import type { Symbol } from '../core/index.ts'
import { LEVEL, codeWords, room } from './symbol-words.ts'

type Bits = readonly [value: number, length: number]

/** One segment of ISO/IEC 18004: its mode, its count (8 or 10 bits up to version 9), its data. */
function byteSegment(text: string, long: boolean): Bits[] {
  const bytes = new TextEncoder().encode(text)
  const data = [...bytes].map((byte): Bits => [byte, 8])
  return [[0b0100, 4], [bytes.length, long ? 16 : 8], ...data]
}

function digitSegment(digits: string, long: boolean): Bits[] {
  const groups = digits.match(/\d{1,3}/g) ?? []
  const data = groups.map((group): Bits => [Number(group), [0, 4, 7, 10][group.length] as number])
  return [[0b0001, 4], [digits.length, long ? 12 : 10], ...data]
}

/**
 * A QR symbol of a link whose tail is decimal digits: the head as bytes, the digits in the
 * numeric mode (3⅓ bits each). For a 200-digit token that is version 7 instead of 11, so
 * modules of 0.67 mm instead of 0.49 mm on a symbol of 30 mm. The `qr` package has only
 * one mode a symbol; its error correction and placement are used beneath (version pinned,
 * and a test decodes what comes out).
 */
export function symbolOf(link: string): Symbol {
  const digits = /\d*$/.exec(link)?.[0] ?? ''
  const head = link.slice(0, link.length - digits.length)
  const segments = (long: boolean) => [
    ...(head ? byteSegment(head, long) : []),
    ...(digits ? digitSegment(digits, long) : []),
  ]
  for (let version = 1; version <= 26; version++) {
    const bits = segments(version > 9)
    const text = bits.map(([value, length]) => value.toString(2).padStart(length, '0')).join('')
    if (text.length <= room(version) * 8) return draw(version, text)
  }
  throw new Error('invariant broken: a link of a code fits a version 26 symbol')
}

function draw(version: number, bits: string): Symbol {
  const matrix = _tests.drawSymbol(version, LEVEL, codeWords(version, bits))
  const row = Array.from({ length: matrix.size }, (_, i) => i)
  return row.map((y) => row.map((x) => _tests.matGet(matrix, x, y) !== 0))
}
