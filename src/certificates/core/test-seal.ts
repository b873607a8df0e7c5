import { emOf, type Mark } from './drawing.ts'
import { circle } from './guilloche.ts'
import { widthOf, type Meter } from './fit.ts'

/**
 * The face of the software seal: two rings and the words 测试, so that nobody can take it for
 * an official seal. It has no star and no authority's name on purpose: only a seal platform
 * may give those (SealProvider).
 */
export function testSeal(
  cx: number,
  cy: number,
  diameter: number,
  icft: number,
  meter: Meter,
): Mark[] {
  const r = diameter / 2
  const word = (text: string, size: number, dy: number): Mark => {
    const em = emOf(size)
    const width = widthOf(text, size, meter)
    const baseline = cy + dy + em * (icft - 0.462)
    return { kind: 'text', text, size, x: cx - width / 2, baseline, ink: 'seal' }
  }
  return [
    { kind: 'path', path: circle(cx, cy, r), stroke: 'seal', width: 1 },
    { kind: 'path', path: circle(cx, cy, r - 1.6), stroke: 'seal', width: 0.25 },
    word('测试', diameter * 0.82, 0),
    word('非正式印章', diameter * 0.2, diameter * 0.23),
    word('TEST SEAL', diameter * 0.15, diameter * 0.345),
  ]
}
