import { invariant } from '#kernel/invariant.ts'
import {
  daysInTurn,
  daysTogether,
  type Catalogue,
  type IndustryCode,
  type ItemId,
  type RegionCode,
} from '../../catalogue/core/index.ts'
import { type Field, type MergedMaterial, fieldsOf } from './form.ts'
import { getItem, mergeForms } from './merge.ts'

/** What one application saves against one for each item; the method is in the module's README. */
export interface Savings {
  readonly region: RegionCode
  readonly industry: { readonly code: IndustryCode; readonly name: string }
  readonly items: readonly ItemId[]
  /** Boxes: on the items' own forms, on the combined form, filled by the person's own hand. */
  readonly fields: { readonly separate: number; readonly merged: number; readonly typed: number }
  /** Papers: on the items' own lists, each once, uploaded by the person. */
  readonly materials: {
    readonly separate: number
    readonly merged: number
    readonly uploaded: number
  }
  /** Working days: one item after the other, all at once under the region's rule. */
  readonly workingDays: { readonly serial: number; readonly parallel: number }
}

/** Reckons the savings of these items of the industry, from the catalogue alone. */
export function savingsOf(
  catalogue: Catalogue,
  choice: { region: RegionCode; industry: IndustryCode; items: readonly ItemId[] },
): Savings {
  const region = catalogue.regions.get(choice.region)
  const industry = region?.industries.get(choice.industry)
  invariant(region && industry, `no industry ${choice.industry} in ${choice.region}`)
  const form = mergeForms(catalogue, choice.items, choice.region)
  const items = form.items.map((id) => getItem(catalogue, id))
  const fields = fieldsOf(form)
  return {
    region: choice.region,
    industry: { code: industry.code, name: industry.name },
    items: form.items,
    fields: {
      separate: sum(items.map((item) => item.elements.length)),
      merged: fields.length,
      typed: fields.filter(isTyped).length,
    },
    materials: {
      separate: sum(items.map((item) => item.materials.length)),
      merged: form.materials.length,
      uploaded: form.materials.filter(isUploaded).length,
    },
    workingDays: {
      serial: daysInTurn(items),
      parallel: daysTogether(region.plan.limitRule.value, items, 'open'),
    },
  }
}

/** No register, account, reckoning or decision of this very case fills the box. */
export function isTyped(field: Field): boolean {
  if (field.prefill === 'platformResult') return field.filledBy === undefined
  return field.prefill === null
}

/** The person brings it, in some case at least; a paper whose condition never holds is not asked for. */
export function isUploaded(material: MergedMaterial): boolean {
  return material.source === 'give' && (material.required || material.when !== false)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
