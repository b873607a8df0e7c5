import { granted, refused, type Result } from '#kernel/result.ts'
import type { Face } from '../../licences/core/index.ts'
import { emOf, type Drawing, type Mark, type TextMark } from './drawing.ts'
import type { FaceLayout, FieldLayout } from './face-layout.ts'
import { chineseDate, fillField, valueOf, type Adjustment, type Filled } from './fill-fields.ts'
import { LEADING, uncovered, widthOf, type Meter } from './fit.ts'
import { drawCode, type Symbol } from './draw-code.ts'
import { ornaments } from './ornaments.ts'

export interface CertificateRefusal {
  readonly code: 'CERTIFICATES_CHARACTER_NOT_COVERED'
  /** The characters no font here can draw; never an empty box on a licence. */
  readonly characters: readonly string[]
  readonly field: FieldLayout['id']
}

export interface DrawnFace {
  readonly drawing: Drawing
  readonly adjustments: readonly Adjustment[]
}

export interface FaceInput {
  readonly face: Face
  readonly layout: FaceLayout
  readonly meter: Meter
  /** The code's symbol and the host it leads to, for the eye to compare. */
  readonly symbol: Symbol
  readonly host: string
  /** The seal's marks, drawn under the words so that they stay legible (SealProvider). */
  readonly seal: readonly Mark[]
}

type Place = FaceLayout['number']['top']

/**
 * Draws the face of a licence (西政办发〔2023〕4号 annex 2). Refuses when a character has no
 * glyph; values that are too long go down the ladder and are reported as adjustments.
 */
export function drawFace(input: FaceInput): Result<DrawnFace, CertificateRefusal> {
  const { face, layout, meter } = input
  const covered = checkCharacters(face, layout, meter)
  if (!covered.ok) return covered
  const filled = layout.fields.map((field) => ({
    field,
    value: fillField(face, layout, field, meter),
  }))
  const largest = layout.ladder[0]
  const adjustments = filled
    .filter(({ value }) => value.pointsToCode || value.size !== largest)
    .map(({ field, value: { size, pointsToCode } }) => ({ field: field.id, size, pointsToCode }))
  const { width, height } = layout.page
  const marks = [
    ...ornaments(layout),
    ...input.seal,
    ...heading(input),
    ...filled.flatMap(({ field, value }) => drawField(layout, field, value)),
    ...drawCode(layout, input.symbol, input.host, meter),
    ...imprint(input),
  ]
  return granted({ drawing: { width, height, marks }, adjustments })
}

/** Whether the font can draw every word of the face; asked before a licence is issued. */
export function checkCharacters(
  face: Face,
  layout: FaceLayout,
  meter: Meter,
): Result<void, CertificateRefusal> {
  for (const { id: field } of layout.fields) {
    const characters = uncovered(valueOf(face, layout, field).join(''), meter)
    if (characters.length > 0)
      return refused({ code: 'CERTIFICATES_CHARACTER_NOT_COVERED', characters, field })
  }
  return granted(undefined)
}

/** The top of a line's character faces from the upper edge, mm. */
export function topOf(layout: FaceLayout, place: Place): number {
  return place.edge === 'upper' ? place.mm : layout.page.height - place.mm
}

function line(layout: FaceLayout, top: number, size: number, text: string, x: number): TextMark {
  const baseline = top + layout.font.icft * emOf(size)
  return { kind: 'text', text, x, baseline, size, colour: layout.colours.ink }
}

function centred(input: FaceInput, top: Place, size: number, text: string): TextMark {
  const { layout, meter } = input
  const x = (layout.page.width - widthOf(text, size, meter)) / 2
  return line(layout, topOf(layout, top), size, text, x)
}

function heading(input: FaceInput): Mark[] {
  const { layout, meter, face } = input
  const { title, number } = layout
  const spacing = title.spacing.mm
  const gaps = spacing * (Array.from(title.text).length - 1)
  const x = (layout.page.width - widthOf(title.text, title.size.pt, meter) - gaps) / 2
  return [
    {
      ...line(layout, topOf(layout, title.top), title.size.pt, title.text, x),
      spacing,
      colour: title.colour,
    },
    centred(input, number.top, number.size.pt, number.label + face.number),
  ]
}

function drawField(layout: FaceLayout, field: FieldLayout, value: Filled): Mark[] {
  const top = topOf(layout, field.top)
  const label = line(layout, top, field.size.pt, field.label, field.x.mm)
  const column = layout.valueColumn.x.mm
  const rows = value.lines.map((text, i) =>
    line(layout, top + i * LEADING * emOf(value.size), value.size, text, column),
  )
  const [only] = rows
  // A single shrunken line stands on the label's baseline; a block hangs from the label's top.
  if (rows.length === 1 && only) return [label, { ...only, baseline: label.baseline }]
  return [label, ...rows]
}

function imprint(input: FaceInput): Mark[] {
  const { layout, face } = input
  const { issuer, madeOn, footnote } = layout
  const at = (l: typeof issuer, text: string) =>
    line(layout, topOf(layout, l.top), l.size.pt, l.label + text, l.x.mm)
  return [
    at(issuer, face.issuer),
    at(madeOn, chineseDate(face.madeOn)),
    centred(input, footnote.top, footnote.size.pt, footnote.text),
  ]
}
