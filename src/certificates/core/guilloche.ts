import type { Ink, PathMark, Segment } from './drawing.ts'

/** Coordinates are kept to 0.01 mm: finer than any printer, and the same on every machine. */
const round = (n: number) => Math.round(n * 100) / 100

interface Wave {
  readonly amplitude: number
  readonly phase: number
}

type Place = (along: number, across: number) => readonly [x: number, y: number]

/**
 * A sine along a straight band as cubic curves, four a period; `place` puts (along, across)
 * on the page. Hermite tangents: a cubic's inner points stand a third of the step away.
 */
function sine(length: number, periods: number, wave: Wave, place: Place): Segment[] {
  const steps = periods * 4
  const step = length / steps
  const turn = (2 * Math.PI * periods) / length
  const value = (s: number) => wave.amplitude * Math.sin(turn * s + wave.phase)
  const slope = (s: number) => wave.amplitude * turn * Math.cos(turn * s + wave.phase)
  const at = (s: number, v: number) => place(s, v).map(round) as [number, number]
  const path: Segment[] = [['M', ...at(0, value(0))]]
  for (let i = 0; i < steps; i++) {
    const [from, to] = [i * step, (i + 1) * step]
    const first = at(from + step / 3, value(from) + (slope(from) * step) / 3)
    const second = at(to - step / 3, value(to) - (slope(to) * step) / 3)
    path.push(['C', ...first, ...second, ...at(to, value(to))])
  }
  return path
}

/** A closed rose of interlaced loops around a centre, as cubic curves, four a petal. */
export function rosette(
  cx: number,
  cy: number,
  radius: number,
  petals: number,
  depth: number,
  phase = 0,
): Segment[] {
  const steps = petals * 4
  const angle = (2 * Math.PI) / steps
  const reach = (t: number) => radius * (1 - depth + depth * Math.cos(petals * t + phase))
  const at = (t: number) => [cx + reach(t) * Math.cos(t), cy + reach(t) * Math.sin(t)] as const
  // a cubic's inner points stand a third of the step away, along the curve's direction
  const towards = (t: number, step: number): [number, number] => {
    const [x, y] = at(t)
    const slope = -radius * depth * petals * Math.sin(petals * t + phase)
    const dx = slope * Math.cos(t) - reach(t) * Math.sin(t)
    const dy = slope * Math.sin(t) + reach(t) * Math.cos(t)
    return [round(x + (dx * step) / 3), round(y + (dy * step) / 3)]
  }
  const place = (t: number) => at(t).map(round) as [number, number]
  const path: Segment[] = [['M', ...place(0)]]
  for (let i = 0; i < steps; i++) {
    const [from, to] = [i * angle, (i + 1) * angle]
    path.push(['C', ...towards(from, angle), ...towards(to, -angle), ...place(to)])
  }
  path.push(['Z'])
  return path
}

export interface FrameStyle {
  readonly inks: readonly [Ink, Ink]
  /** Middle of the band from the edge of the paper, mm. */
  readonly inset: number
  /** Half width of the band, mm. */
  readonly half: number
}

/** 防伪边框 of interlaced (扭锁) lines: two families of waves, a fine line either side, corner roses. */
export function frame(width: number, height: number, style: FrameStyle): PathMark[] {
  const { inset, half, inks } = style
  const [long, tall] = [width - 2 * inset, height - 2 * inset]
  const sides: { length: number; periods: number; place: Place }[] = [
    { length: long, periods: 36, place: (s, v) => [inset + s, inset + v] },
    { length: long, periods: 36, place: (s, v) => [inset + s, height - inset + v] },
    { length: tall, periods: 24, place: (s, v) => [inset + v, inset + s] },
    { length: tall, periods: 24, place: (s, v) => [width - inset + v, inset + s] },
  ]
  const strand = (ink: Ink, wave: Wave): PathMark => ({
    kind: 'path',
    path: sides.flatMap(({ length, periods, place }) => sine(length, periods, wave, place)),
    stroke: ink,
    width: 0.12,
  })
  const phases = [0, 1, 2, 3, 4, 5].map((i) => (i * Math.PI) / 3)
  return [
    ...phases.map((phase) => strand(inks[0], { amplitude: half, phase })),
    ...phases.map((phase) => strand(inks[1], { amplitude: half * 0.55, phase: phase + 0.5 })),
    ruled(width, height, inset - half - 1, inks[0], 0.5),
    ruled(width, height, inset + half + 1, inks[0], 0.5),
    ruled(width, height, inset + half + 2, inks[0], 0.15),
    ...corners(width, height, style),
  ]
}

function corners(width: number, height: number, { inset, half, inks }: FrameStyle): PathMark[] {
  const reach = half + 1
  return [inset, width - inset].flatMap((x) =>
    [inset, height - inset].flatMap((y): PathMark[] => [
      { kind: 'path', path: box(x - reach, y - reach, 2 * reach, 2 * reach), fill: 'paper' },
      {
        kind: 'path',
        path: box(x - reach, y - reach, 2 * reach, 2 * reach),
        stroke: inks[0],
        width: 0.5,
      },
      { kind: 'path', path: rosette(x, y, half, 12, 0.32), stroke: inks[0], width: 0.12 },
      {
        kind: 'path',
        path: rosette(x, y, half, 12, 0.32, Math.PI),
        stroke: inks[1],
        width: 0.12,
      },
      { kind: 'path', path: rosette(x, y, half * 0.6, 8, 0.45), stroke: inks[0], width: 0.12 },
    ]),
  )
}

function ruled(width: number, height: number, inset: number, stroke: Ink, line: number): PathMark {
  const path = box(inset, inset, width - 2 * inset, height - 2 * inset)
  return { kind: 'path', path, stroke, width: line }
}

export function box(x: number, y: number, width: number, height: number): Segment[] {
  return [
    ['M', round(x), round(y)],
    ['L', round(x + width), round(y)],
    ['L', round(x + width), round(y + height)],
    ['L', round(x), round(y + height)],
    ['Z'],
  ]
}

/** A circle as four cubics. */
export function circle(cx: number, cy: number, r: number): Segment[] {
  const k = r * 0.552285
  return [
    ['M', round(cx + r), round(cy)],
    ['C', round(cx + r), round(cy + k), round(cx + k), round(cy + r), round(cx), round(cy + r)],
    ['C', round(cx - k), round(cy + r), round(cx - r), round(cy + k), round(cx - r), round(cy)],
    ['C', round(cx - r), round(cy - k), round(cx - k), round(cy - r), round(cx), round(cy - r)],
    ['C', round(cx + k), round(cy - r), round(cx + r), round(cy - k), round(cx + r), round(cy)],
    ['Z'],
  ]
}
