import { granted, type Result } from '#kernel/result.ts'
import type { RegionCode } from '../../catalogue/core/index.ts'
import type { Face } from '../../licences/core/index.ts'
import {
  drawCalibration,
  drawOverprint,
  drawPlates,
  inTraining,
  shifted,
  type CertificateRefusal,
  type Drawing,
  type PrinterOffset,
} from '../core/index.ts'
import { layoutOf } from './face-layouts.ts'
import { fontsOf } from './fonts.ts'
import { factsOf, type MadeCertificate } from './make-certificate.ts'
import type { PdfFacts } from './pdf/archive.ts'
import { writePdf } from './pdf/write-pdf.ts'
import { writePlates } from './pdf/write-plates.ts'
import { symbolOf } from './symbol.ts'

/**
 * 套打: what an office's printer adds to the printed stock, moved by the printer's offset. Black is black
 * here, so that no printer mixes it of colours.
 */
export function makeOverprint(
  face: Face,
  link: string,
  printer: PrinterOffset,
  fontFolder?: string,
  training = false,
): Result<MadeCertificate, CertificateRefusal> {
  const layout = layoutOf(face.region)
  const typeface = fontsOf(layout, fontFolder)
  const host = new URL(link).host
  const drawn = drawOverprint({ face, layout, typeface, symbol: symbolOf(link), host })
  if (!drawn.ok) return drawn
  const { adjustments } = drawn.value
  const drawing = training ? inTraining(drawn.value.drawing, typeface.meter) : drawn.value.drawing
  const moved = shifted(inBlack(drawing), printer.dx, printer.dy)
  const facts = factsOf(face, `套打 ${printer.name}`)
  return granted({ bytes: writePdf(moved, typeface, facts), adjustments })
}

function inBlack(drawing: Drawing): Drawing {
  const { palette } = drawing
  return { ...drawing, palette: { ...palette, ink: palette.black } }
}

const factsOfRegion = (title: string, subject: string, day: string): PdfFacts => ({
  title,
  author: 'Zhunying',
  subject,
  keywords: '',
  day,
})

/** 校准页 of a printer of the region, with the offset it has now. */
export function makeCalibration(region: RegionCode, printer: PrinterOffset, day: string): Buffer {
  const layout = layoutOf(region)
  const typeface = fontsOf(layout)
  const drawing = inBlack(drawCalibration(layout, typeface.meter, printer))
  const facts = factsOfRegion(`套打校准页 ${printer.name}`, layout.title.text, day)
  return writePdf(shifted(drawing, printer.dx, printer.dy), typeface, facts)
}

/** 制版文件 of the region's stock, for the printing house. */
export function makePlates(region: RegionCode, day: string): Buffer {
  const layout = layoutOf(region)
  const facts = factsOfRegion(
    `${layout.title.text} 制版文件`,
    `${layout.page.width} × ${layout.page.height} mm · 140 g/m² 无荧光全木浆证券纸`,
    day,
  )
  return writePlates(drawPlates(layout, fontsOf(layout)), facts)
}
