import { emOf, type Mark, type Segment } from './drawing.ts'
import type { FaceLayout } from './face-layout.ts'
import { widthOf, type Meter } from './fit.ts'
import { topOf } from './lines.ts'

/** A QR symbol without its quiet zone: rows of modules, `true` dark. */
export type Symbol = readonly (readonly boolean[])[]

/** Dark modules as one path of merged runs: vector, sharp on every printer. */
export function symbolPath(symbol: Symbol, x: number, y: number, size: number): Segment[] {
  const module = size / symbol.length
  const place = (n: number) => Math.round(n * 10_000) / 10_000
  return symbol.flatMap((row, r) =>
    runs(row).flatMap(({ from, to }): Segment[] => {
      const [left, right] = [place(x + from * module), place(x + to * module)]
      const [top, foot] = [place(y + r * module), place(y + (r + 1) * module)]
      return [['M', left, top], ['L', right, top], ['L', right, foot], ['L', left, foot], ['Z']]
    }),
  )
}

function runs(row: readonly boolean[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  row.forEach((dark, i) => {
    const last = found.at(-1)
    if (!dark) return
    if (last?.to === i) last.to = i + 1
    else found.push({ from: i, to: i + 1 })
  })
  return found
}

/** White around the code: four modules of the smallest symbol of ours (41 modules in 30 mm) and a little. */
export const QUIET = 3

/** The code in the window that the ground leaves white, a caption, and the host to compare. */
export function drawCode(layout: FaceLayout, symbol: Symbol, host: string, meter: Meter): Mark[] {
  const { code, font } = layout
  const top = topOf(layout, code.top)
  const size = code.size.mm
  const caption = (text: string, points: number, below: number): Mark => ({
    kind: 'text',
    text,
    size: points,
    x: code.x.mm + (size - widthOf(text, points, meter)) / 2,
    baseline: top + size + QUIET + below + font.icft * emOf(points),
    ink: 'ink',
  })
  return [
    { kind: 'path', path: symbolPath(symbol, code.x.mm, top, size), fill: 'black' },
    caption(code.caption, 9, 0),
    caption(host, 7, 4.4),
  ]
}
