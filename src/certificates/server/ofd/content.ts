import {
  emOf,
  placesOf,
  type Drawing,
  type Layer,
  type Mark,
  type Palette,
  type PathMark,
  type Segment,
  type TextMark,
} from '../../core/index.ts'
import type { FontChain } from '../fonts.ts'

export const NAMESPACE = 'http://www.ofdspec.org/2016'

export const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (c) => `&#${c.codePointAt(0)};`)

/** An XML file of the `ofd` namespace. */
export function xml(root: string, attributes: string, body: string): Buffer {
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  const open = `<ofd:${root} xmlns:ofd="${NAMESPACE}"${attributes && ` ${attributes}`}>`
  return Buffer.from(`${head}\n${open}${body}</ofd:${root}>`)
}

const short = (n: number) => String(Math.round(n * 1000) / 1000)

export interface PageContent {
  /** Content.xml of the page. */
  readonly page: Buffer
  /** Tiles as `CompositeGraphicUnit` resources. */
  readonly units: string
  /** Characters that each font of the chain draws. */
  readonly characters: readonly Set<string>[]
  readonly lastId: number
}

/** Resources have the first numbers: the page 1, fonts from 2. */
export const fontId = (font: number): number => 2 + font
const FIRST_ID = 20

/**
 * The page as OFD objects (GB/T 33190-2016 §8), in millimetres as the drawing has them, one layer of
 * the drawing a layer of the page. The relief ground is one vector unit placed many times.
 */
export function pageContent({ width, height, palette, layers }: Drawing, chain: FontChain) {
  let id = FIRST_ID
  const next = () => (id += 1)
  const units: string[] = []
  const characters = chain.fonts.map(() => new Set<string>())
  const whole = `0 0 ${width} ${height}`
  const object = (mark: Mark): string => {
    if (mark.kind === 'path') return pathObject(mark, palette, next(), whole)
    if (mark.kind === 'text') return textObjects(mark, palette, chain, characters, next)
    const { step, marks } = mark
    const size = `${short(step.x)} ${short(step.y)}`
    const parts = marks.map((part) => pathObject(part, palette, next(), `0 0 ${size}`))
    const unit = next()
    units.push(
      `<ofd:CompositeGraphicUnit ID="${unit}" Width="${short(step.x)}" Height="${short(step.y)}"><ofd:Content>${parts.join('')}</ofd:Content></ofd:CompositeGraphicUnit>`,
    )
    return placesOf(mark)
      .map(({ x, y }) => {
        const boundary = `${short(x)} ${short(y)} ${size}`
        return `<ofd:CompositeObject ID="${next()}" Boundary="${boundary}" ResourceID="${unit}"/>`
      })
      .join('')
  }
  const body = layers
    .filter(({ marks }) => marks.length > 0)
    .map((layer) => {
      const layerId = next()
      return `<ofd:Layer Type="${kindOf(layer)}" ID="${layerId}">${layer.marks.map(object).join('')}</ofd:Layer>`
    })
  const area = `<ofd:Area><ofd:PhysicalBox>${whole}</ofd:PhysicalBox></ofd:Area>`
  const page = xml('Page', '', `${area}<ofd:Content>${body.join('')}</ofd:Content>`)
  return { page, units: units.join(''), characters, lastId: id } satisfies PageContent
}

const kindOf = ({ id }: Layer) => (id === 'ground' || id === 'frame' ? 'Background' : 'Body')

function colour(name: string, palette: Palette, ink: keyof Palette): string {
  const parts = [1, 3, 5].map((i) => Number.parseInt(palette[ink].rgb.slice(i, i + 2), 16))
  return `<ofd:${name} Value="${parts.join(' ')}"/>`
}

/** One object a run of one font. */
function textObjects(
  mark: TextMark,
  palette: Palette,
  chain: FontChain,
  used: readonly Set<string>[],
  next: () => number,
): string {
  const em = emOf(mark.size)
  let { x } = mark
  return runsOf(mark.text, chain)
    .map(({ font, text }) => {
      for (const character of text) used[font]?.add(character)
      const advances = Array.from(text, (c) => (chain.meter(c) ?? 1) * em + (mark.spacing ?? 0))
      const width = advances.reduce((sum, n) => sum + n, 0)
      const boundary = [x, mark.baseline - em, width, em * 1.3].map(short).join(' ')
      x += width
      const steps = advances.slice(0, -1).map(short).join(' ')
      const delta = steps && ` DeltaX="${steps}"`
      return `<ofd:TextObject ID="${next()}" Boundary="${boundary}" Font="${fontId(font)}" Size="${short(em)}">${colour('FillColor', palette, mark.ink)}<ofd:TextCode X="0" Y="${short(em)}"${delta}>${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`
    })
    .join('')
}

function runsOf(text: string, chain: FontChain): { font: number; text: string }[] {
  const runs: { font: number; text: string }[] = []
  for (const character of text) {
    const font = chain.fontFor(character)
    const last = runs.at(-1)
    if (last?.font === font) last.text += character
    else runs.push({ font, text: character })
  }
  return runs
}

function pathObject(
  { path, fill, stroke, width }: PathMark,
  palette: Palette,
  id: number,
  boundary: string,
): string {
  const line = stroke ? ` LineWidth="${short(width ?? 0.2)}"` : ''
  const ways = ` Stroke="${stroke !== undefined}" Fill="${fill !== undefined}"`
  const colours = [
    stroke ? colour('StrokeColor', palette, stroke) : '',
    fill ? colour('FillColor', palette, fill) : '',
  ].join('')
  const data = path.map(segment).join(' ')
  return `<ofd:PathObject ID="${id}" Boundary="${boundary}"${line}${ways}>${colours}<ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
}

function segment([kind, ...points]: Segment): string {
  const letter = { M: 'M', L: 'L', C: 'B', Z: 'C' }[kind]
  return [letter, ...points.map(short)].join(' ')
}
