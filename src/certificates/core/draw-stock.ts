import type { Layer, Mark } from './drawing.ts'
import type { FaceLayout } from './face-layout.ts'
import { widthOf } from './fit.ts'
import { centred, line, numberAt, topOf } from './lines.ts'
import { border, goldRule, ground } from './ornaments.ts'
import type { Typeface } from './typeface.ts'

const known = new WeakMap<FaceLayout, WeakMap<Typeface, readonly Layer[]>>()

/**
 * What is on the paper before a word of any licence: 底纹, 边框, 烫金字样, 证面字样. Drawn once a layout;
 * the same layers are answered again, so that writers may keep what they made of them.
 */
export function stockLayers(layout: FaceLayout, face: Typeface): readonly Layer[] {
  const ofLayout = known.get(layout) ?? new WeakMap<Typeface, readonly Layer[]>()
  known.set(layout, ofLayout)
  const before = ofLayout.get(face)
  if (before) return before
  const layers: Layer[] = [
    { id: 'ground', marks: ground(layout, face) },
    { id: 'frame', marks: border(layout) },
    { id: 'title', marks: title(layout, face) },
    { id: 'labels', marks: labels(layout, face) },
  ]
  ofLayout.set(face, layers)
  return layers
}

/** “XXXXXXXX 监制” at the lower left, in ink that shows under ultraviolet light only. */
export function uvLayer(layout: FaceLayout): Layer {
  const { text, size, top, x } = layout.supervision
  const mark = line(layout, topOf(layout, top), size.pt, text, x.mm)
  return { id: 'uv', marks: [{ ...mark, ink: 'uv' }] }
}

function title(layout: FaceLayout, { meter }: Typeface): Mark[] {
  const { text, size, top, spacing } = layout.title
  const gaps = spacing.mm * (Array.from(text).length - 1)
  const x = (layout.page.width - widthOf(text, size.pt, meter) - gaps) / 2
  const mark = line(layout, topOf(layout, top), size.pt, text, x)
  return [{ ...mark, spacing: spacing.mm, ink: 'gold' }, ...goldRule(layout)]
}

function labels(layout: FaceLayout, { meter }: Typeface): Mark[] {
  const { number, fields, issuer, madeOn, footnote } = layout
  const numbered = { ...number, x: { mm: numberAt(layout, meter).label } }
  return [
    ...[numbered, ...fields, issuer, madeOn].map(({ label, size, top, x }) =>
      line(layout, topOf(layout, top), size.pt, label, x.mm),
    ),
    centred(layout, meter, footnote.top, footnote.size.pt, footnote.text),
  ]
}
