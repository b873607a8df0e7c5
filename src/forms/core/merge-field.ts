import { invariant } from '#kernel/invariant.ts'
import {
  type Catalogue,
  type Element,
  type ElementId,
  type Item,
  type ItemId,
  namesIn,
} from '../../catalogue/core/index.ts'
import { sameConstraints, strictest } from './constraints.ts'
import type { Field, FieldUse } from './form.ts'

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

/** One box out of every item's claim on it: the strictest constraint, required where anybody requires it. */
export function mergeField(
  element: Element,
  claims: readonly { item: Item; at: number }[],
  chosen: readonly ItemId[],
  asked: ReadonlyMap<ElementId, unknown>,
): Field {
  const asks = claims.map(({ item, at }) => ({ item, at, ask: item.elements[at] }))
  const merged = strictest([element, ...asks.flatMap(({ ask }) => ask ?? [])])
  const uses = asks.map(({ item, at, ask }): FieldUse => {
    const own = strictest(ask === undefined ? [element] : [element, ask])
    const name = element.names?.[item.id]
    const use = {
      item: item.id,
      at,
      required: ask?.required ?? false,
      ...(name === undefined ? {} : { name }),
    }
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
