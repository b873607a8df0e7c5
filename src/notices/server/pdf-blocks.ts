import type { Block } from '../core/index.ts'
import { INNER, needRoom, PAGE, type Paper } from '#platform/server/paper.ts'

const GAP = 1.5

/** Writes a text in a column and answers with its height; measured with the same settings. */
function textAt(
  { pdf }: Paper,
  text: string,
  at: { x: number; y: number; width: number; size: number },
): void {
  pdf.fontSize(at.size).text(text, at.x, at.y, { width: at.width, lineGap: GAP })
}

function heightOf({ pdf }: Paper, text: string, width: number, size: number): number {
  return pdf.fontSize(size).heightOfString(text, { width, lineGap: GAP })
}

export function writeTitle(paper: Paper, block: Extract<Block, { kind: 'title' }>): void {
  paper.pdf.fontSize(22).text(block.text, PAGE.left, paper.y, { width: INNER, align: 'center' })
  paper.y += 36
  for (const line of block.under) {
    paper.pdf.fontSize(10.5).text(line, PAGE.left, paper.y, { width: INNER, align: 'center' })
    paper.y += 17
  }
  paper.y += 4
}

/** A heading, never alone at the foot of a page: `lead` is the height of what must follow it at once. */
export function writeHeading(paper: Paper, text: string, lead: number): void {
  needRoom(paper, 37 + lead)
  paper.y += 10
  textAt(paper, text, { x: PAGE.left, y: paper.y, width: INNER, size: 13 })
  paper.y += 20
  paper.pdf.lineWidth(1).moveTo(PAGE.left, paper.y).lineTo(PAGE.right, paper.y).stroke()
  paper.pdf.lineWidth(0.5)
  paper.y += 7
}

export function writeSubheading(paper: Paper, text: string, lead: number): void {
  const height = heightOf(paper, text, INNER, 11)
  needRoom(paper, 9 + height + lead)
  paper.y += 6
  textAt(paper, text, { x: PAGE.left, y: paper.y, width: INNER, size: 11 })
  paper.y += height + 3
}

export function writeParagraph(paper: Paper, text: string, small: boolean): void {
  const size = small ? 9 : 10
  const height = heightOf(paper, text, INNER, size)
  needRoom(paper, height)
  textAt(paper, text, { x: PAGE.left, y: paper.y, width: INNER, size })
  paper.y += height + 4
}

export function writeList(paper: Paper, items: readonly string[]): void {
  for (const item of items) writeParagraph(paper, `· ${item}`, false)
}

/** Rows of label and value, ruled below; a long value goes on over the page. */
export function writeFacts(paper: Paper, rows: readonly (readonly [string, string])[]): void {
  writeRows(paper, FACTS, rows, undefined)
}

export function writeTable(paper: Paper, block: Extract<Block, { kind: 'table' }>): void {
  writeRows(paper, block.widths, block.rows, block.head)
}

/** The height of the first piece of a block that must not be parted from its heading. */
export function leadOf(paper: Paper, block: Block | undefined): number {
  if (block?.kind === 'table')
    return firstRows(paper, block.widths, [block.head, block.rows[0] ?? []])
  if (block?.kind === 'facts') return firstRows(paper, FACTS, [block.rows[0] ?? []])
  return block?.kind === 'subheading' ? 110 : 40
}

function firstRows(
  paper: Paper,
  shares: readonly number[],
  rows: readonly (readonly string[])[],
): number {
  const columns = columnsOf(shares)
  return rows.reduce((sum, row) => sum + (row.length ? rowHeight(paper, row, columns) : 0), 0)
}

const FACTS = [0.14, 0.86]
const PAD = { x: 4, y: 3 }
const SIZE = 9.5

function writeRows(
  paper: Paper,
  shares: readonly number[],
  rows: readonly (readonly string[])[],
  head: readonly string[] | undefined,
): void {
  const columns = columnsOf(shares)
  const heights = rows.map((row) => rowHeight(paper, row, columns))
  const headHeight = head ? rowHeight(paper, head, columns) : 0
  needRoom(paper, headHeight + Math.min(heights[0] ?? 0, 400))
  if (head) writeRow(paper, head, columns, headHeight, true)
  rows.forEach((row, n) => {
    const height = heights[n] ?? 0
    if (needRoom(paper, height) && head) writeRow(paper, head, columns, headHeight, true)
    writeRow(paper, row, columns, height, false)
  })
  paper.y += 6
}

interface Column {
  readonly x: number
  readonly width: number
}

function columnsOf(shares: readonly number[]): Column[] {
  let x: number = PAGE.left
  return shares.map((share) => {
    const column = { x, width: share * INNER }
    x += column.width
    return column
  })
}

function rowHeight(paper: Paper, row: readonly string[], columns: readonly Column[]): number {
  const heights = row.map((text, n) =>
    heightOf(paper, text, (columns[n]?.width ?? INNER) - 2 * PAD.x, SIZE),
  )
  return Math.max(...heights) + 2 * PAD.y
}

function writeRow(
  paper: Paper,
  row: readonly string[],
  columns: readonly Column[],
  height: number,
  head: boolean,
): void {
  const { pdf, y } = paper
  if (head) {
    pdf.rect(PAGE.left, y, INNER, height).fillColor('#e8e8e8').fill()
    pdf.fillColor('black')
  }
  row.forEach((text, n) => {
    const { x, width } = columns[n] ?? { x: PAGE.left, width: INNER }
    textAt(paper, text, { x: x + PAD.x, y: y + PAD.y, width: width - 2 * PAD.x, size: SIZE })
  })
  for (const { x, width } of columns) pdf.rect(x, y, width, height).stroke()
  paper.y = y + height
}
