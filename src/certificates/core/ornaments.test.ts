import { expect, test } from 'vitest'
import type { PathMark } from './drawing.ts'
import { border, goldRule } from './ornaments.ts'
import type { FaceLayout } from './face-layout.ts'

/** As much of a face as ornaments look at: paper, and where number and first field stand. */
const face = (width: number, height: number, number: number, first: number) => {
  const at = (mm: number) => ({ top: { edge: 'upper', mm, stated: false } })
  return {
    page: { width, height },
    number: at(number),
    fields: [at(first)],
  } as unknown as FaceLayout
}
const spanOf = (marks: readonly PathMark[], axis: 0 | 1) => {
  const points = marks.flatMap(({ path }) => path.flatMap(([, ...rest]) => rest as number[]))
  const along = points.filter((_, n) => n % 2 === axis)
  return [Math.min(...along), Math.max(...along)] as const
}
const FACES = [
  ['A3', face(420, 297, 76, 125)],
  ['A4', face(297, 210, 53.7, 88.4)],
  ['A4, a low heading', face(297, 210, 90, 100)],
] as const

test.each(FACES)(
  'the gold rule lies between number and first field, and on the paper: %s',
  (_, layout) => {
    const [top, bottom] = spanOf(goldRule(layout), 1)
    expect(top).toBeGreaterThan(layout.number.top.mm)
    expect(bottom).toBeLessThan(layout.fields[0]!.top.mm)
    const [left, right] = spanOf(goldRule(layout), 0)
    expect(left + right).toBeCloseTo(layout.page.width)
    expect(right - left).toBeCloseTo((236 * layout.page.height) / 297, 0)
  },
)

test('the frame keeps its share of the paper', () => {
  const share = ([, layout]: (typeof FACES)[number]) =>
    spanOf(border(layout), 1)[0] / layout.page.height
  expect(share(FACES[1])).toBeCloseTo(share(FACES[0]), 2)
})
