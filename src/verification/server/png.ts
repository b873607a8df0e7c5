import { inflateSync } from 'node:zlib'

export interface Picture {
  readonly width: number
  readonly height: number
  /** RGBA, eight bits each. */
  readonly data: Uint8Array
}

/** Samples a pixel by colour type: grey, colour, palette, grey and alpha, colour and alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const MOST_PIXELS = 120_000_000

/**
 * Reads a PNG of eight bits a sample without interlacing, which is what cameras' and scanners'
 * screenshots are; `undefined` for any other and for a damaged one.
 */
export function readPng(bytes: Buffer): Picture | undefined {
  try {
    return decode(bytes)
  } catch {
    return undefined
  }
}

function decode(bytes: Buffer): Picture | undefined {
  const chunks = chunksOf(bytes)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (!header) return undefined
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const [depth, colour, , , interlace] = header.subarray(8)
  const channels = CHANNELS[colour as number]
  if (depth !== 8 || interlace !== 0 || !channels || width * height > MOST_PIXELS) return undefined
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((c) => c.data))
  const size = (width * channels + 1) * height
  const rows = unfilter(inflateSync(packed, { maxOutputLength: size }), width * channels, channels)
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data
  return { width, height, data: toRgba(rows, colour as number, channels, palette) }
}

function chunksOf(bytes: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

/** Undoes the five row filters of the format (ISO/IEC 15948 §9). */
function unfilter(raw: Buffer, stride: number, step: number): Uint8Array {
  const height = raw.length / (stride + 1)
  const out = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] as number
    const from = y * (stride + 1) + 1
    const to = y * stride
    for (let x = 0; x < stride; x++) {
      const left = x >= step ? (out[to + x - step] as number) : 0
      const up = y > 0 ? (out[to + x - stride] as number) : 0
      const corner = x >= step && y > 0 ? (out[to + x - stride - step] as number) : 0
      out[to + x] = (raw[from + x] as number) + predicted(filter, left, up, corner)
    }
  }
  return out
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

function toRgba(rows: Uint8Array, colour: number, channels: number, palette?: Buffer): Uint8Array {
  const pixels = rows.length / channels
  const out = new Uint8Array(pixels * 4).fill(255)
  for (let i = 0; i < pixels; i++) {
    const at = i * channels
    const source = colour === 3 ? (palette as Buffer) : rows
    const first = colour === 3 ? (rows[at] as number) * 3 : at
    const grey = colour === 0 || colour === 4
    for (let c = 0; c < 3; c++) out[i * 4 + c] = source[first + (grey ? 0 : c)] as number
  }
  return out
}
