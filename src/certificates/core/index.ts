export { FaceLayout, type FieldLayout } from './face-layout.ts'
export {
  adjustmentsTo,
  checkCharacters,
  drawFace,
  drawOverprint,
  type CertificateRefusal,
  type DrawnFace,
  type FaceInput,
} from './draw-face.ts'
export { BLEED, PLATE_MARGIN, drawPlates } from './draw-plates.ts'
export { drawCalibration, type PrinterOffset } from './draw-calibration.ts'
export { Offset, PrinterName, PrinterView } from './printer-view.ts'
export { chineseDate, type Adjustment } from './fill-fields.ts'
export { topOf } from './lines.ts'
export { paletteOf } from './palette.ts'
export {
  composeIdentifier,
  licenceMetadata,
  readIdentifier,
  type ElectronicLicence,
  type IdentifierRefusal,
  type LicenceIdentifier,
  type LicenceMetadata,
} from './electronic-licence.ts'
export type { Symbol } from './draw-code.ts'
export { testSeal } from './test-seal.ts'
export { inTraining } from './in-training.ts'
export type { Meter } from './fit.ts'
export type { Typeface } from './typeface.ts'
export {
  POINTS_PER_MM,
  emOf,
  placesOf,
  shiftPath,
  shifted,
  type Box,
  type Drawing,
  type Ink,
  type Layer,
  type LayerId,
  type Mark,
  type Paint,
  type Palette,
  type PathMark,
  type Segment,
  type TextMark,
  type TileMark,
} from './drawing.ts'
