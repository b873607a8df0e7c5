import type { Mark, PathMark } from './drawing.ts'
import type { FaceLayout } from './face-layout.ts'
import { frame, rosette } from './guilloche.ts'

const INSET = 17
const HALF = 4.2

/** Everything on the paper before a word is printed: relief ground, centre rose, frame, rule. */
export function ornaments(layout: FaceLayout): Mark[] {
  const { page, colours, title } = layout
  const inner = INSET + HALF + 3
  return [
    {
      kind: 'ground',
      text: title.text,
      size: 17,
      colour: colours.ground,
      box: { x: inner, y: inner, width: page.width - 2 * inner, height: page.height - 2 * inner },
      step: { x: 52, y: 18 },
    },
    ...rose(layout),
    ...frame(page.width, page.height, {
      colours: [colours.frame, colours.frameSecond],
      inset: INSET,
      half: HALF,
    }),
    ...rule(layout),
  ]
}

/** A pale rose of loops behind the fields, low in contrast so that text stays first. */
function rose({ page, colours }: FaceLayout): PathMark[] {
  const [x, y] = [page.width / 2, page.height * 0.57]
  return [0, 1, 2, 3, 4, 5].map((i) => ({
    kind: 'path',
    path: rosette(x, y, 62 - i * 4, 18, 0.28, (i * Math.PI) / 3),
    stroke: colours.ground,
    width: 0.18,
  }))
}

/** A gold rule with a lozenge between the heading and the fields. */
function rule({ page, title }: FaceLayout): PathMark[] {
  const [x, y, reach] = [page.width / 2, 102, 118]
  const stroke = (from: number, to: number): PathMark => ({
    kind: 'path',
    path: [
      ['M', from, y],
      ['L', to, y],
    ],
    stroke: title.colour,
    width: 0.35,
  })
  const lozenge = (cx: number, r: number): PathMark => ({
    kind: 'path',
    path: [['M', cx - r, y], ['L', cx, y - r], ['L', cx + r, y], ['L', cx, y + r], ['Z']],
    fill: title.colour,
  })
  return [
    stroke(x - reach, x - 6),
    stroke(x + 6, x + reach),
    lozenge(x, 2.2),
    lozenge(x - 4, 1),
    lozenge(x + 4, 1),
  ]
}
