import { POINTS_PER_MM, type Box, type Drawing } from '../../core/index.ts'
import type { FontChain } from '../fonts.ts'
import { pdfDate, PRODUCER, xmpOf, type PdfFacts } from './archive.ts'
import { paintLayers } from './art.ts'
import { embedFonts } from './embed-fonts.ts'
import type { Painter } from './paint.ts'
import { PdfFile, ref, textString } from './pdf-file.ts'
import { signatureField, type SignPlace } from './sign-pdf.ts'
import { srgbProfile } from './srgb-profile.ts'

const pt = (mm: number) => Math.round(mm * POINTS_PER_MM * 1000) / 1000

/** Millimetres from the upper left corner become points from the lower left one. */
export function pageMatrix(height: number, margin = 0): string {
  return `${POINTS_PER_MM} 0 0 ${-POINTS_PER_MM} ${pt(margin)} ${pt(height + margin)} cm`
}

export const pageBox = (x: number, y: number, width: number, height: number): string =>
  `[${[x, y, x + width, y + height].map(pt).join(' ')}]`

export function infoOf(file: PdfFile, facts: PdfFacts): number {
  const { title, author, subject, keywords, day } = facts
  return file.add(
    `<</Title ${textString(title)}/Author ${textString(author)}/Subject ${textString(subject)}` +
      `/Keywords ${textString(keywords)}/Creator(${PRODUCER})/Producer(${PRODUCER})` +
      `/CreationDate${pdfDate(day)}/ModDate${pdfDate(day)}>>`,
  )
}

const profile = srgbProfile()

function outputIntent(file: PdfFile): string {
  const icc = file.addDeflated('/N 3/Alternate/DeviceRGB', profile)
  return `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${ref(icc)}>>`
}

/**
 * Writes a drawing down as PDF/A-2b (ISO 19005-2): embedded subsets, sRGB intent, fixed dates, same
 * bytes each time. With `sign` there is an empty signature over the place of the seal (`signPdf`).
 */
export function writePdf(
  drawing: Drawing,
  chain: FontChain,
  facts: PdfFacts,
  sign?: SignPlace,
): Buffer {
  const { width, height, palette, layers } = drawing
  const file = new PdfFile()
  const [catalogue, pages, page] = [file.reserve(), file.reserve(), file.reserve()]
  const fonts = embedFonts(file, drawing, chain)
  const painter: Painter = { palette, colours: 'screen' }
  const whole: Box = { x: 0, y: 0, width, height }
  const painted = paintLayers(file, layers, painter, fonts, { box: whole, resources: '' })
  const body = painted.map(({ content }) => content).join('\n')
  const content = file.addDeflated('', Buffer.from(`q ${pageMatrix(height)}\n${body}\nQ`))
  const field = sign && signatureField(file, page, height, sign)
  const forms = painted.map(({ form }) => form).join('')
  const box = pageBox(0, 0, width, height)
  file.set(
    page,
    `<</Type/Page/Parent ${ref(pages)}/MediaBox${box}/TrimBox${box}/Contents ${ref(content)}` +
      `/Resources<</Font<<${fonts.resources}>>/XObject<<${forms}>>>>${field ? `/Annots[${ref(field)}]` : ''}>>`,
  )
  file.set(pages, `<</Type/Pages/Count 1/Kids[${ref(page)}]>>`)
  const metadata = file.addStream('/Type/Metadata/Subtype/XML', xmpOf(facts))
  const form = field ? `/AcroForm<</Fields[${ref(field)}]/SigFlags 3>>` : ''
  file.set(
    catalogue,
    `<</Type/Catalog/Pages ${ref(pages)}/Lang(zh-CN)/Metadata ${ref(metadata)}` +
      `/OutputIntents[${outputIntent(file)}]/ViewerPreferences<</DisplayDocTitle true>>${form}>>`,
  )
  return file.write({ root: catalogue, info: infoOf(file, facts) })
}
