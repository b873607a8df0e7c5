import { granted, refused, type Result } from '#kernel/result.ts'
import type { Face } from '../../licences/core/index.ts'
import { emOf, type Drawing, type Layer, type Mark } from './drawing.ts'
import type { FaceLayout, FieldLayout } from './face-layout.ts'
import { chineseDate, fillField, valueOf, type Adjustment, type Filled } from './fill-fields.ts'
import { LEADING, uncovered, widthOf, type Meter } from './fit.ts'
import { drawCode, type Symbol } from './draw-code.ts'
import { stockLayers } from './draw-stock.ts'
import { line, numberAt, topOf } from './lines.ts'
import { paletteOf } from './palette.ts'
import type { Typeface } from './typeface.ts'

export interface CertificateRefusal {
  readonly code: 'CERTIFICATES_CHARACTER_NOT_COVERED'
  /** The characters no font here can draw, each with its code; never an empty box on a licence. */
  readonly characters: readonly string[]
  /** The label of the line they stand in, as the face has it. */
  readonly line: string
}

/** 综合许可凭证 as a picture, and what was done to make its values fit. */
export interface DrawnFace {
  readonly drawing: Drawing
  readonly adjustments: readonly Adjustment[]
}

export interface FaceInput {
  readonly face: Face
  readonly layout: FaceLayout
  readonly typeface: Typeface
  /** The code's symbol and the host it leads to, for the eye to compare. */
  readonly symbol: Symbol
  readonly host: string
}

/**
 * The electronic certificate (西政办发〔2023〕4号 annex 2): everything the stock shows by day, the
 * values, the code, and the seal's marks under the words so that they stay legible. Refuses when a
 * character has no glyph; values that are too long go down the ladder and are reported.
 */
export function drawFace(
  input: FaceInput,
  seal: readonly Mark[],
): Result<DrawnFace, CertificateRefusal> {
  const { layout, typeface } = input
  const stock = stockLayers(layout, typeface)
  const labels = stock.filter(({ id }) => id === 'labels').flatMap(({ marks }) => marks)
  return withValues(input, ({ values, code }) => [
    ...stock.filter(({ id }) => id !== 'labels'),
    { id: 'seal', marks: seal },
    { id: 'values', marks: inReadingOrder(labels, values) },
    { id: 'code', marks: code },
  ])
}

/**
 * Label before value, line after line, as it is read aloud, copied and searched: the labels stand in the
 * order of their values, and what has no value (the sentence of effect) comes last.
 */
function inReadingOrder(labels: readonly Mark[], values: readonly Mark[][]): Mark[] {
  return labels.flatMap((label, i) => [label, ...(values[i] ?? [])])
}

/** 套打: only what the printed stock does not have. */
export function drawOverprint(input: FaceInput): Result<DrawnFace, CertificateRefusal> {
  const { layout, typeface } = input
  const own = layout.labelsOn === 'overprint' ? ['labels'] : []
  const printed = stockLayers(layout, typeface).filter(({ id }) => own.includes(id))
  return withValues(input, ({ values, code }) => [
    ...printed,
    { id: 'values', marks: values.flat() },
    { id: 'code', marks: code },
  ])
}

function withValues(
  input: FaceInput,
  compose: (marks: { readonly values: Mark[][]; readonly code: Mark[] }) => Layer[],
): Result<DrawnFace, CertificateRefusal> {
  const { face, layout, typeface } = input
  const { meter } = typeface
  const covered = checkCharacters(face, layout, meter)
  if (!covered.ok) return covered
  const filled = fillAll(face, layout, meter)
  const layers = compose({
    values: valueMarks(input, filled),
    code: drawCode(layout, input.symbol, input.host, meter),
  })
  const drawing = { ...layout.page, palette: paletteOf(layout), layers }
  return granted({ drawing, adjustments: adjustmentsOf(layout, filled) })
}

/** What would be done to the values of a face to make them fit; known when the licence is issued. */
export function adjustmentsTo(face: Face, layout: FaceLayout, meter: Meter): Adjustment[] {
  return adjustmentsOf(layout, fillAll(face, layout, meter))
}

type FilledField = { readonly field: FieldLayout; readonly value: Filled }

const fillAll = (face: Face, layout: FaceLayout, meter: Meter): FilledField[] =>
  layout.fields.map((field) => ({ field, value: fillField(face, layout, field, meter) }))

function adjustmentsOf(layout: FaceLayout, filled: readonly FilledField[]): Adjustment[] {
  const largest = layout.ladder[0]
  return filled
    .filter(({ value }) => value.pointsToCode || value.size !== largest)
    .map(({ field, value: { size, pointsToCode } }) => ({ field: field.id, size, pointsToCode }))
}

/** Whether the fonts can draw every word of the face; asked before a licence is issued. */
export function checkCharacters(
  face: Face,
  layout: FaceLayout,
  meter: Meter,
): Result<void, CertificateRefusal> {
  const lines = [
    ...layout.fields.map(({ id, label }) => ({ label, text: valueOf(face, layout, id).join('') })),
    { label: layout.issuer.label, text: face.issuer },
  ]
  for (const { label, text } of lines) {
    const characters = uncovered(text, meter).map(named)
    if (characters.length === 0) continue
    const where = label.replace(/：$/u, '')
    return refused({ code: 'CERTIFICATES_CHARACTER_NOT_COVERED', characters, line: where })
  }
  return granted(undefined)
}

/** 𠮷（U+20BB7）: the eye may see a box where the character should be, the code says which. */
function named(character: string): string {
  const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
  return `${character}（U+${code}）`
}

/** The value of every label, in the order of the labels. */
function valueMarks({ face, layout, typeface }: FaceInput, filled: FilledField[]): Mark[][] {
  const { meter } = typeface
  const { number, issuer, madeOn } = layout
  const after = (l: typeof issuer, text: string) =>
    line(layout, topOf(layout, l.top), l.size.pt, text, l.x.mm + widthOf(l.label, l.size.pt, meter))
  const at = numberAt(layout, meter).value
  return [
    [line(layout, topOf(layout, number.top), number.size.pt, face.number, at)],
    ...filled.map(({ field, value }) => fieldMarks(layout, field, value)),
    [after(issuer, face.issuer)],
    [after(madeOn, chineseDate(face.madeOn))],
  ]
}

/**
 * One line stands on the label's baseline. Several lines of a name or an address are centred on their
 * label, as the rows above and below allow; the items hang from theirs.
 */
function fieldMarks(layout: FaceLayout, field: FieldLayout, { lines, size }: Filled): Mark[] {
  const top = topOf(layout, field.top)
  const column = layout.valueColumn.x.mm
  const [label, em] = [emOf(field.size.pt), emOf(size)]
  if (lines.length === 1) {
    const baseline = top + layout.font.icft * label
    return lines.map((text) => ({ ...line(layout, top, size, text, column), baseline }))
  }
  const height = ((lines.length - 1) * LEADING + 1) * em
  const raised = field.id === 'items' ? 0 : Math.max(0, (height - label) / 2)
  return lines.map((text, i) => line(layout, top - raised + i * LEADING * em, size, text, column))
}
