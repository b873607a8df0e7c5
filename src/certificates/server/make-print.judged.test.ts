import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { inFolder, judge } from '../../../test/tools/external.ts'
import { inkOf, rasterOf } from '../../../test/tools/raster.ts'
import type { RegionCode } from '../../catalogue/core/index.ts'
import { sampleFace, SUPERMARKET } from '../core/samples.ts'
import { faceLayouts } from './face-layouts.ts'
import { makeCertificate } from './make-certificate.ts'
import { makeCalibration, makeOverprint, makePlates } from './make-print.ts'
import { softwareSeal } from './seal/software-seal.ts'

const LINK = `https://zhunying.example.gov.cn/v/${'8'.repeat(200)}`
const XICHENG = '110102' as RegionCode
const DAY = '2026-11-20'
const overprint = (dx: number, dy: number) => {
  const made = makeOverprint(sampleFace({ names: SUPERMARKET }), LINK, { name: '二号窗口', dx, dy })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.bytes
}

async function unpacked(pdf: Buffer): Promise<string> {
  return inFolder((folder) => {
    const [from, to] = ['in.pdf', 'out.pdf'].map((n) => path.join(folder, n)) as [string, string]
    writeFileSync(from, pdf)
    const ran = judge('qpdf', ['--qdf', '--object-streams=disable', from, to])
    if (ran.status !== 0) throw new Error(ran.said)
    return readFileSync(to, 'latin1')
  })
}

describe('套打', () => {
  const NAME = { x: 140, y: 120, width: 100, height: 16 }
  const edge = async (pdf: Buffer) => {
    const { top, left } = inkOf(await rasterOf(pdf, 600, NAME))
    return { top: (top * 25.4) / 600, left: (left * 25.4) / 600 }
  }

  test('stands exactly where the electronic certificate has the same words', async () => {
    const whole = await makeCertificate(sampleFace({ names: SUPERMARKET }), LINK, softwareSeal)
    const [a, b] = [
      await edge(overprint(0, 0)),
      await edge(whole.ok ? whole.value.bytes : Buffer.of()),
    ]
    expect(a.top).toBeCloseTo(b.top, 1)
    expect(a.left).toBeCloseTo(b.left, 1)
  })

  test("moves by the printer's offset, in both directions", async () => {
    const [still, moved] = [await edge(overprint(0, 0)), await edge(overprint(1.5, -0.7))]
    expect(Math.abs(moved.left - still.left - 1.5)).toBeLessThan(0.06)
    expect(Math.abs(moved.top - still.top + 0.7)).toBeLessThan(0.06)
  })

  test('prints nothing that is on the stock already', async () => {
    const pdf = overprint(0, 0)
    // the labels' column, the title and the frame are left blank
    for (const box of [
      { x: 50, y: 120, width: 88, height: 85 },
      { x: 90, y: 35, width: 240, height: 35 },
      { x: 5, y: 5, width: 400, height: 25 },
    ]) {
      const raster = await rasterOf(pdf, 100, box)
      expect(() => inkOf(raster, 250)).toThrow('no ink')
    }
  })
})

test('校准页: its upper left cross stands 40 mm from both edges, and moves with the offset', async () => {
  const cross = async (dx: number, dy: number) => {
    const pdf = makeCalibration(XICHENG, { name: '二号窗口', dx, dy }, DAY)
    const arm = inkOf(await rasterOf(pdf, 600, { x: 33, y: 37, width: 2, height: 6 }))
    const leg = inkOf(await rasterOf(pdf, 600, { x: 37, y: 33, width: 6, height: 2 }))
    const middle = (a: number, b: number) => ((a + b) / 2) * (25.4 / 600)
    return { y: 37 + middle(arm.top, arm.foot), x: 37 + middle(leg.left, leg.right) }
  }
  const [at, moved] = [await cross(0, 0), await cross(1, -1.5)]
  expect(Math.abs(at.x - 40)).toBeLessThan(0.06)
  expect(Math.abs(at.y - 40)).toBeLessThan(0.06)
  expect(Math.abs(moved.x - 41)).toBeLessThan(0.06)
  expect(Math.abs(moved.y - 38.5)).toBeLessThan(0.06)
})

describe.each([...faceLayouts().keys()])('制版文件 of %s', (region) => {
  const plates = makePlates(region, DAY)

  test('has gold foil and fluorescent red as plates of their own, and no RGB, font or transparency', async () => {
    const text = await unpacked(plates)
    for (const spot of ['GoldFoil', 'UV-Red', 'Frame-1', 'Frame-2', 'Ground', 'All'])
      expect(text).toMatch(new RegExp(`/Separation\\s+/${spot}\\s`))
    expect(text).not.toMatch(/\/DeviceRGB|\/Type \/Font|\/SMask|\/ca |Tj/)
    expect(text).not.toMatch(/^[\d.]+ [\d.]+ [\d.]+ (rg|RG)$/m)
  })

  test('names a layer for every plate, all of them on', async () => {
    const text = await unpacked(plates)
    const groups = text.split('/Type /OCG').length - 1
    expect(groups).toBe(6)
    const [, on = ''] = /\/ON \[([^\]]+)\]/.exec(text) ?? []
    expect(
      on
        .trim()
        .split(/\s+R\s*/)
        .filter(Boolean),
    ).toHaveLength(groups)
    for (const id of ['ground', 'frame', 'title', 'labels', 'uv', 'guides'])
      expect(text).toContain(`/OC /G-${id} BDC`)
  })

  test('says where it is cut: 420 × 297 mm, 3 mm of bleed', async () => {
    const text = await unpacked(plates)
    const box = (name: string) =>
      (new RegExp(`/${name} \\[([^\\]]+)\\]`).exec(text)?.[1] ?? '').trim().split(/\s+/).map(Number)
    const [x = 0, y = 0, right = 0, top = 0] = box('TrimBox')
    expect((right - x) * (25.4 / 72)).toBeCloseTo(420, 2)
    expect((top - y) * (25.4 / 72)).toBeCloseTo(297, 2)
    expect((x - (box('BleedBox')[0] ?? 0)) * (25.4 / 72)).toBeCloseTo(3, 2)
  })

  test('the same bytes each time', () => {
    expect(makePlates(region, DAY).equals(plates)).toBe(true)
  })
})

test('监制 stands at the lower left of the plates, and not in the electronic certificate', async () => {
  const box = { x: 12 + 30, y: 12 + 262, width: 45, height: 8 }
  // the fluorescent red of the proof is darker than the ground
  const plates = inkOf(await rasterOf(makePlates(XICHENG, DAY), 300, box), 170)
  expect(plates.right - plates.left).toBeGreaterThan((30 * 300) / 25.4)
  const face = await makeCertificate(sampleFace(), LINK, softwareSeal)
  const bytes = face.ok ? face.value.bytes : Buffer.of()
  const electronic = await rasterOf(bytes, 300, { x: 30, y: 262, width: 45, height: 8 })
  expect(() => inkOf(electronic, 170)).toThrow('no ink')
})
