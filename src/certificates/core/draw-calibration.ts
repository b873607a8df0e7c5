import { type Drawing, type Mark, type PathMark } from './drawing.ts'
import type { FaceLayout } from './face-layout.ts'
import { widthOf, type Meter } from './fit.ts'
import { line, numberAt, topOf } from './lines.ts'
import { paletteOf } from './palette.ts'

/** Of a printer: its name and how far its paper must be helped, mm (right and down are positive). */
export interface PrinterOffset {
  readonly name: string
  readonly dx: number
  readonly dy: number
}

/**
 * 校准页: rulers along two edges, a cross at each corner of the type area, and the line of every
 * field where the stock has it. Printed on plain paper with the offset now set; the office measures the
 * crosses from the paper's edges and takes the difference over into the offset.
 */
export function drawCalibration(layout: FaceLayout, meter: Meter, printer: PrinterOffset): Drawing {
  const { width, height } = layout.page
  const marks = [
    ...rulers(layout, width, height),
    ...crosses(layout, width, height),
    ...fieldLines(layout, meter),
    ...words(layout, meter, printer),
  ]
  const palette = paletteOf(layout)
  return { width, height, palette, layers: [{ id: 'guides', marks }] }
}

function stroke(x1: number, y1: number, x2: number, y2: number, width = 0.1): PathMark {
  return {
    kind: 'path',
    path: [
      ['M', x1, y1],
      ['L', x2, y2],
    ],
    stroke: 'black',
    width,
  }
}

const count = (to: number, step: number) =>
  Array.from({ length: Math.floor(to / step) }, (_, i) => (i + 1) * step)

const INSET = 10

/** Millimetres along the upper and the left edge, numbered every ten. */
function rulers(layout: FaceLayout, width: number, height: number): Mark[] {
  const long = (at: number) => (at % 10 === 0 ? 4 : at % 5 === 0 ? 2.5 : 1.5)
  const across = count(width - INSET - 1, 1).filter((x) => x >= INSET)
  const down = count(height - INSET - 1, 1).filter((y) => y >= INSET)
  return [
    ...across.map((x) => stroke(x, INSET, x, INSET + long(x))),
    ...down.map((y) => stroke(INSET, y, INSET + long(y), y)),
    ...across
      .filter((x) => x % 10 === 0 && x > INSET)
      .map((x) => line(layout, INSET + 4.5, 6, String(x), x - 1)),
    ...down
      .filter((y) => y % 10 === 0 && y > INSET + 5)
      .map((y) => line(layout, y - 1, 6, String(y), INSET + 5)),
  ]
}

const REACH = 8

function crosses(layout: FaceLayout, width: number, height: number): Mark[] {
  return [40, width - 40].flatMap((x) =>
    [40, height - 40].flatMap((y) => [
      stroke(x - REACH, y, x + REACH, y, 0.15),
      stroke(x, y - REACH, x, y + REACH, 0.15),
      line(layout, y + 1.5, 8, `${x} , ${y}`, x + 1.5),
    ]),
  )
}

/** Every line of the face as a thin rule at the top of its characters, with its label. */
function fieldLines(layout: FaceLayout, meter: Meter): Mark[] {
  const { number, fields, issuer, madeOn, valueColumn } = layout
  const lines = [number, ...fields, issuer, madeOn].map(({ label, top, size, x }, i) => ({
    label,
    at: topOf(layout, top),
    size: size.pt,
    x: i === 0 ? numberAt(layout, meter).label : x.mm,
  }))
  return lines.flatMap(({ label, at, size, x }) => [
    stroke(x - 6, at, valueColumn.right.mm, at, 0.05),
    line(layout, at, size, label, x),
  ])
}

function words(layout: FaceLayout, meter: Meter, { name, dx, dy }: PrinterOffset): Mark[] {
  const signed = (n: number) => `${n < 0 ? '−' : '+'}${Math.abs(n)} mm`
  const say: [string, number][] = [
    [`套打校准页　打印机：${name}　现用偏移：右 ${signed(dx)}，下 ${signed(dy)}`, 14],
    [
      '请按实际大小（100%，不要“适合页面”）打印在普通纸上，量左上十字到纸边的距离：应为左 40、上 40 毫米。',
      11,
    ],
    [
      '量得偏右、偏下多少，就把偏移减去多少；再印一张核对，与凭证纸叠在灯下看，各行应与纸上字样对齐。',
      11,
    ],
    [
      'Print at 100 %. The upper left cross must stand 40 mm from both edges; subtract what it is off.',
      10,
    ],
  ]
  return say.map(([text, size], i) => {
    const x = (layout.page.width - widthOf(text, size, meter)) / 2
    return line(layout, 90 + i * 7.5, size, text, x)
  })
}
