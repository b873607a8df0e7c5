/**
 * 证面 as a drawing: everything in millimetres from the upper left corner, sizes of type in
 * points. Writers (PDF, OFD) only write it down; they decide nothing.
 */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly palette: Palette
  /** From the ground up. */
  readonly layers: readonly Layer[]
}

/** What a printing house can switch on and off, and what each artefact is composed of. */
export type LayerId =
  | 'ground'
  | 'frame'
  | 'title'
  | 'labels'
  | 'uv'
  | 'seal'
  | 'values'
  | 'code'
  | 'guides'

export interface Layer {
  readonly id: LayerId
  readonly marks: readonly Mark[]
}

/** What a mark is painted with; what that is on a screen and on a press says the palette. */
export type Ink =
  | 'ink'
  | 'gold'
  | 'frame'
  | 'frameSecond'
  | 'ground'
  | 'uv'
  | 'seal'
  | 'paper'
  | 'black'
  | 'guide'

export interface Paint {
  /** On a screen, `#rrggbb`. */
  readonly rgb: string
  /** On a press, 0 to 1 each; of a spot colour, what a proof shows in its stead. */
  readonly cmyk: readonly [number, number, number, number]
  /** A plate of its own: hot foil, fluorescent ink, or a solid ink for lines too fine for a screen. */
  readonly spot?: string
}

export type Palette = Readonly<Record<Ink, Paint>>

export type Mark = TextMark | PathMark | TileMark

/** One run of text on one baseline; text stays text, so that it can be found and copied. */
export interface TextMark {
  readonly kind: 'text'
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly size: number
  readonly ink: Ink
  /** Extra advance after each character, mm. */
  readonly spacing?: number
}

export interface PathMark {
  readonly kind: 'path'
  readonly path: readonly Segment[]
  readonly fill?: Ink
  readonly stroke?: Ink
  /** Width of the stroke, mm. */
  readonly width?: number
}

/** A small picture repeated over a box, a whole number of times each way (浮雕底纹). */
export interface TileMark {
  readonly kind: 'tile'
  readonly box: Box
  readonly step: { readonly x: number; readonly y: number }
  readonly marks: readonly PathMark[]
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Segment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

export const POINTS_PER_MM = 72 / 25.4

/** The size of one em of a type size, in millimetres. */
export function emOf(points: number): number {
  return points / POINTS_PER_MM
}

/** The drawing moved by so many millimetres, as a printer that feeds askew needs it. */
export function shifted(drawing: Drawing, dx: number, dy: number): Drawing {
  const layers = drawing.layers.map(({ id, marks }) => ({
    id,
    marks: marks.map((mark) => shiftMark(mark, dx, dy)),
  }))
  return { ...drawing, layers }
}

function shiftMark(mark: Mark, dx: number, dy: number): Mark {
  if (mark.kind === 'text') return { ...mark, x: mark.x + dx, baseline: mark.baseline + dy }
  if (mark.kind === 'path') return { ...mark, path: shiftPath(mark.path, dx, dy) }
  return { ...mark, box: { ...mark.box, x: mark.box.x + dx, y: mark.box.y + dy } }
}

export function shiftPath(path: readonly Segment[], dx: number, dy: number): Segment[] {
  return path.map((segment): Segment => {
    if (segment[0] === 'Z') return segment
    if (segment[0] === 'C') {
      const [, a, b, c, d, e, f] = segment
      return ['C', a + dx, b + dy, c + dx, d + dy, e + dx, f + dy]
    }
    return [segment[0], segment[1] + dx, segment[2] + dy]
  })
}

/** The upper left corners of a tile's places. */
export function placesOf({ box, step }: TileMark): { readonly x: number; readonly y: number }[] {
  const count = (whole: number, part: number) =>
    Array.from({ length: Math.round(whole / part) }, (_, i) => i * part)
  return count(box.height, step.y).flatMap((dy) =>
    count(box.width, step.x).map((dx) => ({ x: box.x + dx, y: box.y + dy })),
  )
}
