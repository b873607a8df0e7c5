import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import {
  POINTS_PER_MM,
  type Drawing,
  type PathMark,
  type Segment,
} from '../src/certificates/core/index.ts'
import { placesOf } from '../src/certificates/core/index.ts'

const FONT = fileURLToPath(new URL('../assets/fonts/NotoSansSC-Medium.ttf', import.meta.url))
const pt = (mm: number) => mm * POINTS_PER_MM

/** The same drawing by bare pdfkit, as one would write it from its manual: PDF/A-2b, embedded subset. */
export function byPdfkit(drawing: Drawing): Promise<Buffer> {
  const doc = new PDFDocument({ autoFirstPage: false, pdfVersion: '1.7', subset: 'PDF/A-2b' })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
  })
  doc.addPage({ size: [pt(drawing.width), pt(drawing.height)], margin: 0 })
  doc.registerFont('face', FONT)
  for (const { marks } of drawing.layers)
    for (const mark of marks) {
      if (mark.kind === 'text') {
        doc.font('face').fontSize(mark.size).fillColor(drawing.palette[mark.ink].rgb)
        const characterSpacing = pt(mark.spacing ?? 0)
        const options = { lineBreak: false, baseline: 'alphabetic', characterSpacing } as const
        doc.text(mark.text, pt(mark.x), pt(mark.baseline), options)
      } else if (mark.kind === 'path') paint(doc, drawing, mark, 0, 0)
      else
        for (const { x, y } of placesOf(mark))
          for (const part of mark.marks) paint(doc, drawing, part, x, y)
    }
  doc.end()
  return done
}

function paint(doc: PDFKit.PDFDocument, drawing: Drawing, mark: PathMark, x: number, y: number) {
  for (const segment of mark.path) trace(doc, segment, x, y)
  const { fill, stroke, width = 0.2 } = mark
  if (stroke) doc.lineWidth(pt(width)).strokeColor(drawing.palette[stroke].rgb)
  if (fill) doc.fillColor(drawing.palette[fill].rgb)
  if (fill && stroke) doc.fillAndStroke()
  else if (fill) doc.fill()
  else doc.stroke()
}

function trace(doc: PDFKit.PDFDocument, segment: Segment, x: number, y: number): void {
  if (segment[0] === 'M') doc.moveTo(pt(x + segment[1]), pt(y + segment[2]))
  else if (segment[0] === 'L') doc.lineTo(pt(x + segment[1]), pt(y + segment[2]))
  else if (segment[0] === 'Z') doc.closePath()
  else {
    const [, a, b, c, d, e, f] = segment
    doc.bezierCurveTo(pt(x + a), pt(y + b), pt(x + c), pt(y + d), pt(x + e), pt(y + f))
  }
}
