import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import type { Language } from '#kernel/bilingual.ts'

const FONT = fileURLToPath(new URL('../../../assets/fonts/NotoSansSC-Medium.ttf', import.meta.url))

/** A4 in points, with room at the foot for page number, receipt and hash. */
export const PAGE = { left: 50, top: 48, right: 545, bottom: 780, foot: 796 } as const
export const INNER = PAGE.right - PAGE.left

let font: Promise<Buffer> | undefined

/** A sheet to write on from top to bottom; `y` is where the next thing goes. */
export interface Paper {
  readonly pdf: PDFKit.PDFDocument
  y: number
}

/** An empty A4 document: black on white, one embedded font; dated, so that equal content gives equal bytes. */
export async function openPaper(facts: {
  readonly title: string
  readonly date: Date
  readonly language?: Language
}): Promise<Paper> {
  font ??= readFile(FONT)
  const { title: Title, date } = facts
  const lang = facts.language === 'en' ? 'en' : 'zh-CN'
  const maker = { Producer: 'Zhunying', Creator: 'Zhunying' }
  const info = { Title, ...maker, CreationDate: date, ModDate: date }
  const pdf = new PDFDocument({ size: 'A4', margin: 0, bufferPages: true, lang, info })
  pdf.registerFont('text', await font)
  pdf.font('text').fillColor('black').strokeColor('black').lineWidth(0.5)
  return { pdf, y: PAGE.top }
}

/** Makes sure that `height` points are left on this page; starts a new one otherwise. */
export function needRoom(paper: Paper, height: number): boolean {
  if (paper.y + height <= PAGE.bottom) return false
  paper.pdf.addPage()
  paper.y = PAGE.top
  return true
}

/** The finished bytes. */
export async function closePaper({ pdf }: Paper): Promise<Buffer> {
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
  pdf.end()
  return done
}
