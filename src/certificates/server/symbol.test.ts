import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import type { Symbol } from '../core/index.ts'
import { symbolOf } from './symbol.ts'

/** Eight pixels a module and a quiet zone of four, as a camera would see it. */
function picture(symbol: Symbol) {
  const side = (symbol.length + 8) * 8
  const data = new Uint8Array(side * side * 4).fill(255)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (symbol[Math.floor(y / 8) - 4]?.[Math.floor(x / 8) - 4])
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  return { width: side, height: side, data }
}

test.each([0, 1, 2, 5, 50, 199, 200, 400])('a link with %i digits is read back', (n) => {
  const link = `https://zhunying.example.gov.cn/v/${'1234567890'.repeat(40).slice(0, n)}`
  expect(decodeQR(picture(symbolOf(link)), { timeLimit: 2000 })).toBe(link)
})

test('a 200-digit token makes a symbol of version 8 at most: 49 modules', () => {
  const link = `https://zhunying.example.gov.cn/v/${'9'.repeat(200)}`
  expect(symbolOf(link).length).toBeLessThanOrEqual(49)
})
