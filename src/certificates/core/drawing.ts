/**
 * 证面 as a drawing: everything in millimetres from the upper left corner, sizes of type in
 * points. Writers (PDF, OFD) only write it down; they decide nothing.
 */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

export type Mark = TextMark | PathMark | GroundMark

/** One run of text on one baseline; text stays text, so that it can be found and copied. */
export interface TextMark {
  readonly kind: 'text'
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly size: number
  readonly colour: string
  /** Extra advance after each character, mm. */
  readonly spacing?: number
}

export interface PathMark {
  readonly kind: 'path'
  readonly path: readonly Segment[]
  readonly fill?: string
  readonly stroke?: string
  /** Width of the stroke, mm. */
  readonly width?: number
}

/** 浮雕底纹: words repeated as outlines in a pale relief; never text that could be copied. */
export interface GroundMark {
  readonly kind: 'ground'
  readonly text: string
  readonly size: number
  readonly colour: string
  readonly box: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  readonly step: { readonly x: number; readonly y: number }
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
