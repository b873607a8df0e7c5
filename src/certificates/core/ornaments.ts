import type { PathMark, TileMark } from './drawing.ts'
import type { FaceLayout } from './face-layout.ts'
import { box as rectangle, frame, rosette } from './guilloche.ts'
import { QUIET } from './draw-code.ts'
import { topOf } from './lines.ts'
import { relief } from './relief.ts'
import type { Typeface } from './typeface.ts'

const INSET = 17
const HALF = 4.2

/** 浮雕底纹 inside the frame, and a pale rose of loops behind the fields. */
export function ground(layout: FaceLayout, face: Typeface): (TileMark | PathMark)[] {
  const { width, height } = layout.page
  const inner = INSET + HALF + 3
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
  const style = { inks: ['frame', 'frameSecond'], inset: INSET, half: HALF } as const
  return frame(page.width, page.height, style)
}

/** Two woven rings, low in contrast so that text stays first. */
function rose({ page }: FaceLayout): PathMark[] {
  const [x, y] = [page.width / 2, page.height * 0.57]
  const ring = (radius: number, petals: number, depth: number, strands: number): PathMark[] =>
    Array.from({ length: strands }, (_, i) => ({
      kind: 'path',
      path: rosette(x, y, radius, petals, depth, (i * 2 * Math.PI) / strands),
      stroke: 'ground',
      width: 0.13,
    }))
  return [...ring(64, 16, 0.22, 8), ...ring(40, 10, 0.35, 6)]
}

/** A gold rule with a lozenge between the heading and the fields. */
export function goldRule({ page }: FaceLayout): PathMark[] {
  const [x, y, reach] = [page.width / 2, 102, 118]
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
  return [
    stroke(x - reach, x - 6),
    stroke(x + 6, x + reach),
    lozenge(x, 2.2),
    lozenge(x - 4, 1),
    lozenge(x + 4, 1),
  ]
}
