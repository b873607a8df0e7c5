import { createHash } from 'node:crypto'
import type { Drawing } from '../../core/index.ts'
import type { FontChain, FontFile } from '../fonts.ts'
import { subsetFont, type Subset } from '../true-type.ts'
import { deflated, ref, type PdfFile } from './pdf-file.ts'

export interface Run {
  readonly resource: string
  /** Glyph codes as hexadecimal digits. */
  readonly codes: string
  /** Width of the run in em, and how many characters it has. */
  readonly advance: number
  readonly count: number
}

/** The subsets that one file carries, and how its texts are said in them. */
export interface EmbeddedFonts {
  /** Entries of the page's `Font` resources. */
  readonly resources: string
  runs(text: string): Run[]
}

/** Every character of the drawing's texts, by the font that draws it. */
function charactersOf({ layers }: Drawing, chain: FontChain): Set<string>[] {
  const sets = chain.fonts.map(() => new Set<string>())
  for (const { marks } of layers)
    for (const mark of marks)
      if (mark.kind === 'text')
        for (const character of mark.text) sets[chain.fontFor(character)]?.add(character)
  return sets
}

export function embedFonts(file: PdfFile, drawing: Drawing, chain: FontChain): EmbeddedFonts {
  const subsets = charactersOf(drawing, chain).map((characters, i) => {
    if (characters.size === 0) return undefined
    const font = chain.fonts[i] as FontFile
    const points = [...characters].map((character) => character.codePointAt(0) as number)
    const subset = subsetFont(
      font.bytes,
      points.map((point) => ({ point, source: font.font.glyphForCodePoint(point).id })),
    )
    return { subset, id: embed(file, font, subset) }
  })
  const codeOf = (character: string, font: number): string => {
    const glyph = subsets[font]?.subset.glyphs.get(character.codePointAt(0) as number)
    if (glyph === undefined) throw new Error(`invariant broken: ${character} is in the subset`)
    return glyph.toString(16).padStart(4, '0')
  }
  return {
    resources: subsets.map((s, i) => (s ? `/F${i} ${ref(s.id)}` : '')).join(''),
    runs: (text) => {
      const runs: { font: number; codes: string; advance: number; count: number }[] = []
      for (const character of text) {
        const font = chain.fontFor(character)
        const last = runs.at(-1)
        const run = last?.font === font ? last : { font, codes: '', advance: 0, count: 0 }
        if (run !== last) runs.push(run)
        run.codes += codeOf(character, font)
        run.advance += chain.meter(character) ?? 1
        run.count += 1
      }
      return runs.map(({ font, ...run }) => ({ ...run, resource: `F${font}` }))
    },
  }
}

/** A composite font of TrueType outlines, coded by glyph (ISO 32000-1, 9.7). */
function embed(file: PdfFile, { name, font }: FontFile, subset: Subset): number {
  const tag = tagOf(subset)
  const em = (n: number) => Math.round((n * 1000) / font.unitsPerEm)
  const { bbox } = font
  const data = deflated(subset.bytes)
  const stream = file.addStream(`/Length1 ${subset.bytes.length}/Filter/FlateDecode`, data)
  const box = [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(em).join(' ')
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${tag}+${name}/Flags 4/FontBBox[${box}]/ItalicAngle 0` +
      `/Ascent ${em(font.ascent)}/Descent ${em(font.descent)}/CapHeight ${em(font.capHeight)}` +
      `/StemV 90/FontFile2 ${ref(stream)}>>`,
  )
  const widths = widthsOf(subset, font.unitsPerEm)
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${tag}+${name}/CIDSystemInfo<</Registry(Adobe)` +
      `/Ordering(Identity)/Supplement 0>>/FontDescriptor ${ref(descriptor)}/DW 1000/W[0[${widths}]]` +
      '/CIDToGIDMap/Identity>>',
  )
  const unicode = file.addDeflated('', Buffer.from(toUnicode(subset), 'latin1'))
  return file.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${tag}+${name}/Encoding/Identity-H` +
      `/DescendantFonts[${ref(descendant)}]/ToUnicode ${ref(unicode)}>>`,
  )
}

/** Six capital letters that name the subset, drawn from what is in it. */
function tagOf({ bytes }: Subset): string {
  const digest = createHash('sha256').update(bytes).digest()
  return Array.from(digest.subarray(0, 6), (b) => String.fromCodePoint(65 + (b % 26))).join('')
}

function widthsOf({ widths }: Subset, unitsPerEm: number): string {
  const thousandths = (n: number) => Math.round((n * 100_000) / unitsPerEm) / 100
  return widths.map(thousandths).join(' ')
}

function toUnicode({ glyphs }: Subset): string {
  const rows = Array.from(glyphs, ([point, glyph]) => {
    const utf16 = Buffer.from(String.fromCodePoint(point), 'utf16le').swap16().toString('hex')
    return `<${glyph.toString(16).padStart(4, '0')}><${utf16}>`
  })
  const blocks: string[] = []
  for (let i = 0; i < rows.length; i += 100) {
    const part = rows.slice(i, i + 100)
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    `1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n${blocks.join('\n')}\n` +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend'
  )
}
