import type { Language } from '#kernel/bilingual.ts'
import { canonicalJson } from '../../records/core/index.ts'
import { flowChart, noticeDocument, type ServedNotice } from '../core/index.ts'
import { attach } from './attached.ts'
import { writeBlocks } from './write-blocks.ts'
import { closePaper, INNER, openPaper, PAGE, type Paper } from '#platform/server/paper.ts'

/** The notice on A4, black and white; the same served notice gives the same bytes. */
export async function noticePdf(notice: ServedNotice, language: Language): Promise<Buffer> {
  const title = `${notice.title[language]} ${notice.receipt}`
  const date = new Date(notice.servedAt)
  const paper = await openPaper({ title, date, language })
  attach(paper, 'notice.json', canonicalJson({ language, notice }), date)
  const chart = flowChart(notice, language)
  const blocks = noticeDocument(notice, language, notice)
  writeBlocks(paper, blocks, chart)
  writeFeet(paper, notice, language)
  return closePaper(paper)
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
