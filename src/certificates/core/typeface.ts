import type { Segment } from './drawing.ts'
import type { Meter } from './fit.ts'

/** What a drawing needs to know of the fonts: how wide a character is, and what it looks like. */
export interface Typeface {
  readonly meter: Meter
  /** The outline of a character at the size of 1, y downwards from the baseline. */
  outline(character: string): readonly Segment[]
}

/** A text as one outline: plates carry no font, and a ground no words that could be copied. */
export function outlined(
  face: Typeface,
  text: string,
  em: number,
  place: { readonly x: number; readonly baseline: number; readonly spacing?: number },
): Segment[] {
  let pen = place.x
  return Array.from(text).flatMap((character) => {
    const at = pen
    pen += (face.meter(character) ?? 1) * em + (place.spacing ?? 0)
    return face.outline(character).map((s): Segment => scaled(s, em, at, place.baseline))
  })
}

const round = (n: number) => Math.round(n * 1000) / 1000

function scaled(segment: Segment, em: number, x: number, y: number): Segment {
  if (segment[0] === 'Z') return segment
  if (segment[0] === 'C') {
    const [, a, b, c, d, e, f] = segment
    return ['C', ...point(a, b), ...point(c, d), ...point(e, f)]
  }
  return [segment[0], ...point(segment[1], segment[2])]

  function point(px: number, py: number): [number, number] {
    return [round(x + px * em), round(y + py * em)]
  }
}
