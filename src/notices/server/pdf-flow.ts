import { arrowHead, baselines, type Chart, type ChartBox, type ChartLine } from '../core/index.ts'
import { INNER, needRoom, PAGE, type Paper } from '#platform/server/paper.ts'

/** At least this much of its size, a chart is made smaller rather than moved to the next page. */
const SMALLEST = 0.7

/** The height a chart needs at least, to stand on a page with its heading. */
export function flowLead(chart: Chart): number {
  return Math.min(chart.height * SMALLEST, PAGE.bottom - PAGE.top - 60)
}

/** The flow chart, centred, on one page; made smaller where that fills the page at hand. */
export function writeFlow(paper: Paper, chart: Chart): void {
  needRoom(paper, flowLead(chart))
  const scale = Math.min(1, INNER / chart.width, (PAGE.bottom - paper.y) / chart.height)
  const { pdf } = paper
  pdf.save()
  pdf.translate(PAGE.left + (INNER - chart.width * scale) / 2, paper.y).scale(scale)
  pdf.lineWidth(0.8)
  for (const line of chart.lines) drawLine(pdf, line)
  for (const box of chart.boxes) drawBox(pdf, box)
  pdf.restore()
  paper.y += chart.height * scale + 10
}

function drawLine(pdf: PDFKit.PDFDocument, { points, arrow }: ChartLine): void {
  points.forEach(([x, y], n) => (n === 0 ? pdf.moveTo(x, y) : pdf.lineTo(x, y)))
  pdf.stroke()
  if (!arrow) return
  arrowHead(points).forEach(([x, y], n) => (n === 0 ? pdf.moveTo(x, y) : pdf.lineTo(x, y)))
  pdf.closePath().fill()
}

function drawBox(pdf: PDFKit.PDFDocument, box: ChartBox): void {
  const { x, y, width, height, shape } = box
  const radius = shape === 'end' ? height / 2 : shape === 'step' ? 3 : 0
  if (shape === 'shared') pdf.dash(4, { space: 2 })
  if (shape !== 'label')
    pdf.roundedRect(x, y, width, height, radius).fillAndStroke('white', 'black').fillColor('black')
  pdf.undash()
  const places = baselines(box)
  box.lines.forEach(({ text, size }, n) => {
    pdf.fontSize(size)
    const left = x + (width - pdf.widthOfString(text)) / 2
    pdf.text(text, left, places[n] ?? y, { lineBreak: false, baseline: 'alphabetic' })
  })
}
