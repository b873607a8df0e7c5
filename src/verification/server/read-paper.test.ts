import PDFDocument from 'pdfkit'
import encodeQR from 'qr'
import { expect, test } from 'vitest'
import { readPaper } from './read-paper.ts'

const LINK = 'https://zhunying.example.gov.cn/v/1'

/** One page, filled by a code. */
async function sheet(side: number): Promise<Buffer> {
  const pdf = new PDFDocument({ size: [side, side], margin: 0 })
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  const modules = encodeQR(LINK, 'raw', { ecc: 'medium', border: 6 })
  const one = side / modules.length
  modules.forEach((row, y) =>
    row.forEach((dark, x) => dark && pdf.rect(x * one, y * one, one, one).fill('black')),
  )
  pdf.end()
  await ended
  return Buffer.concat(parts)
}

test.each([
  ['an A4 sheet', 595],
  // drawn at 200 dpi this would take twelve gigabytes
  ['a page that says it is seven metres wide', 20_000],
])('%s is drawn no larger than a code needs', async (_, side) => {
  expect(await readPaper(await sheet(side))).toMatchObject({ ok: true, value: { link: LINK } })
})
