import { emOf, type TextMark } from './drawing.ts'
import type { FaceLayout } from './face-layout.ts'
import { widthOf, type Meter } from './fit.ts'

type Place = FaceLayout['number']['top']

/** The top of a line's character faces from the upper edge, mm. */
export function topOf(layout: FaceLayout, place: Place): number {
  return place.edge === 'upper' ? place.mm : layout.page.height - place.mm
}

/** A line whose character faces begin `top` mm from the upper edge. */
export function line(
  layout: FaceLayout,
  top: number,
  size: number,
  text: string,
  x: number,
): TextMark {
  return { kind: 'text', text, x, baseline: top + layout.font.icft * emOf(size), size, ink: 'ink' }
}

export function centred(
  layout: FaceLayout,
  meter: Meter,
  top: Place,
  size: number,
  text: string,
): TextMark {
  const x = (layout.page.width - widthOf(text, size, meter)) / 2
  return line(layout, topOf(layout, top), size, text, x)
}

/**
 * Where the number begins: label and number are centred as one line, reckoned with a number of
 * zeros, so that the printed label of the stock and every number overprinted on it agree.
 */
export function numberAt(layout: FaceLayout, meter: Meter): { label: number; value: number } {
  const { number, page } = layout
  const width = (text: string) => widthOf(text, number.size.pt, meter)
  const label = (page.width - width(`${number.label}000000ZH00000000`)) / 2
  return { label, value: label + width(number.label) }
}
