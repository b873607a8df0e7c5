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

/** An empty document: black on white, one embedded font, dated so that equal notices give equal bytes. */
export async function openPaper(facts: {
  readonly title: string
  readonly date: Date
  readonly language?: Language
}): Promise<Paper> {
  font ??= readFile(FONT)
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    compress: true,
    lang: facts.language === 'en' ? 'en' : 'zh-CN',
    info: {
      Title: facts.title,
      Producer: 'Zhunying',
      Creator: 'Zhunying',
      CreationDate: facts.date,
      ModDate: facts.date,
    },
  })
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
