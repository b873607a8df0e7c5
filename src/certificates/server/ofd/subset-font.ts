import type { Font } from 'fontkit'

/**
 * The glyphs of some characters as a TrueType font of its own. fontkit's subset has no `cmap` (a PDF
 * names glyphs, an OFD names characters), so the tables readers look for are put beside it.
 */
export function subsetFont(font: Font, source: Buffer, characters: Iterable<string>): Buffer {
  const subset = font.createSubset()
  const points = [...new Set(characters)].map((c) => c.codePointAt(0) as number)
  const glyphs = points
    .toSorted((a, b) => a - b)
    .map((point) => ({ point, glyph: subset.includeGlyph(font.glyphForCodePoint(point)) }))
  const tables = new Map(tablesOf(Buffer.from(subset.encode())))
  tables.set('cmap', cmap(glyphs))
  tables.set('post', post())
  const original = new Map(tablesOf(source))
  for (const name of ['OS/2', 'name']) {
    const table = original.get(name)
    if (table) tables.set(name, table)
  }
  return sfnt(tables)
}

function tablesOf(file: Buffer): [string, Buffer][] {
  return Array.from({ length: file.readUInt16BE(4) }, (_, i) => {
    const at = 12 + i * 16
    const from = file.readUInt32BE(at + 8)
    const table = file.subarray(from, from + file.readUInt32BE(at + 12))
    return [file.toString('latin1', at, at + 4), table]
  })
}

/** Format 12: one group a character, for Unicode of any plane. */
function cmap(glyphs: readonly { readonly point: number; readonly glyph: number }[]): Buffer {
  const length = 16 + glyphs.length * 12
  const words = [12 << 16, length, 0, glyphs.length]
  for (const { point, glyph } of glyphs) words.push(point, point, glyph)
  const table = Buffer.alloc(12 + length)
  table.writeUInt16BE(1, 2)
  table.writeUInt16BE(3, 4)
  table.writeUInt16BE(10, 6)
  table.writeUInt32BE(12, 8)
  words.forEach((word, i) => table.writeUInt32BE(word, 12 + i * 4))
  return table
}

/** Version 3: no glyph names. */
function post(): Buffer {
  const table = Buffer.alloc(32)
  table.writeUInt32BE(0x0003_0000, 0)
  return table
}

function sfnt(tables: ReadonlyMap<string, Buffer>): Buffer {
  const entries = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const log = Math.floor(Math.log2(entries.length))
  const head = Buffer.alloc(12 + entries.length * 16)
  head.writeUInt32BE(0x0001_0000, 0)
  head.writeUInt16BE(entries.length, 4)
  head.writeUInt16BE(2 ** log * 16, 6)
  head.writeUInt16BE(log, 8)
  head.writeUInt16BE(entries.length * 16 - 2 ** log * 16, 10)
  const bodies: Buffer[] = []
  let offset = head.length
  entries.forEach(([name, table], i) => {
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    head.write(name, 12 + i * 16, 'latin1')
    head.writeUInt32BE(checksum(padded), 16 + i * 16)
    head.writeUInt32BE(offset, 20 + i * 16)
    head.writeUInt32BE(table.length, 24 + i * 16)
    bodies.push(padded)
    offset += padded.length
  })
  return Buffer.concat([head, ...bodies])
}

function checksum(table: Buffer): number {
  let sum = 0
  for (let i = 0; i < table.length; i += 4) sum = (sum + table.readUInt32BE(i)) >>> 0
  return sum
}
