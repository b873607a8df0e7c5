import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium'
import { decodeQR } from 'qr/decode.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LicenceNumber } from '../../licences/core/index.ts'
import { topOf } from '../core/index.ts'
import { SUPERMARKET, sampleFace } from '../core/samples.ts'
import { layoutOf } from './face-layouts.ts'
import { makeCertificate } from './make-certificate.ts'
import { softwareSeal } from './seal-provider.ts'

const LINK = `https://zhunying.example.gov.cn/v/${'8'.repeat(200)}`
const DPI = 400
const MM = DPI / 25.4

let pdfium: PDFiumLibrary
beforeAll(async () => {
  pdfium = await PDFiumLibrary.init()
})
afterAll(() => pdfium.destroy())

async function pdfOf(face = sampleFace()): Promise<Buffer> {
  const made = await makeCertificate(face, LINK, softwareSeal)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.bytes
}

async function page<T>(pdf: Buffer, look: (doc: PDFiumDocument) => Promise<T> | T): Promise<T> {
  const doc = await pdfium.loadDocument(pdf)
  try {
    return await look(doc)
  } finally {
    doc.destroy()
  }
}

const raster = (pdf: Buffer, dpi: number, colorSpace: 'Gray' | 'BGRA') =>
  page(pdf, (doc) => doc.getPage(0).render({ scale: dpi / 72, render: 'bitmap', colorSpace }))

const textOf = (pdf: Buffer) => page(pdf, (doc) => doc.getPage(0).getText())

describe('the face of 西城, measured on a raster', () => {
  const layout = layoutOf(sampleFace().region)
  const lines = [
    ...layout.fields.map((f) => ({ ...f, name: f.id })),
    { name: 'issuer', ...layout.issuer },
    { name: 'madeOn', ...layout.madeOn },
    { name: 'number', ...layout.number, x: { mm: 155, stated: false } },
  ]
  let image: Awaited<ReturnType<typeof raster>>
  beforeAll(async () => {
    image = await raster(await pdfOf(), DPI, 'Gray')
  })

  test('the paper is 420 × 297 mm', () => {
    expect(image.width / MM).toBeCloseTo(420, -0.5)
    expect(image.height / MM).toBeCloseTo(297, -0.5)
  })

  test.each(lines)('$name stands within 0.15 mm of its stated place', (line) => {
    const x = line.x.mm
    const top = topOf(layout, line.top)
    expect(line.top.stated).toBe(true)
    expect(Math.abs(firstInk(x, x + 20, top - 4, top + 4) - top)).toBeLessThanOrEqual(0.15)
  })

  /** The first row with dark ink between two columns, mm; the pale ground does not count. */
  function firstInk(left: number, right: number, from: number, to: number): number {
    // pdfium rounds the page to whole points, so a pixel is measured by the picture itself.
    const [across, down] = [image.width / 420, image.height / 297]
    for (let y = Math.round(from * down); y < to * down; y++)
      for (let x = Math.round(left * across); x < right * across; x++)
        if ((image.data[y * image.width + x] as number) < 120) return y / down
    throw new Error('no ink')
  }
})

test('the same licence gives the same bytes', async () => {
  expect((await pdfOf()).equals(await pdfOf())).toBe(true)
})

test('the words of the face can be found and copied', async () => {
  const text = (await textOf(await pdfOf())).replaceAll(/\s/g, '')
  for (const words of ['综合许可凭证', '110102ZH2500001E', '北京小满咖啡有限公司', '测试'])
    expect(text).toContain(words)
  expect(text).toContain('食品经营许可证、出版物经营许可证')
  expect(text).toContain('2026年11月20日')
})

test('the code on a raster of 200 dpi leads to the link', async () => {
  const { data, width, height } = await raster(await pdfOf(), 200, 'BGRA')
  expect(decodeQR({ data, width, height }, { timeLimit: 5000 })).toBe(LINK)
})

test('an A3 face with all its art is at most 200 kB', async () => {
  expect((await pdfOf(sampleFace({ names: SUPERMARKET }))).length).toBeLessThan(200_000)
})

test('ever more items go down the ladder and then point to the code', async () => {
  const names = Array.from({ length: 14 }, (_, i) => SUPERMARKET[i % 7] as string)
  const made = await makeCertificate(
    sampleFace({ names: [...names, ...names] }),
    LINK,
    softwareSeal,
  )
  expect(made).toMatchObject({
    ok: true,
    value: { adjustments: [{ field: 'items', size: 16, pointsToCode: true }] },
  })
  if (made.ok) expect(await textOf(made.value.bytes)).toContain('详见二维码')
})

test('a character without a glyph is refused, never an empty box', async () => {
  const holder = { ...sampleFace().holder, name: '𠮷野家（西城）餐饮店' }
  expect(await makeCertificate(sampleFace({ holder }), LINK, softwareSeal)).toEqual({
    ok: false,
    refusal: { code: 'CERTIFICATES_CHARACTER_NOT_COVERED', characters: ['𠮷'], field: 'name' },
  })
})

test.each([
  ['640324', '640324ZH0200001B'],
  ['410772', '410772ZH0100001T'],
])('region %s has its own certificate and its own sentence of effect', async (region, number) => {
  const layout = layoutOf(region as never)
  const face = sampleFace({
    region: layout.region,
    number: number as LicenceNumber,
    title: layout.title.text,
  })
  const text = (await textOf(await pdfOf(face))).replaceAll(/\s/g, '')
  expect(text).toContain('行业综合许可证')
  expect(text).toContain(layout.footnote.text)
})
