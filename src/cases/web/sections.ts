import type { NameOf } from '../../catalogue/web/index.ts'
import { derivedValues, visibleFields } from '../../forms/core/index.ts'
import type { FormField, FormSection } from '../../forms/web/index.ts'
import type { CaseView } from './use-case.ts'

type Values = Parameters<typeof visibleFields>[1]
export type SectionState = 'notStarted' | 'inProgress' | 'done' | 'toCorrect'

/** What the server keeps and what this device has not sent yet, together. */
export function valuesOf(view: CaseView, unsent: Record<string, unknown> = {}): Values {
  const all: Record<string, unknown> = { ...view.values, ...unsent }
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== null && value !== undefined),
  ) as Values
}

/** The boxes of a section that this person is asked for now; the rest is hidden or filled for them. */
export function askedFields(view: CaseView, section: FormSection, values: Values): FormField[] {
  const visible = visibleFields(view.form, values)
  const known = derivedValues(view)
  return section.fields.filter(
    (field) =>
      visible.has(field.element) && field.filledBy === undefined && !(field.element in known),
  )
}

/** Sections with at least one box to show. */
export function askedSections(view: CaseView, values: Values): FormSection[] {
  return view.form.sections.filter((section) => askedFields(view, section, values).length > 0)
}

export function stateOf(view: CaseView, section: FormSection, values: Values): SectionState {
  const names = new Set<string>(section.fields.map((field) => field.element))
  if (openPoints(view).some((p) => p.target === 'element' && names.has(p.id))) return 'toCorrect'
  const fields = askedFields(view, section, values)
  const wrong = [...view.missing.fields, ...view.problems].some((p) => names.has(p.element))
  if (!wrong) return 'done'
  return fields.some((field) => values[field.element] !== undefined) ? 'inProgress' : 'notStarted'
}

/** The points of the correction letter while the case waits for them. */
export function openPoints(view: CaseView) {
  return view.state === 'correctionAsked' ? (view.corrections.at(-1)?.points ?? []) : []
}

/** Whether a box can be changed now: during a correction only what the letter leaves open. */
export function isOpenField(view: CaseView, element: string): boolean {
  return view.correctable === null || view.correctable.elements.includes(element)
}

export function isOpenMaterial(view: CaseView, material: string): boolean {
  if (!view.allowed.includes('edit')) return false
  return view.correctable === null || view.correctable.materials.includes(material)
}

export function sectionOfElement(view: CaseView, element: string): FormSection | undefined {
  return view.form.sections.find((s) => s.fields.some((field) => field.element === element))
}

/** 20 seconds a box, as people at a counter take. */
export function minutesFor(fields: number): number {
  return Math.max(1, Math.round((fields * 20) / 60))
}

/** Which departments need anything of this section (行政许可法 arts 29, 31). */
export function departmentsOf(view: CaseView, section: FormSection, nameOf: NameOf): string[] {
  const items = new Set<string>(section.fields.flatMap((field) => field.usedBy))
  const asking = view.items.filter((item) => items.has(item.id))
  return [
    ...new Set(asking.map(({ department: { id, name } }) => nameOf(name, `${view.region}/${id}`))),
  ]
}

export function nameOfItems(view: CaseView, ids: readonly string[]): string {
  return namesOfItems(view, ids, (name) => name).join('、')
}

export function namesOfItems(view: CaseView, ids: readonly string[], nameOf: NameOf): string[] {
  const named = view.items.filter((item) => ids.includes(item.id))
  return named.map((item) => nameOf(item.certificate, item.id))
}
