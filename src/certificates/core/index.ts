export { FaceLayout, type FieldLayout } from './face-layout.ts'
export {
  checkCharacters,
  drawFace,
  topOf,
  type CertificateRefusal,
  type DrawnFace,
} from './draw-face.ts'
export { chineseDate, type Adjustment } from './fill-fields.ts'
export type { Symbol } from './draw-code.ts'
export { testSeal } from './test-seal.ts'
export { uncovered, type Meter } from './fit.ts'
export { POINTS_PER_MM, emOf, type Drawing, type Mark, type Segment } from './drawing.ts'
