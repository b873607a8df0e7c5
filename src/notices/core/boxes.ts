import type { MergedForm } from '../../forms/core/index.ts'
import type { NoticeBoxes } from './model.ts'

/** What the one form of these items may ask, section by section: with the materials, all that can be demanded. */
export function boxesOf(form: MergedForm): NoticeBoxes[] {
  return form.sections
    .map(({ title, fields }) => ({
      section: title,
      boxes: fields.map(({ element, label }) => ({ id: element, name: label })),
    }))
    .filter(({ boxes }) => boxes.length > 0)
}
