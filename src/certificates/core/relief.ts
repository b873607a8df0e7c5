import { POINTS_PER_MM, type Box, type PathMark, type Segment, type TileMark } from './drawing.ts'
import { outlined, type Typeface } from './typeface.ts'
import { widthOf } from './fit.ts'

/** Width of the lines, mm. */
const WIDTH = 0.11
/** Words in a row of the ground, rows, and lines in a row; the second of two rows is moved by half. */
const ACROSS = 2
const ROWS = 8
const LINES = 48
/** Part of a tile's width that its words fill. */
const FILLED = 0.82
/** About so wide is a sample along a line, mm; the rows a line looks above and below itself. */
const SAMPLE = 0.25
const LOOK = [-0.2, 0, 0.2]
const SLOPE = 1

/**
 * 浮雕底纹 (annex 2, 5.2): even horizontal lines that rise by half their distance where the words
 * stand, with a second line between them there, so that the words are seen and cannot be lifted out; a
 * copier that thickens lines fills them. One tile, seamless on every side, a whole number of times in
 * the box.
 */
export function relief(face: Typeface, text: string, box: Box): TileMark {
  const [width, row] = [box.width / ACROSS, box.height / ROWS]
  const em = (width * FILLED) / widthOf(text, POINTS_PER_MM, face.meter)
  const edges = edgesOf(face, text, em, width, row)
  const columns = Math.round(width / SAMPLE)
  const path = Array.from({ length: 2 * LINES }, (_, i) => {
    const y = ((i + 0.5) * row) / LINES
    const lifts = heights(edges, y, width / columns, columns)
    const of = { y, step: width / columns, lift: row / LINES / 2 }
    return [...line(lifts, of), ...between(lifts, of)]
  }).flat()
  const lines: PathMark = { kind: 'path', path, stroke: 'ground', width: WIDTH }
  return { kind: 'tile', box, step: { x: width, y: 2 * row }, marks: [lines] }
}

type Edge = readonly [x1: number, y1: number, x2: number, y2: number]

/** The words' outlines as straight edges, with the copies that reach in from neighbouring tiles. */
function edgesOf(face: Typeface, text: string, em: number, width: number, row: number): Edge[] {
  const middle = row / 2 + em * 0.36
  const inset = (width * (1 - FILLED)) / 2
  return [
    { x: inset, baseline: middle },
    { x: inset - width / 2, baseline: middle + row },
    { x: inset + width / 2, baseline: middle + row },
  ].flatMap((place) => flattened(outlined(face, text, em, place)))
}

function flattened(path: readonly Segment[]): Edge[] {
  const edges: Edge[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const to = (nx: number, ny: number) => {
    edges.push([x, y, nx, ny])
    ;[x, y] = [nx, ny]
  }
  for (const segment of path) {
    if (segment[0] === 'M') {
      ;[x, y] = [segment[1], segment[2]]
      ;[startX, startY] = [x, y]
    } else if (segment[0] === 'L') to(segment[1], segment[2])
    else if (segment[0] === 'Z') to(startX, startY)
    else {
      const [, a, b, c, d, e, f] = segment
      const [fromX, fromY] = [x, y]
      for (const t of [0.25, 0.5, 0.75, 1]) {
        const u = 1 - t
        const at = (p: number, q: number, r: number, s: number) =>
          u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s
        to(at(fromX, a, c, e), at(fromY, b, d, f))
      }
    }
  }
  return edges
}

/** How far each sample of a line is lifted, 0 to 1: the words' cover around it, its edges sloped. */
function heights(edges: readonly Edge[], y: number, step: number, columns: number): number[] {
  const cover = Array.from({ length: columns }, () => 0)
  for (const look of LOOK) addCover(cover, edges, y + look, step)
  return cover.map((_, i) => {
    let sum = 0
    for (let k = -SLOPE; k <= SLOPE; k++) sum += cover[(i + k + columns) % columns] as number
    return sum / (2 * SLOPE + 1) / LOOK.length
  })
}

function addCover(cover: number[], edges: readonly Edge[], y: number, step: number): void {
  const crossings: { x: number; turn: number }[] = []
  for (const [x1, y1, x2, y2] of edges)
    if (y1 <= y !== y2 <= y)
      crossings.push({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y2 > y1 ? 1 : -1 })
  crossings.sort((a, b) => a.x - b.x)
  let winding = 0
  crossings.forEach(({ x, turn }, i) => {
    winding += turn
    const until = crossings[i + 1]?.x
    if (winding === 0 || until === undefined) return
    const [from, to] = [Math.round(x / step), Math.round(until / step)]
    for (let c = from; c < to; c++)
      if (c >= 0 && c < cover.length) cover[c] = (cover[c] as number) + 1
  })
}

const round = (n: number) => Math.round(n * 100) / 100

interface Line {
  readonly y: number
  readonly step: number
  readonly lift: number
}

/** The lifted line; a point that lies straight between its neighbours is left out. */
function line(lifts: readonly number[], { y, step, lift }: Line): Segment[] {
  const at = (i: number) => lifts[(i + lifts.length) % lifts.length] as number
  const place = (i: number): [number, number] => [round(i * step), round(y - lift * at(i))]
  const path: Segment[] = [['M', ...place(0)]]
  for (let i = 1; i < lifts.length; i++)
    if (Math.abs(at(i - 1) - 2 * at(i) + at(i + 1)) > 1e-9) path.push(['L', ...place(i)])
  path.push(['L', ...place(lifts.length)])
  return path
}

/** The second line, where the words are. */
function between(lifts: readonly number[], { y, step }: Line): Segment[] {
  const path: Segment[] = []
  let from: number | undefined
  for (let i = 0; i <= lifts.length; i++) {
    const inside = (lifts[i] ?? 0) > 0.99
    if (inside) from ??= i
    else if (from !== undefined) {
      path.push(['M', round(from * step), round(y)], ['L', round(i * step), round(y)])
      from = undefined
    }
  }
  return path
}
