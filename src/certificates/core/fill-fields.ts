import type { Face } from '../../licences/core/index.ts'
import type { FaceLayout, FieldLayout } from './face-layout.ts'
import { fit, PIECES, WHOLE_NAMES, type Fitted, type Meter } from './fit.ts'

/** What was done to make a value fit; kept with the file, so that nobody is surprised later. */
export interface Adjustment {
  readonly field: FieldLayout['id']
  readonly size: number
  /** The value was cut and the code stands for the rest (“详见二维码”). */
  readonly pointsToCode: boolean
}

export interface Filled extends Fitted {
  readonly pointsToCode: boolean
}

/** 2026年11月20日. */
export function chineseDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** The value of a field as whole paragraphs: 许可项目 adds the 未许可事项 of a partial licence. */
export function valueOf(face: Face, layout: FaceLayout, id: FieldLayout['id']): string[] {
  if (id !== 'items') return [face.holder[id]]
  const names = face.items.map((item) => item.certificate)
  const without = face.outstanding.map((item) => item.certificate)
  const granted = names.join('、')
  return without.length > 0
    ? [granted, `（${layout.outstandingLabel}${without.join('、')}）`]
    : [granted]
}

/** Fits a value by the ladder; when even the smallest size is too large, points to the code. */
export function fillField(
  face: Face,
  layout: FaceLayout,
  field: FieldLayout,
  meter: Meter,
): Filled {
  const { x, right } = layout.valueColumn
  const box = { width: right.mm - x.mm, height: field.foot.mm - field.top.mm }
  const ways = field.id === 'items' ? [WHOLE_NAMES, PIECES] : [PIECES]
  const fitted = fit(valueOf(face, layout, field.id), box, layout.ladder, meter, ways)
  if (fitted) return { ...fitted, pointsToCode: false }
  const smallest = layout.ladder.slice(-1)
  for (const paragraphs of shortened(face, layout, field.id)) {
    const short = fit(paragraphs, box, smallest, meter, ways)
    if (short) return { ...short, pointsToCode: true }
  }
  return { size: smallest[0] as number, lines: [layout.seeCode], pointsToCode: true }
}

/** Ever shorter values; 未许可事项 are never dropped silently: the sentence names their number. */
function* shortened(face: Face, layout: FaceLayout, id: FieldLayout['id']): Generator<string[]> {
  if (id !== 'items') {
    const value = Array.from(face.holder[id])
    for (let n = value.length - 1; n > 0; n--)
      yield [`${value.slice(0, n).join('')}…（${layout.seeCode}）`]
    return
  }
  const { items, outstanding } = face
  const without =
    outstanding.length > 0 ? `，${layout.outstandingLabel}${outstanding.length}项` : ''
  for (let n = items.length; n > 0; n--) {
    const shown = items.slice(0, n).map((item) => item.certificate)
    yield [`${shown.join('、')}等${items.length}项${without}（${layout.seeCode}）`]
  }
}
