import { unreachable } from '#kernel/never.ts'
import type { Language } from '#kernel/bilingual.ts'
import {
  flowChart,
  noticeDocument,
  type Block,
  type Chart,
  type ServedNotice,
} from '../core/index.ts'
import {
  leadOf,
  writeFacts,
  writeHeading,
  writeList,
  writeParagraph,
  writeSubheading,
  writeTable,
  writeTitle,
} from './pdf-blocks.ts'
import { flowLead, writeFlow } from './pdf-flow.ts'
import { closePaper, INNER, openPaper, PAGE, type Paper } from './pdf-paper.ts'

/** The notice on A4, black and white; the same served notice gives the same bytes. */
export async function noticePdf(notice: ServedNotice, language: Language): Promise<Buffer> {
  const title = `${notice.title[language]} ${notice.receipt}`
  const paper = await openPaper({ title, date: new Date(notice.servedAt) })
  const chart = flowChart(notice, language)
  const blocks = noticeDocument(notice, language, notice)
  blocks.forEach((block, n) => writeBlock(paper, block, blocks[n + 1], chart))
  writeFeet(paper, notice, language)
  return closePaper(paper)
}

function writeBlock(paper: Paper, block: Block, next: Block | undefined, chart: Chart): void {
  const lead = next?.kind === 'flow' ? flowLead(chart) : leadOf(paper, next)
  switch (block.kind) {
    case 'title':
      return writeTitle(paper, block)
    case 'heading':
      return writeHeading(paper, block.text, lead)
    case 'subheading':
      return writeSubheading(paper, block.text, lead)
    case 'paragraph':
      return writeParagraph(paper, block.text, block.small ?? false)
    case 'list':
      return writeList(paper, block.items)
    case 'facts':
      return writeFacts(paper, block.rows)
    case 'table':
      return writeTable(paper, block)
    case 'flow':
      return writeFlow(paper, chart)
    default:
      return unreachable(block)
  }
}

/** Receipt, hash and page number on every page, so that no page can be passed off for another's. */
function writeFeet({ pdf }: Paper, notice: ServedNotice, language: Language): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let n = 0; n < count; n++) {
    pdf.switchToPage(start + n)
    pdf
      .lineWidth(0.5)
      .moveTo(PAGE.left, PAGE.foot - 4)
      .lineTo(PAGE.right, PAGE.foot - 4)
      .stroke()
    const page = language === 'zh' ? `第 ${n + 1} 页，共 ${count} 页` : `page ${n + 1} of ${count}`
    const receipt = language === 'zh' ? `回执号 ${notice.receipt}` : `receipt ${notice.receipt}`
    pdf.fontSize(8)
    pdf.text(receipt, PAGE.left, PAGE.foot, { lineBreak: false })
    pdf.text(page, PAGE.right - pdf.widthOfString(page), PAGE.foot, { lineBreak: false })
    pdf.fontSize(6.5)
    pdf.text(`SHA-256 ${notice.hash}`, PAGE.left, PAGE.foot + 13, {
      lineBreak: false,
      width: INNER,
    })
  }
}
