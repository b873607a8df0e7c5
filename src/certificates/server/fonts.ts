import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { create, type Font, type Glyph } from 'fontkit'
import type { Context } from '#platform/server/context.ts'
import type { FaceLayout, Segment, Typeface } from '../core/index.ts'

const FOLDER = fileURLToPath(new URL('../../../assets/fonts/', import.meta.url))

/** Where an installation puts fonts of its own, for characters ours lack. */
export const fontFolder = ({ config }: Context): string => path.join(config.dataDir, 'fonts')

/** One TrueType file. */
export interface FontFile {
  readonly name: string
  readonly bytes: Buffer
  readonly font: Font
}

/** The fonts of a layout in the order they are asked, and what a drawing needs of them. */
export interface FontChain extends Typeface {
  readonly fonts: readonly FontFile[]
  /** Which font draws a character: its place in `fonts`; -1 when none does. */
  fontFor(character: string): number
}

const files = new Map<string, FontFile>()
const chains = new Map<string, FontChain>()

/**
 * The fonts of a layout: its own, its fallbacks for rare characters, then every `.ttf` that the
 * installation has in `<data>/fonts` (in the order of their names). Read once a process.
 */
export function fontsOf({ font }: FaceLayout, ownFolder?: string): FontChain {
  const own = ownFolder && existsSync(ownFolder) ? readdirSync(ownFolder).toSorted() : []
  const paths = [
    ...[font.file, ...font.fallback].map((file) => path.join(FOLDER, file)),
    ...own.filter((file) => /\.ttf$/i.test(file)).map((file) => path.join(ownFolder ?? '', file)),
  ]
  const key = paths.join('\n')
  const known = chains.get(key)
  if (known) return known
  const chain = chainOf(paths.map(fontFile))
  chains.set(key, chain)
  return chain
}

function fontFile(file: string): FontFile {
  const known = files.get(file)
  if (known) return known
  const bytes = readFileSync(file)
  const font = create(bytes)
  if (!('layout' in font)) throw new Error(`${file} is a collection of fonts; one font is needed`)
  const read = { name: path.basename(file, path.extname(file)), bytes, font }
  files.set(file, read)
  return read
}

/** Choices, advances and outlines are remembered by character: a licence has few different ones. */
function chainOf(fonts: readonly FontFile[]): FontChain {
  const fontFor = remember((character) => {
    const point = character.codePointAt(0) as number
    return fonts.findIndex(({ font }) => font.hasGlyphForCodePoint(point))
  })
  const drawnBy = (character: string) => {
    const file = fonts[fontFor(character)]
    if (!file) return undefined
    const glyph = file.font.glyphForCodePoint(character.codePointAt(0) as number)
    return { glyph, em: file.font.unitsPerEm }
  }
  return {
    fonts,
    fontFor,
    meter: remember((character) => {
      const drawn = drawnBy(character)
      return drawn && drawn.glyph.advanceWidth / drawn.em
    }),
    outline: remember((character) => {
      const drawn = drawnBy(character)
      return drawn ? outlineOf(drawn.glyph, drawn.em) : []
    }),
  }
}

function remember<T>(find: (character: string) => T): (character: string) => T {
  const known = new Map<string, T>()
  return (character) => {
    const found = known.get(character)
    if (found !== undefined || known.has(character)) return found as T
    const value = find(character)
    known.set(character, value)
    return value
  }
}

/** Quadratic curves of TrueType as the cubics that PDF and OFD know. */
function outlineOf(glyph: Glyph, em: number): Segment[] {
  let [x, y] = [0, 0]
  return glyph.path.commands.map(({ command, args }): Segment => {
    const at = args.map((n, i) => (i % 2 === 0 ? n / em : -n / em))
    const [startX, startY] = [x, y]
    ;[x, y] = [at.at(-2) ?? x, at.at(-1) ?? y]
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = at
    if (command === 'moveTo') return ['M', a, b]
    if (command === 'lineTo') return ['L', a, b]
    if (command === 'bezierCurveTo') return ['C', a, b, c, d, e, f]
    if (command !== 'quadraticCurveTo') return ['Z']
    const inner = (from: number, handle: number) => from + (2 / 3) * (handle - from)
    return ['C', inner(startX, a), inner(startY, b), inner(c, a), inner(d, b), c, d]
  })
}
