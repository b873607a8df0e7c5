import { expect, test } from 'vitest'
import { placesOf, type Segment } from './drawing.ts'
import { relief } from './relief.ts'
import type { Typeface } from './typeface.ts'

/** A character that is a block of 0.6 em, so that the ground is easy to reckon. */
const square: readonly Segment[] = [
  ['M', 0.2, 0],
  ['L', 0.8, 0],
  ['L', 0.8, -0.6],
  ['L', 0.2, -0.6],
  ['Z'],
]
const face: Typeface = { meter: () => 1, outline: () => square }
const BOX = { x: 24, y: 24, width: 372, height: 248 }
const tile = relief(face, '凭证', BOX)
const path = tile.marks[0]?.path ?? []

test('the tile fits the box a whole number of times', () => {
  const places = placesOf(tile)
  expect(places.length * tile.step.x * tile.step.y).toBeCloseTo(BOX.width * BOX.height, 6)
  expect(Math.max(...places.map(({ x }) => x)) + tile.step.x).toBeCloseTo(BOX.x + BOX.width, 6)
})

test('every line leaves the tile as high as it enters: neighbours join without a seam', () => {
  const lines: [number, number][][] = []
  for (const segment of path) {
    if (segment[0] === 'M') lines.push([[segment[1], segment[2]]])
    else if (segment[0] === 'L') lines.at(-1)?.push([segment[1], segment[2]])
  }
  const whole = lines.filter(
    (l) => l[0]?.[0] === 0 && Math.abs((l.at(-1)?.[0] ?? 0) - tile.step.x) < 0.011,
  )
  expect(whole.length).toBeGreaterThan(50)
  for (const line of whole) expect(line[0]?.[1]).toBe(line.at(-1)?.[1])
})

test('lines rise by half their distance where the words stand, and only there', () => {
  const heights = path.flatMap((s) => (s[0] === 'Z' ? [] : [s.at(-1) as number]))
  const pitch = tile.step.y / 96
  const lifts = heights.map((y) => (pitch / 2 - (y % pitch) + pitch) % pitch)
  for (const lift of lifts) expect(Math.min(lift, pitch - lift)).toBeLessThan(pitch / 2 + 0.011)
  expect(lifts.some((lift) => Math.abs(lift - pitch / 2) < 0.02)).toBe(true)
  expect(relief({ ...face, outline: () => [] }, '凭证', BOX).marks[0]?.path).toHaveLength(2 * 96)
})
