import { invariant } from '#kernel/invariant.ts'
import {
  type Catalogue,
  type Element,
  type ElementId,
  type Item,
  type ItemId,
  type RegionCode,
  namesIn,
} from '../../catalogue/core/index.ts'
import { sameConstraints, strictest } from './constraints.ts'
import type { Field, FieldUse, MergedForm } from './form.ts'
import { mergeMaterials } from './materials.ts'
import { sectionsOf } from './sections.ts'

/**
 * Merges the chosen items' forms: each element once, with the strictest constraint of all who ask,
 * tagged with the items it serves (行政许可法 arts 29, 31: nothing unrelated to an item reaches it).
 * `region` decides whether officers may collect materials at the visit; without it nobody does.
 * Throws for an item the catalogue does not know: check the choice first.
 */
export function mergeForms(
  catalogue: Catalogue,
  items: readonly ItemId[],
  region?: RegionCode,
): MergedForm {
  const chosen = [...new Set(items)]
  const known = chosen.map((id) => getItem(catalogue, id))
  const asked = new Map<ElementId, { item: Item; at: number }[]>()
  for (const item of known)
    item.elements.forEach(({ element }, at) => {
      const claims = asked.get(element)
      if (claims) claims.push({ item, at })
      else asked.set(element, [{ item, at }])
    })
  for (const control of controlsFor(catalogue, asked)) asked.set(control, [])
  const fields = [...catalogue.elements.values()]
    .filter(({ id }) => asked.has(id))
    .map((element) => mergeField(element, asked.get(element.id) ?? [], chosen, asked))
  return {
    items: chosen,
    sections: sectionsOf(catalogue, known, fields),
    materials: mergeMaterials(catalogue, known, region),
  }
}

export function getItem(catalogue: Catalogue, id: ItemId): Item {
  const item = catalogue.items.get(id)
  invariant(item !== undefined, `the catalogue has no item ${id}`)
  return item
}

export function getElement(catalogue: Catalogue, id: ElementId): Element {
  const element = catalogue.elements.get(id)
  invariant(element !== undefined, `the catalogue has no element ${id}`)
  return element
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

function mergeField(
  element: Element,
  claims: readonly { item: Item; at: number }[],
  chosen: readonly ItemId[],
  asked: ReadonlyMap<ElementId, unknown>,
): Field {
  const asks = claims.map(({ item, at }) => ({ item, at, ask: item.elements[at] }))
  const merged = strictest([element, ...asks.flatMap(({ ask }) => ask ?? [])])
  const uses = asks.map(({ item, at, ask }): FieldUse => {
    const own = strictest(ask === undefined ? [element] : [element, ask])
    const use = { item: item.id, at, required: ask?.required ?? false }
    return sameConstraints(own, merged) ? use : { ...use, own }
  })
  const requiredBy = uses.filter((use) => use.required).map((use) => use.item)
  const filledBy = (element.resultOf ?? []).filter((id) => chosen.includes(id))
  const opened =
    element.visibleWhen !== undefined &&
    namesIn(element.visibleWhen).every((name) => asked.has(name as ElementId))
  const required =
    requiredBy.length > 0 ||
    element.control === true ||
    (opened && element.requiredWhenShown === true)
  return {
    element: element.id,
    label: element.label,
    type: element.type,
    ...(element.unit === undefined ? {} : { unit: element.unit }),
    ...(element.columns === undefined ? {} : { columns: element.columns }),
    ...merged,
    required: required && filledBy.length === 0,
    requiredBy,
    usedBy: uses.map((use) => use.item),
    uses,
    prefill: element.prefill,
    personal: element.personal,
    ...(opened && element.visibleWhen !== undefined ? { visibleWhen: element.visibleWhen } : {}),
    ...(element.mustBe === undefined ? {} : { mustBe: element.mustBe }),
    ...(element.typedBy !== undefined && asked.has(element.typedBy)
      ? { typedBy: element.typedBy }
      : {}),
    ...(filledBy.length > 0 ? { filledBy } : {}),
    ...(element.control === true ? { control: true } : {}),
  }
}
