import type { Drawing, Layer, Mark, PathMark } from './drawing.ts'
import { emOf } from './drawing.ts'
import { stockLayers, uvLayer } from './draw-stock.ts'
import type { FaceLayout } from './face-layout.ts'
import { paletteOf } from './palette.ts'
import { outlined, type Typeface } from './typeface.ts'

/** Room around the trimmed paper for crop marks, mm. */
export const PLATE_MARGIN = 12
/** Colour beyond the cut, mm: none of the art reaches the edge, so it is only room for the knife. */
export const BLEED = 3

/**
 * 制版文件 for the printing house: one layer a plate, words as outlines, crop marks in every colour.
 * Coordinates are those of the paper; the margin lies outside of it (negative).
 */
export function drawPlates(layout: FaceLayout, face: Typeface): Drawing {
  const layers = [...stockLayers(layout, face), uvLayer(layout)].map(({ id, marks }): Layer => ({
    id,
    marks: marks.map((mark) => asOutline(mark, face)),
  }))
  const { width, height } = layout.page
  return {
    width,
    height,
    palette: paletteOf(layout),
    layers: [...layers, { id: 'guides', marks: cropMarks(width, height) }],
  }
}

function asOutline(mark: Mark, face: Typeface): Mark {
  if (mark.kind !== 'text') return mark
  const { text, size, x, baseline, ink, spacing = 0 } = mark
  const path = outlined(face, text, emOf(size), { x, baseline, spacing })
  return { kind: 'path', path, fill: ink }
}

/** Two lines at each corner, outside the bleed, and a cross in the middle of each side. */
function cropMarks(width: number, height: number): PathMark[] {
  const [near, far] = [BLEED + 1, PLATE_MARGIN - 1]
  const stroke = (x1: number, y1: number, x2: number, y2: number): PathMark => ({
    kind: 'path',
    path: [
      ['M', x1, y1],
      ['L', x2, y2],
    ],
    stroke: 'guide',
    width: 0.1,
  })
  const corners = [0, width].flatMap((x) =>
    [0, height].flatMap((y) => {
      const [sx, sy] = [x === 0 ? -1 : 1, y === 0 ? -1 : 1]
      return [stroke(x + sx * near, y, x + sx * far, y), stroke(x, y + sy * near, x, y + sy * far)]
    }),
  )
  const middle = (near + far) / 2
  const crosses = [
    [width / 2, -middle],
    [width / 2, height + middle],
    [-middle, height / 2],
    [width + middle, height / 2],
  ].flatMap(([x = 0, y = 0]) => [stroke(x - 3, y, x + 3, y), stroke(x, y - 3, x, y + 3)])
  return [...corners, ...crosses]
}
