import {
  emOf,
  placesOf,
  type Ink,
  type Layer,
  type Mark,
  type Palette,
  type PathMark,
  type Segment,
  type TextMark,
  type TileMark,
} from '../../core/index.ts'
import type { EmbeddedFonts } from './embed-fonts.ts'

/** 0.001 mm: far finer than any device, and short. */
const short = (n: number) => String(Math.round(n * 1000) / 1000)

/** How inks are said in content: `screen` as RGB, `press` as process and spot colours. */
export interface Painter {
  readonly palette: Palette
  readonly colours: 'screen' | 'press'
}

/** The resource name of a spot colour. */
export const spotName = (spot: string): string => `S-${spot}`

function colour({ palette, colours }: Painter, ink: Ink, way: 'fill' | 'stroke'): string {
  const { rgb, cmyk, spot } = palette[ink]
  const fill = way === 'fill'
  if (colours === 'screen') {
    const parts = [1, 3, 5].map((i) => short(Number.parseInt(rgb.slice(i, i + 2), 16) / 255))
    return `${parts.join(' ')} ${fill ? 'rg' : 'RG'}`
  }
  if (!spot) return `${cmyk.map(short).join(' ')} ${fill ? 'k' : 'K'}`
  return `/${spotName(spot)} ${fill ? 'cs' : 'CS'} 1 ${fill ? 'scn' : 'SCN'}`
}

/** A path in millimetres; the page's matrix turns them into points. */
function trace(path: readonly Segment[]): string {
  return path
    .map(([kind, ...points]) => {
      if (kind === 'Z') return 'h'
      const operator = { M: 'm', L: 'l', C: 'c' }[kind]
      return `${points.map(short).join(' ')} ${operator}`
    })
    .join('\n')
}

export function paintPath(painter: Painter, { path, fill, stroke, width }: PathMark): string {
  const operators: string[] = []
  if (stroke) operators.push(`${short(width ?? 0.2)} w`, colour(painter, stroke, 'stroke'))
  if (fill) operators.push(colour(painter, fill, 'fill'))
  const close = fill && stroke ? 'B' : fill ? 'f' : 'S'
  return [...operators, trace(path), close].join('\n')
}

/** Runs of one font each; glyphs stand where the drawing's own advances put them. */
export function paintText(painter: Painter, mark: TextMark, fonts: EmbeddedFonts): string {
  const em = emOf(mark.size)
  const spacing = mark.spacing ?? 0
  let { x } = mark
  const runs = fonts.runs(mark.text).map(({ resource, codes, advance, count }) => {
    const place = `1 0 0 -1 ${short(x)} ${short(mark.baseline)} Tm`
    x += advance * em + spacing * count
    return `/${resource} ${short(em)} Tf ${place} <${codes}> Tj`
  })
  const apart = spacing > 0 ? `${short(spacing)} Tc ` : ''
  const back = spacing > 0 ? ' 0 Tc' : ''
  return `BT ${colour(painter, mark.ink, 'fill')} ${apart}${runs.join(' ')}${back} ET`
}

/** A layer whose marks carry no text can be painted once and kept. */
export function isArt({ marks }: Layer): boolean {
  return marks.every(({ kind }) => kind !== 'text')
}

/** The marks of a layer in order; a tile is painted by its form's name, once a place. */
export function paintMarks(
  painter: Painter,
  marks: readonly Mark[],
  fonts: EmbeddedFonts | undefined,
  tileName: (mark: TileMark) => string,
): string {
  return marks
    .map((mark) => {
      if (mark.kind === 'path') return paintPath(painter, mark)
      if (mark.kind === 'tile') return paintTiles(mark, tileName(mark))
      if (!fonts) throw new Error('invariant broken: text is painted with its fonts')
      return paintText(painter, mark, fonts)
    })
    .join('\n')
}

function paintTiles(mark: TileMark, name: string): string {
  return placesOf(mark)
    .map(({ x, y }) => `q 1 0 0 1 ${short(x)} ${short(y)} cm /${name} Do Q`)
    .join('\n')
}
