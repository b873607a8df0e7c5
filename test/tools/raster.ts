import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { inFolder, judge } from './external.ts'

/** A picture in grey, 0 black to 255 white. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** The first page as poppler draws it, whole or a box of it in millimetres. */
export async function rasterOf(
  pdf: Uint8Array,
  dpi: number,
  box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<Raster> {
  return inFolder((folder) => {
    const file = path.join(folder, 'page.pdf')
    writeFileSync(file, pdf)
    const px = (mm: number) => String(Math.round((mm * dpi) / 25.4))
    const crop = box
      ? ['-x', px(box.x), '-y', px(box.y), '-W', px(box.width), '-H', px(box.height)]
      : []
    const ran = judge('pdftoppm', ['-r', String(dpi), '-gray', '-singlefile', ...crop, file])
    if (ran.status !== 0) throw new Error(ran.said)
    return readPgm(ran.stdout)
  })
}

function readPgm(bytes: Buffer): Raster {
  const [, width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40)) ?? []
  if (width === undefined) throw new Error('not a PGM')
  const [w, h] = [Number(width), Number(height)]
  return { width: w, height: h, data: bytes.subarray(bytes.length - w * h) }
}

export function pgmOf({ width, height, data }: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data])
}

/** The mean of a square around every pixel: an office copier, a hasty camera. */
export function blurred({ width, height, data }: Raster, reach: number): Raster {
  const across = new Uint8Array(data.length)
  const out = new Uint8Array(data.length)
  const mean = (
    from: Uint8Array,
    to: Uint8Array,
    at: number,
    step: number,
    i: number,
    n: number,
  ) => {
    let [sum, count] = [0, 0]
    for (let k = Math.max(0, i - reach); k <= Math.min(n - 1, i + reach); k++) {
      sum += from[at + (k - i) * step] as number
      count += 1
    }
    to[at] = sum / count
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) mean(data, across, y * width + x, 1, x, width)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) mean(across, out, y * width + x, width, y, height)
  return { width, height, data: out }
}

/** Turned about its middle on white, bilinear. */
export function turned({ width, height, data }: Raster, degrees: number): Raster {
  const out = new Uint8Array(data.length).fill(255)
  const turn = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [cx, cy] = [width / 2, height / 2]
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 255 : (data[y * width + x] as number)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sx = cos * (x - cx) + sin * (y - cy) + cx
      const sy = -sin * (x - cx) + cos * (y - cy) + cy
      const [x0, y0] = [Math.floor(sx), Math.floor(sy)]
      const [fx, fy] = [sx - x0, sy - y0]
      const upper = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx
      const lower = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx
      out[y * width + x] = upper * (1 - fy) + lower * fy
    }
  return { width, height, data: out }
}

/** First and last row with ink darker than `dark`, and the same of columns, in pixels. */
export function inkOf({ width, height, data }: Raster, dark = 110) {
  let [top, foot, left, right] = [height, -1, width, -1]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((data[y * width + x] as number) >= dark) continue
      if (y < top) top = y
      foot = y
      left = Math.min(left, x)
      right = Math.max(right, x)
    }
  if (foot < 0) throw new Error('no ink')
  return { top, foot: foot + 1, left, right: right + 1 }
}
