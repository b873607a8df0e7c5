import PDFDocument from 'pdfkit'
import { POINTS_PER_MM, type Drawing, type Mark, type Segment } from '../core/index.ts'
import type { CertificateFont } from './fonts.ts'
import { glyphOutlines } from './glyph-outlines.ts'

/** What the file says of itself; everything that varies is handed in, so equal input is equal bytes. */
export interface PdfFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly keywords: string
  readonly madeAt: Date
}

type Pdf = PDFKit.PDFDocument
type Of<Kind extends Mark['kind']> = Extract<Mark, { kind: Kind }>

const FONT = 'face'
const pt = (mm: number) => mm * POINTS_PER_MM

/** Kerning and ligatures would move glyphs off the places that the drawing gives them. */
const PLAIN = {
  kern: false,
  liga: false,
  clig: false,
} as unknown as PDFKit.Mixins.OpenTypeFeatures[]

/** Writes a drawing down as PDF/A-2b: embedded subset, sRGB intent, fixed dates, same bytes each time. */
export async function writePdf(
  drawing: Drawing,
  font: CertificateFont,
  facts: PdfFacts,
): Promise<Buffer> {
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    lang: 'zh-CN',
    info: {
      Title: facts.title,
      Author: facts.author,
      Subject: facts.subject,
      Keywords: facts.keywords,
      Creator: 'Zhunying',
      Producer: 'Zhunying',
      CreationDate: facts.madeAt,
      ModDate: facts.madeAt,
    },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  doc.addPage({ size: [pt(drawing.width), pt(drawing.height)], margin: 0 })
  doc.registerFont(FONT, font.bytes)
  for (const mark of drawing.marks) writeMark(doc, mark, font)
  doc.end()
  return done
}

function writeMark(doc: Pdf, mark: Mark, font: CertificateFont): void {
  if (mark.kind === 'text') writeText(doc, mark)
  else if (mark.kind === 'path') writePath(doc, mark)
  else writeGround(doc, mark, font)
}

function writeText(doc: Pdf, mark: Of<'text'>): void {
  const [x, y] = [pt(mark.x), pt(mark.baseline)]
  doc.save()
  doc.font(FONT).fontSize(mark.size).fillColor(mark.colour)
  doc.text(mark.text, x, y, {
    lineBreak: false,
    baseline: 'alphabetic',
    characterSpacing: pt(mark.spacing ?? 0),
    features: PLAIN,
  })
  doc.restore()
}

function writePath(doc: Pdf, { path, fill, stroke, width }: Of<'path'>): void {
  trace(doc, path)
  if (stroke) doc.lineWidth(pt(width ?? 0.2)).strokeColor(stroke)
  if (fill && stroke) doc.fillAndStroke(fill, stroke)
  else if (fill) doc.fill(fill)
  else doc.stroke()
}

function trace(doc: Pdf, path: readonly Segment[]): void {
  for (const segment of path) {
    if (segment[0] === 'M') doc.moveTo(pt(segment[1]), pt(segment[2]))
    else if (segment[0] === 'L') doc.lineTo(pt(segment[1]), pt(segment[2]))
    else if (segment[0] === 'Z') doc.closePath()
    else {
      const [, a, b, c, d, e, f] = segment
      doc.bezierCurveTo(pt(a), pt(b), pt(c), pt(d), pt(e), pt(f))
    }
  }
}

/** The relief ground as two tiles: the words in a pale tone, and their lit edge in white. */
function writeGround(
  doc: Pdf,
  { text, size, colour, box, step }: Of<'ground'>,
  font: CertificateFont,
): void {
  const [width, height] = [pt(step.x), pt(step.y)]
  const tile = (shift: number) => {
    const outlines = glyphOutlines(font.font, text, size, [
      { x: 2 + shift, y: size + shift },
      { x: 2 + shift - width / 2, y: size + height / 2 + shift },
      { x: 2 + shift + width / 2, y: size + height / 2 + shift },
    ])
    return doc.pattern([0, 0, width, height], width, height, outlines)
  }
  const area = [pt(box.x), pt(box.y), pt(box.width), pt(box.height)] as const
  doc.rect(...area).fill([tile(0.45), colour])
  doc.rect(...area).fill([tile(0), '#ffffff'])
}
