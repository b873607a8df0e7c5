import encodeQR from 'qr'
import { pngOf } from '../tools/png.ts'

/** The code of a licence as a camera sees it. */
export function photoOf(url: string) {
  const modules = encodeQR(url, 'raw', { ecc: 'medium', border: 8 })
  const scale = 6
  const side = modules.length * scale
  const data = Buffer.alloc(side * side, 255)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (modules[Math.trunc(y / scale)]?.[Math.trunc(x / scale)]) data[y * side + x] = 0
  const buffer = pngOf({ width: side, height: side, data })
  return { name: 'code.png', mimeType: 'image/png', buffer }
}
