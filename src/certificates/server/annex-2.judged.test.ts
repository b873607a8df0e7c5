import { describe, expect, test } from 'vitest'
import { inkOf, rasterOf } from '../../../test/tools/raster.ts'
import { emOf, type Drawing, type FaceLayout } from '../core/index.ts'
import { stockLayers } from '../core/draw-stock.ts'
import { paletteOf } from '../core/palette.ts'
import { sampleFace } from '../core/samples.ts'
import { layoutOf } from './face-layouts.ts'
import { fontsOf } from './fonts.ts'
import { makeCertificate } from './make-certificate.ts'
import { writePdf } from './pdf/write-pdf.ts'
import { softwareSeal } from './seal/software-seal.ts'

/** 西政办发〔2023〕4号 annex 2, written down here again: the test does not ask the layout. */
const ANNEX = [
  { line: '综合许可凭证编号', upper: 76, points: 17 },
  { line: '经营者名称', upper: 125, points: 22 },
  { line: '统一社会信用代码', upper: 141, points: 22 },
  { line: '法定代表人（负责人）', upper: 157, points: 22 },
  { line: '经营场所', upper: 173, points: 22 },
  { line: '许可项目', upper: 189, points: 22 },
  { line: '发证机关', upper: 297 - 65, points: 16 },
  { line: '制证日期', upper: 297 - 51.5, points: 16 },
] as const

const DPI = 600
const PIXEL = 25.4 / DPI
const layout = layoutOf(sampleFace().region)
const fonts = fontsOf(layout)

interface Found {
  /** Top and foot of the ink, mm from the upper edge. */
  readonly top: number
  readonly foot: number
}

/** Where the ink of the line that should stand at `upper` does stand. */
async function measure(
  pdf: Buffer,
  { line, upper, points }: (typeof ANNEX)[number],
): Promise<Found> {
  const label = labelOf(layout, line)
  const box = { x: label.x - 1, y: upper - 3, width: emOf(points) * 4, height: emOf(points) + 5 }
  const raster = await rasterOf(pdf, DPI, box)
  const { top, foot } = inkOf(raster)
  const origin = Math.round((box.y * DPI) / 25.4) * PIXEL
  return { top: origin + top * PIXEL, foot: origin + foot * PIXEL }
}

const labelsOf = (of: FaceLayout) => {
  const layer = stockLayers(of, fonts).find(({ id }) => id === 'labels')
  return (layer?.marks ?? []).filter((mark) => mark.kind === 'text')
}
function labelOf(of: FaceLayout, line: string) {
  const found = labelsOf(of).find(({ text }) => text.startsWith(line))
  if (!found) throw new Error(`no label ${line}`)
  return found
}

/** Of the first four characters: how far the highest ink lies above the top of the character face, mm. */
function rise({ line, points }: (typeof ANNEX)[number]): { top: number; foot: number } {
  const ys = Array.from(line.slice(0, 4)).flatMap((c) =>
    fonts.outline(c).flatMap((s) => (s[0] === 'Z' ? [] : [s.at(-1) as number])),
  )
  const em = emOf(points)
  return {
    top: (layout.font.icft + Math.min(...ys)) * em,
    foot: (layout.font.icft + Math.max(...ys)) * em,
  }
}

/** Ink against annex 2: raw, and less what the characters themselves stand off their face. */
function compare(line: (typeof ANNEX)[number], found: Found) {
  const raw = found.top - line.upper
  return { raw, placed: raw - rise(line).top, height: found.foot - found.top }
}

describe('annex 2 of 西政办发〔2023〕4号, measured on a raster of 600 dpi', () => {
  const made = makeCertificate(sampleFace(), `https://a.example/v/${'8'.repeat(200)}`, softwareSeal)
  const whole = made.then((m) => {
    if (!m.ok) throw new Error(m.refusal.code)
    return m.value.bytes
  })

  test('the paper is 420 × 297 mm', async () => {
    const { width, height } = await rasterOf(await whole, 72)
    expect([width, height]).toEqual([Math.ceil(420 * (72 / 25.4)), Math.ceil(297 * (72 / 25.4))])
  })

  test.each(ANNEX)('ink of $line lies within 0.15 mm of $upper mm', async (line) => {
    const { raw, placed, height } = compare(line, await measure(await whole, line))
    expect(Math.abs(raw)).toBeLessThanOrEqual(0.15)
    expect(Math.abs(placed)).toBeLessThanOrEqual(1.5 * PIXEL)
    // a type size that is a point off is seen in the height of its characters
    expect(Math.abs(height - (rise(line).foot - rise(line).top))).toBeLessThan(0.1)
  })

  test.each([0.2, -0.2])('a line moved by %d mm is found out, whichever it is', async (by) => {
    const moved = movedBy(by)
    const labels = stockLayers(moved, fonts).filter(({ id }) => id === 'labels')
    const drawing: Drawing = { ...layout.page, palette: paletteOf(moved), layers: labels }
    const facts = { title: '', author: '', subject: '', keywords: '', day: '2026-11-20' }
    const pdf = writePdf(drawing, fonts, facts)
    for (const line of ANNEX) {
      const { placed } = compare(line, await measure(pdf, line))
      expect(Math.abs(placed)).toBeGreaterThan(0.15)
    }
  })
})

/** Every coordinate of the layout moved down by so many millimetres. */
function movedBy(by: number): FaceLayout {
  const down = <T extends { top: FaceLayout['number']['top'] }>(line: T): T => {
    const mm = line.top.mm + (line.top.edge === 'upper' ? by : -by)
    return { ...line, top: { ...line.top, mm } }
  }
  return {
    ...layout,
    number: down(layout.number),
    fields: layout.fields.map(down),
    issuer: down(layout.issuer),
    madeOn: down(layout.madeOn),
  }
}
