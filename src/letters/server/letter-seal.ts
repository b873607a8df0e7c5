import type { Language } from '#kernel/bilingual.ts'
import { needRoom, PAGE, type Paper } from '#platform/server/paper.ts'
import { sayDate, type Letter } from '../core/index.ts'

const RADIUS = 52
const MIDDLE = PAGE.right - 110

/**
 * 落款: the authority, its seal place, and the date (行政许可法 art 32(2)). A seal that is not legal is drawn
 * as a broken ring with 测试 in it, so that nobody takes it for an official one, in gray as well.
 */
export function writeSeal(paper: Paper, letter: Letter, language: Language): void {
  const { pdf } = paper
  needRoom(paper, 2 * RADIUS + 44)
  paper.y += 16
  const { seal } = letter
  const centre = paper.y + RADIUS
  if (letter.speaker === 'applicant') writeHand(paper, language, seal.what[language])
  else if (!seal.legal) writeTestSeal(paper, centre, seal.what[language], language)
  const line = (text: string, y: number): void => {
    pdf.fontSize(12)
    const width = 2 * 110
    const left = MIDDLE - width / 2
    const height = pdf.heightOfString(text, { width, align: 'center' })
    pdf.text(text, left, y - height / 2, { width, align: 'center' })
  }
  line(seal.of[language], paper.y + 16)
  line(sayDate(letter.issuedOn)[language], paper.y + 2 * RADIUS - 14)
  paper.y += 2 * RADIUS + 14
}

/** Pale and broken: the words of the letter stay readable through it. */
function writeTestSeal(paper: Paper, centre: number, what: string, language: Language): void {
  const { pdf } = paper
  pdf.save()
  pdf.strokeColor('#777777').lineWidth(1.2).dash(5, { space: 3 })
  pdf.circle(MIDDLE, centre, RADIUS).stroke().undash()
  pdf.fillColor('#777777')
  const centred = (text: string, size: number, y: number): void => {
    const width = 2 * RADIUS
    pdf.fontSize(size).text(text, MIDDLE - RADIUS, y, { width, align: 'center', lineBreak: true })
  }
  centred(language === 'zh' ? '测试' : 'TEST', 20, centre - 14)
  centred(language === 'zh' ? '非正式印章' : 'not an official seal', 7.5, centre + 9)
  pdf.restore()
  pdf.fillColor('black').strokeColor('black').lineWidth(0.5)
  const place = language === 'zh' ? `（此处加盖${what}；` : `(Place of the ${what}; `
  const note =
    language === 'zh' ? '本系统尚未接入电子印章平台）' : 'no seal platform is connected yet)'
  pdf.fontSize(8).text(`${place}${note}`, PAGE.left, centre + RADIUS - 4, {
    width: MIDDLE - RADIUS - PAGE.left - 12,
  })
}

function writeHand(paper: Paper, language: Language, what: string): void {
  const text = language === 'zh' ? `${what}：　　　　　　　　　` : `${what}: ____________________`
  paper.pdf.fontSize(11).text(text, PAGE.left, paper.y + 44, { lineBreak: false })
}
