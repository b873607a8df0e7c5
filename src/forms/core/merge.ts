import {
  type Catalogue,
  type ElementId,
  type Item,
  type ItemId,
  type RegionCode,
  namesIn,
} from '../../catalogue/core/index.ts'
import { formsApart, isApart, type Place } from './apart.ts'
import type { MergedForm } from './form.ts'
import { mergeMaterials } from './materials.ts'
import { getElement, getItem, mergeField } from './merge-field.ts'
import { sectionsOf } from './sections.ts'

/**
 * Merges the chosen items' forms: each element once, with the strictest constraint of all who ask,
 * tagged with the items it serves (行政许可法 arts 29, 31: nothing unrelated to an item reaches it).
 * The region decides whether officers may collect materials at the visit; without it nobody does. With
 * the industry, too, forms that it has not merged yet stay side by side (`formsApart`).
 * Throws for an item the catalogue does not know: check the choice first.
 */
export function mergeForms(
  catalogue: Catalogue,
  items: readonly ItemId[],
  place?: RegionCode | Place,
): MergedForm {
  const { region, industry } = typeof place === 'object' ? place : { region: place }
  const apart = typeof place === 'object' && isApart(catalogue, place)
  const known = merged.get(catalogue) ?? new Map<string, MergedForm>()
  merged.set(catalogue, known)
  const key = `${region ?? ''}/${apart ? industry : ''}/${items.join()}`
  const before = known.get(key)
  if (before) return before
  const form = merge(catalogue, [...new Set(items)], region, apart)
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, form)
  return form
}

/** A version of the catalogue never changes, so neither does a choice's form: merged once for each. */
const merged = new WeakMap<Catalogue, Map<string, MergedForm>>()
const MOST_KEPT = 1000

function merge(
  catalogue: Catalogue,
  chosen: readonly ItemId[],
  region: RegionCode | undefined,
  apart: boolean,
): MergedForm {
  const known = chosen.map((id) => getItem(catalogue, id))
  const asked = new Map<ElementId, { item: Item; at: number }[]>()
  for (const item of known)
    item.elements.forEach(({ element }, at) => {
      const claims = asked.get(element)
      if (claims) claims.push({ item, at })
      else asked.set(element, [{ item, at }])
    })
  for (const control of controlsFor(catalogue, asked)) asked.set(control, [])
  const materials = mergeMaterials(catalogue, known, region)
  const fetched = new Set(materials.filter((m) => m.source === 'fetched').map((m) => m.id))
  const fields = [...catalogue.elements.values()]
    .filter(({ id }) => asked.has(id))
    .map((element) => ({
      ...mergeField(element, asked.get(element.id) ?? [], chosen, asked),
      ...(element.numberOf !== undefined && fetched.has(element.numberOf)
        ? { fetchedWith: element.numberOf }
        : {}),
    }))
  if (apart && region !== undefined) return formsApart(catalogue, known, fields, region)
  return {
    items: chosen,
    sections: sectionsOf(catalogue, known, fields),
    materials,
  }
}

/** Questions of the combined form itself, wanted as soon as a box that they open is there. */
function controlsFor(
  catalogue: Catalogue,
  asked: ReadonlyMap<ElementId, unknown>,
): readonly ElementId[] {
  const controls = new Set<ElementId>()
  for (const id of asked.keys()) {
    const { visibleWhen } = getElement(catalogue, id)
    if (visibleWhen === undefined) continue
    for (const name of namesIn(visibleWhen) as ElementId[])
      if (catalogue.elements.get(name)?.control === true) controls.add(name)
  }
  return [...controls].filter((id) => !asked.has(id))
}
