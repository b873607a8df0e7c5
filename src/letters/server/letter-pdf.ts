import type { Language } from '#kernel/bilingual.ts'
import { closePaper, INNER, needRoom, openPaper, PAGE, type Paper } from '#platform/server/paper.ts'
import { attach } from '../../notices/server/index.ts'
import { canonicalJson } from '../../records/core/index.ts'
import type { IssuedLetter, Letter, LetterList } from '../core/index.ts'
import { writeSeal } from './letter-seal.ts'

const SIZE = 12
const BODY = { indent: true }
const GAP = 5

/** The letter on A4, black and white, with its signed source attached; the same letter gives the same bytes. */
export async function letterPdf(
  issued: IssuedLetter,
  language: Language,
  madeAt: Date,
): Promise<Buffer> {
  const { letter } = issued
  const title = `${letter.title[language]} ${letter.number}`
  const paper = await openPaper({ title, date: madeAt, language })
  attach(paper, 'letter.json', canonicalJson({ language, issued }), madeAt)
  writeHead(paper, letter, language)
  const { paragraphs, listsAfter } = letter
  for (const text of paragraphs.slice(0, listsAfter)) writeText(paper, text[language], BODY)
  for (const list of letter.lists) writeList(paper, list, language)
  for (const text of paragraphs.slice(listsAfter)) writeText(paper, text[language], BODY)
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  writeText(paper, `${t('依据：', 'Under: ')}${letter.basis[language]}`, BODY)
  if (letter.remedy) writeText(paper, letter.remedy[language], BODY)
  writeText(paper, letter.contacts[language], { indent: true, size: 10.5 })
  writeSeal(paper, letter, language)
  writeFeet(paper, issued, language)
  return closePaper(paper)
}

function writeHead(paper: Paper, letter: Letter, language: Language): void {
  const { pdf } = paper
  const centred = { width: INNER, align: 'center' } as const
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  paper.y += 14
  const line = (text: string, size: number, after: number): void => {
    pdf.fontSize(size).text(text, PAGE.left, paper.y, centred)
    paper.y += pdf.heightOfString(text, centred) + after
  }
  if (letter.speaker !== 'applicant') line(letter.authority[language], 15, 6)
  line(letter.title[language], language === 'zh' ? 21 : 18, 8)
  if (language === 'en') line('Reference translation; the Chinese text prevails.', 9, 6)
  line(letter.number, 10.5, 10)
  pdf.lineWidth(1).moveTo(PAGE.left, paper.y).lineTo(PAGE.right, paper.y).stroke().lineWidth(0.5)
  paper.y += 14
  const { name, uscc } = letter.addressee
  const code = uscc === '' ? '' : t(`（统一社会信用代码 ${uscc}）`, ` (credit code ${uscc})`)
  const to =
    letter.speaker === 'applicant' ? t('致', 'To ') + letter.authority[language] : `${name}${code}`
  writeText(paper, `${to}${t('：', ':')}`, { indent: false })
}

interface Style {
  readonly indent: boolean
  readonly size?: number
}

/** A paragraph as official letters have it: two characters in; goes on over the page line by line. */
function writeText(paper: Paper, text: string, { indent, size = SIZE }: Style): void {
  if (text.trim() === '') return
  const { pdf } = paper
  const options = { width: INNER, lineGap: GAP, indent: indent ? 2 * size : 0 }
  const height = pdf.fontSize(size).heightOfString(text, options)
  needRoom(paper, height)
  pdf.fontSize(size).text(text, PAGE.left, paper.y, options)
  paper.y += height + 6
}

const COLUMNS = [0.07, 0.33, 0.6] as const
const PAD = 4

function writeList(paper: Paper, list: LetterList, language: Language): void {
  const { pdf } = paper
  const [n, name] = COLUMNS.map((share) => share * INNER) as [number, number]
  const bare = list.rows.every(([, text]) => text[language] === '')
  const cells = list.rows.map(([label, text], row) =>
    [String(row + 1), label[language], text[language]].slice(0, bare ? 2 : 3),
  )
  const widths = bare ? [n, INNER - n] : [n, name, INNER - n - name]
  const tall = (row: readonly string[]): number =>
    Math.max(
      ...row.map((text, at) =>
        pdf.fontSize(10.5).heightOfString(text, { width: (widths[at] ?? 0) - 2 * PAD, lineGap: 2 }),
      ),
    ) +
    2 * PAD
  needRoom(paper, 22 + tall(cells[0] ?? ['']))
  writeText(paper, list.title[language], { indent: false, size: 11 })
  for (const row of cells) {
    const height = tall(row)
    needRoom(paper, height)
    let x: number = PAGE.left
    row.forEach((text, at) => {
      const width = widths[at] ?? 0
      pdf.rect(x, paper.y, width, height).stroke()
      pdf.fontSize(10.5).text(text, x + PAD, paper.y + PAD, { width: width - 2 * PAD, lineGap: 2 })
      x += width
    })
    paper.y += height
  }
  paper.y += 10
}

/** Number, digest and page on every page, so that no page can be passed off for another's. */
function writeFeet(paper: Paper, { letter, hash }: IssuedLetter, language: Language): void {
  const { pdf } = paper
  const { start, count } = pdf.bufferedPageRange()
  for (let n = 0; n < count; n++) {
    pdf.switchToPage(start + n)
    pdf
      .lineWidth(0.5)
      .moveTo(PAGE.left, PAGE.foot - 4)
      .lineTo(PAGE.right, PAGE.foot - 4)
      .stroke()
    const page = language === 'zh' ? `第 ${n + 1} 页，共 ${count} 页` : `page ${n + 1} of ${count}`
    pdf.fontSize(8).text(letter.number, PAGE.left, PAGE.foot, { lineBreak: false })
    pdf.text(page, PAGE.right - pdf.widthOfString(page), PAGE.foot, { lineBreak: false })
    pdf.fontSize(6.5).text(`SHA-256 ${hash}`, PAGE.left, PAGE.foot + 13, { lineBreak: false })
  }
}
