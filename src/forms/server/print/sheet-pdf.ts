import type { Language } from '#kernel/bilingual.ts'
import { closePaper, INNER, needRoom, openPaper, PAGE, type Paper } from '#platform/server/paper.ts'
import { printSheet, type ItemForm, type PrintLine, type SheetFacts } from '../../core/index.ts'

const SIZE = 9.5
const PAD = { x: 4, y: 4 }
const GAP = 1.5
/** The share of a label in a line with one and with two boxes. */
const ONE = [0.2, 0.8]
const TWO = [0.2, 0.3, 0.2, 0.3]

/** One department's own form on A4; the same form and facts give the same bytes. */
export async function itemFormPdf(
  form: ItemForm,
  facts: SheetFacts,
  language: Language,
  date: Date,
): Promise<Buffer> {
  const sheet = printSheet(form, facts, language)
  const paper = await openPaper({
    title: `${sheet.title} ${facts.filed?.caseNo ?? ''}`.trim(),
    date,
  })
  writeTitle(paper, sheet.title, sheet.under)
  for (const line of sheet.lines) writeLine(paper, line)
  paper.y += 10
  writeRows(paper, [0.08, 0.52, 0.12, 0.28], [sheet.papersHead, ...sheet.papers], true)
  writeSignature(paper, sheet.signature)
  writeFeet(paper, sheet.foot, language)
  return closePaper(paper)
}

function writeTitle(paper: Paper, title: string, under: readonly string[]): void {
  const { pdf } = paper
  pdf.fontSize(18)
  const height = pdf.heightOfString(title, { width: INNER })
  pdf.text(title, PAGE.left, paper.y, { width: INNER, align: 'center' })
  paper.y += height + 12
  for (const line of under) {
    pdf.fontSize(10).text(line, PAGE.left, paper.y, { width: INNER })
    paper.y += 16
  }
  paper.y += 2
}

function writeLine(paper: Paper, line: PrintLine): void {
  if (line.kind === 'boxes') {
    const cells = line.boxes.flatMap(({ label, value }) => [label, value])
    const labels = line.boxes.map((_, n) => 2 * n)
    return writeRow(paper, line.boxes.length === 1 ? ONE : TWO, cells, labels)
  }
  const whole = line.weights.reduce((sum, weight) => sum + weight, 0)
  const shares = line.weights.map((weight) => weight / whole)
  const empty = line.head.map((_, n) => (n === 0 ? '1' : ''))
  const rows = line.rows.length === 0 ? [empty] : line.rows
  const room = heightOfRow(paper, [1], [line.label]) + heightOfRow(paper, shares, line.head)
  needRoom(paper, room + heightOfRow(paper, shares, rows[0] ?? empty))
  writeRow(paper, [1], [line.label], [0])
  writeRows(paper, shares, [line.head, ...rows], true)
}

/** Rows under a head that is written again on every page. */
function writeRows(
  paper: Paper,
  shares: readonly number[],
  [head = [], ...rows]: readonly (readonly string[])[],
  repeated: boolean,
): void {
  const all = head.map((_, n) => n)
  writeRow(paper, shares, head, all)
  for (const row of rows) {
    if (needRoom(paper, heightOfRow(paper, shares, row)) && repeated)
      writeRow(paper, shares, head, all)
    writeRow(paper, shares, row, [])
  }
}

function heightOfRow({ pdf }: Paper, shares: readonly number[], cells: readonly string[]): number {
  pdf.fontSize(SIZE)
  const heights = cells.map((text, n) =>
    pdf.heightOfString(text === '' ? ' ' : text, {
      width: (shares[n] ?? 1) * INNER - 2 * PAD.x,
      lineGap: GAP,
    }),
  )
  return Math.max(...heights) + 2 * PAD.y
}

/** One ruled line; the cells in `labels` are grey. A line longer than a page goes on overleaf. */
function writeRow(
  paper: Paper,
  shares: readonly number[],
  cells: readonly string[],
  labels: readonly number[],
): void {
  const { pdf } = paper
  const height = Math.min(heightOfRow(paper, shares, cells), PAGE.bottom - PAGE.top)
  needRoom(paper, height)
  let x: number = PAGE.left
  cells.forEach((text, n) => {
    const width = (shares[n] ?? 1) * INNER
    if (labels.includes(n)) {
      pdf.rect(x, paper.y, width, height).fillColor('#ededed').fill()
      pdf.fillColor('black')
    }
    const box = { width: width - 2 * PAD.x, height: height - PAD.y, lineGap: GAP }
    pdf.fontSize(SIZE).text(text, x + PAD.x, paper.y + PAD.y, box)
    pdf.rect(x, paper.y, width, height).stroke()
    x += width
  })
  paper.y += height
}

function writeSignature(paper: Paper, lines: readonly string[]): void {
  needRoom(paper, 64)
  paper.y += 12
  for (const line of lines) {
    paper.pdf.fontSize(10)
    const height = paper.pdf.heightOfString(line, { width: INNER })
    paper.pdf.text(line, PAGE.left, paper.y, { width: INNER })
    paper.y += height + 14
  }
}

function writeFeet({ pdf }: Paper, foot: string, language: Language): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let n = 0; n < count; n++) {
    pdf.switchToPage(start + n)
    const page = language === 'zh' ? `第 ${n + 1} 页，共 ${count} 页` : `page ${n + 1} of ${count}`
    pdf.fontSize(8)
    pdf.text(foot, PAGE.left, PAGE.foot, { lineBreak: false })
    pdf.text(page, PAGE.right - pdf.widthOfString(page), PAGE.foot, { lineBreak: false })
  }
}
