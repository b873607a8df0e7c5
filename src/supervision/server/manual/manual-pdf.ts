import type { Language } from '#kernel/bilingual.ts'
import { closePaper, openPaper, PAGE, type Paper } from '#platform/server/paper.ts'
import { writeBlocks } from '../../../notices/server/index.ts'
import { manualDocument, type ManualView } from '../../core/index.ts'

/** A manual has no flow chart. */
const NO_CHART = { width: 0, height: 0, boxes: [], lines: [] }
const UNDATED = new Date(0)

/** Of every trade of a region in both languages, and some that are older; about 100 kB each. */
const MOST_KEPT = 250
const kept = new Map<string, Promise<Buffer>>()

/**
 * The manual on A4, black and white, its digest on every page. Written once, since anybody may ask for it as often
 * as they like and writing it takes long; what is asked for under a digest never changes.
 */
export function manualPdf(view: ManualView, language: Language): Promise<Buffer> {
  const name = `${view.hash} ${language}`
  const known = kept.get(name)
  if (known) return known
  const writing = writeManual(view, language)
  kept.set(name, writing)
  writing.catch(() => kept.delete(name))
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return writing
}

/** Equal manuals give equal bytes, whenever they are written. */
export async function writeManual(view: ManualView, language: Language): Promise<Buffer> {
  const { manual, hash } = view
  const title = `${language === 'zh' ? '合规经营手册' : 'Compliance manual'} ${manual.industry.name[language]}`
  const paper = await openPaper({ title, date: UNDATED, language })
  writeBlocks(paper, manualDocument(manual, language), NO_CHART)
  writeFeet(paper, hash, language)
  return closePaper(paper)
}

function writeFeet({ pdf }: Paper, hash: string, language: Language): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let n = 0; n < count; n++) {
    pdf.switchToPage(start + n)
    const page = language === 'zh' ? `第 ${n + 1} 页，共 ${count} 页` : `page ${n + 1} of ${count}`
    pdf
      .moveTo(PAGE.left, PAGE.foot - 4)
      .lineTo(PAGE.right, PAGE.foot - 4)
      .stroke()
    pdf.fontSize(8)
    pdf.text(page, PAGE.right - pdf.widthOfString(page), PAGE.foot, { lineBreak: false })
    pdf.fontSize(6.5).text(`SHA-256 ${hash}`, PAGE.left, PAGE.foot + 1, { lineBreak: false })
  }
}
