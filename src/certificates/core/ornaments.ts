import type { PathMark, TileMark } from './drawing.ts'
import type { FaceLayout } from './face-layout.ts'
import { box as rectangle, frame, rosette } from './guilloche.ts'
import { QUIET } from './draw-code.ts'
import { topOf } from './lines.ts'
import { relief } from './relief.ts'
import type { Typeface } from './typeface.ts'

/** Millimetres on the A3 sheet of 西城 annex 2; other paper has all ornaments in proportion. */
const INSET = 17
const HALF = 4.2
const scaleOf = ({ width, height }: FaceLayout['page']) => Math.min(width / 420, height / 297)

/** 浮雕底纹 inside the frame, and a pale rose of loops behind the fields. */
export function ground(layout: FaceLayout, face: Typeface): (TileMark | PathMark)[] {
  const { width, height } = layout.page
  const inner = (INSET + HALF + 3) * scaleOf(layout.page)
  const box = { x: inner, y: inner, width: width - 2 * inner, height: height - 2 * inner }
  return [relief(face, layout.title.text, box), ...rose(layout), window(layout)]
}

/** Paper left white around the code, which the office's printer cannot clear: its quiet zone and a little. */
function window(layout: FaceLayout): PathMark {
  const { code } = layout
  const [x, y] = [code.x.mm - QUIET, topOf(layout, code.top) - QUIET]
  const side = code.size.mm + 2 * QUIET
  return { kind: 'path', path: rectangle(x, y, side, side), fill: 'paper' }
}

/** 防伪边框 of interlaced lines (annex 2, 5.1). */
export function border({ page }: FaceLayout): PathMark[] {
  const scale = scaleOf(page)
  const inks = ['frame', 'frameSecond'] as const
  const style = { inks, inset: INSET * scale, half: HALF * scale }
  return frame(page.width, page.height, style)
}

/** Two woven rings, low in contrast so that text stays first. */
function rose({ page }: FaceLayout): PathMark[] {
  const [x, y] = [page.width / 2, page.height * 0.57]
  const scale = scaleOf(page)
  const ring = (radius: number, petals: number, depth: number, strands: number): PathMark[] =>
    Array.from({ length: strands }, (_, i) => ({
      kind: 'path',
      path: rosette(x, y, radius * scale, petals, depth, (i * 2 * Math.PI) / strands),
      stroke: 'ground',
      width: 0.13,
    }))
  return [...ring(64, 16, 0.22, 8), ...ring(40, 10, 0.35, 6)]
}

/** A gold rule with a lozenge between the heading and the fields. */
export function goldRule(layout: FaceLayout): PathMark[] {
  const [x, y] = [layout.page.width / 2, underHeading(layout)]
  const scale = scaleOf(layout.page)
  const stroke = (from: number, to: number): PathMark => ({
    kind: 'path',
    path: [
      ['M', from, y],
      ['L', to, y],
    ],
    stroke: 'gold',
    width: 0.35,
  })
  const lozenge = (cx: number, r: number): PathMark => ({
    kind: 'path',
    path: [['M', cx - r, y], ['L', cx, y - r], ['L', cx + r, y], ['L', cx, y + r], ['Z']],
    fill: 'gold',
  })
  const [gap, reach, beside] = [6 * scale, 118 * scale, 4 * scale]
  return [
    stroke(x - reach, x - gap),
    stroke(x + gap, x + reach),
    lozenge(x, 2.2 * scale),
    lozenge(x - beside, scale),
    lozenge(x + beside, scale),
  ]
}

/** A little below the middle between the number and the first field, wherever the face puts them. */
function underHeading(layout: FaceLayout): number {
  const [first] = layout.fields
  const number = topOf(layout, layout.number.top)
  const below = first ? topOf(layout, first.top) - number : 49
  return number + (below * 26) / 49
}
