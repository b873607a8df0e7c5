/** A glyph of a subset: the character it stands for and its outline's place in the source font. */
export interface SubsetGlyph {
  readonly point: number
  readonly source: number
}

export interface Subset {
  /** The font file: glyf outlines, renumbered from 1 in the order of the characters. */
  readonly bytes: Buffer
  /** Glyph of a code point in the subset. */
  readonly glyphs: ReadonlyMap<number, number>
  /** Advance of every glyph of the subset, in font units. */
  readonly widths: readonly number[]
}

type Tables = ReadonlyMap<string, Buffer>

const parsed = new WeakMap<Buffer, Tables>()

function tablesOf(file: Buffer): Tables {
  const known = parsed.get(file)
  if (known) return known
  const tables = new Map(
    Array.from({ length: file.readUInt16BE(4) }, (_, i): [string, Buffer] => {
      const at = 12 + i * 16
      const from = file.readUInt32BE(at + 8)
      const table = file.subarray(from, from + file.readUInt32BE(at + 12))
      return [file.toString('latin1', at, at + 4), table]
    }),
  )
  parsed.set(file, tables)
  return tables
}

const need = (tables: Tables, name: string): Buffer => {
  const table = tables.get(name)
  if (!table) throw new Error(`invariant broken: a TrueType font has a ${name} table`)
  return table
}

/**
 * The glyphs of some characters as a TrueType font of its own, smaller and quicker than a general
 * subsetter: outlines are copied as they are, parts of composite glyphs come with them, hints and
 * layout tables stay behind. The same characters give the same bytes.
 */
export function subsetFont(file: Buffer, wanted: readonly SubsetGlyph[]): Subset {
  const tables = tablesOf(file)
  const glyphOf = outlinesOf(tables)
  const sources = [0]
  const numberOf = new Map([[0, 0]])
  const include = (source: number): number => {
    const known = numberOf.get(source)
    if (known !== undefined) return known
    numberOf.set(source, sources.length)
    sources.push(source)
    return sources.length - 1
  }
  const points = wanted.toSorted((a, b) => a.point - b.point)
  const glyphs = new Map(points.map(({ point, source }) => [point, include(source)]))
  const outlines: Buffer[] = []
  for (let i = 0; i < sources.length; i++)
    outlines.push(withParts(glyphOf(sources[i] as number), include))
  const hmtx = metrics(tables, sources)
  const widths = sources.map((_, i) => hmtx.readUInt16BE(i * 4))
  return { bytes: fontFile(tables, outlines, hmtx, glyphs), glyphs, widths }
}

function outlinesOf(tables: Tables): (glyph: number) => Buffer {
  const [glyf, loca] = [need(tables, 'glyf'), need(tables, 'loca')]
  const long = need(tables, 'head').readInt16BE(50) === 1
  const at = (i: number) => (long ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2)
  return (glyph) => glyf.subarray(at(glyph), at(glyph + 1))
}

const [WORDS, SCALE, MORE, XY_SCALE, TWO_BY_TWO] = [0x1, 0x8, 0x20, 0x40, 0x80]

/** A composite glyph with its parts renumbered; any other glyph as it is. */
function withParts(outline: Buffer, include: (source: number) => number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline
  const copy = Buffer.from(outline)
  let at = 10
  for (;;) {
    const flags = copy.readUInt16BE(at)
    copy.writeUInt16BE(include(copy.readUInt16BE(at + 2)), at + 2)
    at += 4 + (flags & WORDS ? 4 : 2)
    if (flags & SCALE) at += 2
    else if (flags & XY_SCALE) at += 4
    else if (flags & TWO_BY_TWO) at += 8
    if (!(flags & MORE)) return copy
  }
}

function fontFile(
  source: Tables,
  outlines: readonly Buffer[],
  hmtx: Buffer,
  glyphs: ReadonlyMap<number, number>,
): Buffer {
  const padded = outlines.map((o) => Buffer.concat([o, Buffer.alloc((4 - (o.length % 4)) % 4)]))
  const loca = Buffer.alloc((outlines.length + 1) * 4)
  let offset = 0
  padded.forEach((outline, i) => {
    offset += outline.length
    loca.writeUInt32BE(offset, (i + 1) * 4)
  })
  const head = Buffer.from(need(source, 'head'))
  head.writeInt16BE(1, 50)
  const hhea = Buffer.from(need(source, 'hhea'))
  hhea.writeUInt16BE(outlines.length, 34)
  const maxp = Buffer.from(need(source, 'maxp'))
  maxp.writeUInt16BE(outlines.length, 4)
  const kept = ['OS/2', 'name', 'cvt ', 'fpgm', 'prep'].flatMap((name): [string, Buffer][] => {
    const table = source.get(name)
    return table ? [[name, table]] : []
  })
  return sfnt([
    ...kept,
    ['cmap', cmap(glyphs)],
    ['glyf', Buffer.concat(padded)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
    ['post', post()],
  ])
}

function metrics(source: Tables, sources: readonly number[]): Buffer {
  const [hmtx, full] = [need(source, 'hmtx'), need(source, 'hhea').readUInt16BE(34)]
  const table = Buffer.alloc(sources.length * 4)
  sources.forEach((glyph, i) => {
    const last = Math.min(glyph, full - 1)
    table.writeUInt16BE(hmtx.readUInt16BE(last * 4), i * 4)
    const bearing = glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2
    table.writeInt16BE(hmtx.readInt16BE(bearing), i * 4 + 2)
  })
  return table
}

/** Format 12: one group a character, for Unicode of any plane. */
function cmap(glyphs: ReadonlyMap<number, number>): Buffer {
  const length = 16 + glyphs.size * 12
  const words = [12 << 16, length, 0, glyphs.size]
  for (const [point, glyph] of glyphs) words.push(point, point, glyph)
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

function sfnt(entries: readonly (readonly [string, Buffer])[]): Buffer {
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const log = Math.floor(Math.log2(sorted.length))
  const head = Buffer.alloc(12 + sorted.length * 16)
  head.writeUInt32BE(0x0001_0000, 0)
  head.writeUInt16BE(sorted.length, 4)
  head.writeUInt16BE(2 ** log * 16, 6)
  head.writeUInt16BE(log, 8)
  head.writeUInt16BE(sorted.length * 16 - 2 ** log * 16, 10)
  const bodies: Buffer[] = []
  let offset = head.length
  sorted.forEach(([name, table], i) => {
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
