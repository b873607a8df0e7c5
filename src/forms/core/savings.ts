import { invariant } from '#kernel/invariant.ts'
import {
  daysInTurn,
  daysTogether,
  type Catalogue,
  type Element,
  type IndustryCode,
  type ItemId,
  type RegionCode,
} from '../../catalogue/core/index.ts'
import {
  type Field,
  type MaterialUse,
  type MergedForm,
  type MergedMaterial,
  fieldsOf,
} from './form.ts'
import { materialNeeds } from './materials.ts'
import { mergeForms } from './merge.ts'
import { getItem } from './merge-field.ts'
import { visibleFields } from './visible.ts'

/** What one application saves against one for each item; the method is in the module's README. */
export interface Savings {
  readonly region: RegionCode
  readonly industry: { readonly code: IndustryCode; readonly name: string }
  readonly items: readonly ItemId[]
  /** Boxes: on the items' own forms, on the combined form, filled by the person's own hand. */
  readonly fields: {
    readonly separate: number
    readonly merged: number
    readonly typed: number
    /** By the same applicant the next time, for another place. */
    readonly again: number
  }
  /** Papers: on the items' own lists, each once, uploaded by the person. */
  readonly materials: {
    readonly separate: number
    readonly merged: number
    readonly uploaded: number
  }
  /** Working days: one item after the other, all at once under the region's rule. */
  readonly workingDays: { readonly serial: number; readonly parallel: number }
}

/** What is counted: whatever could be asked, or what is asked of somebody with nothing special. */
export type SavingsCount = 'all' | 'typical'

/**
 * Reckons the savings of these items of the industry, from the catalogue alone. `all` counts every box
 * and every paper, the worst case; `typical` leaves out boxes that only an answer opens and papers
 * that only a condition calls for, on every side of the comparison alike.
 */
export function savingsOf(
  catalogue: Catalogue,
  choice: { region: RegionCode; industry: IndustryCode; items: readonly ItemId[] },
  count: SavingsCount = 'all',
): Savings {
  const region = catalogue.regions.get(choice.region)
  const industry = region?.industries.get(choice.industry)
  invariant(region && industry, `no industry ${choice.industry} in ${choice.region}`)
  const form = mergeForms(catalogue, choice.items, choice)
  const items = form.items.map((id) => getItem(catalogue, id))
  const { isShown, isNeeded, isNeededBy } = COUNTED[count](form)
  const fields = fieldsOf(form).filter(isShown)
  const materials = form.materials.filter(isNeeded)
  return {
    region: choice.region,
    industry: { code: industry.code, name: industry.name },
    items: form.items,
    fields: {
      separate: sum(fields.map((field) => field.uses.length)),
      merged: fields.length,
      typed: fields.filter(isTyped).length,
      again: fields.filter((field) => isTyped(field) && !isKnownNextTime(catalogue, field)).length,
    },
    materials: {
      separate: sum(form.materials.map(({ serves }) => serves.filter(isNeededBy).length)),
      merged: materials.length,
      uploaded: materials.filter(isUploaded).length,
    },
    workingDays: {
      serial: daysInTurn(region, items),
      parallel: daysTogether(region, items, 'open'),
    },
  }
}

interface Counted {
  readonly isShown: (field: Field) => boolean
  readonly isNeeded: (material: MergedMaterial) => boolean
  readonly isNeededBy: (use: MaterialUse) => boolean
}

const COUNTED: Record<SavingsCount, (form: MergedForm) => Counted> = {
  all: () => ({ isShown: () => true, isNeeded: () => true, isNeededBy: () => true }),
  typical: (form) => {
    const shown = visibleFields(form, {})
    const needs = materialNeeds(form, {})
    return {
      isShown: ({ element }) => shown.has(element),
      isNeeded: ({ id }) => needs.get(id) === 'required',
      isNeededBy: ({ required, when }) => required && when === undefined,
    }
  },
}

/** No register, account, reckoning or decision of this very case fills the box. */
export function isTyped(field: Field): boolean {
  if (field.prefill === 'platformResult')
    return field.filledBy === undefined && field.fetchedWith === undefined
  return field.prefill === null
}

/** Boxes about the applicant, which an earlier application answers; what is declared is declared anew. */
const OF_APPLICANT: readonly Element['group'][] = ['subject', 'people', 'application']

/** Whether an earlier application of the same applicant, for another place, answers the box. */
export function isKnownNextTime(catalogue: Catalogue, field: Field): boolean {
  const group = catalogue.elements.get(field.of ?? field.element)?.group
  return field.mustBe === undefined && group !== undefined && OF_APPLICANT.includes(group)
}

/** The person brings it, in some case at least; a paper whose condition never holds is not asked for. */
export function isUploaded(material: MergedMaterial): boolean {
  return material.source === 'give' && (material.required || material.when !== false)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
