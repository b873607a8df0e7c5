import type { Item, ItemId } from '../../catalogue/core/index.ts'

/**
 * 先后关系: for each item the items of the same case that must be granted first (catalogue relation
 * `prerequisite`, or `prerequisiteFor` seen from the other side). What is not in the case is the
 * applicant's to hold already and is proved by a material. A circle in the data would let nobody
 * begin, so the edge that closes one is left out (`catalogue check` reports it).
 */
export function needsFirst(items: readonly Item[]): ReadonlyMap<ItemId, readonly ItemId[]> {
  const here = new Set(items.map((item) => item.id))
  const first = new Map<ItemId, ItemId[]>(items.map((item) => [item.id, []]))
  const add = (item: ItemId, prerequisite: ItemId): void => {
    const known = first.get(item)
    if (!known || !here.has(prerequisite) || known.includes(prerequisite)) return
    if (item !== prerequisite && !waitsFor(first, prerequisite, item)) known.push(prerequisite)
  }
  for (const item of items)
    for (const relation of item.relations)
      for (const other of relation.items) {
        if (relation.type === 'prerequisite') add(item.id, other)
        if (relation.type === 'prerequisiteFor') add(other, item.id)
      }
  return first
}

function waitsFor(
  first: ReadonlyMap<ItemId, readonly ItemId[]>,
  item: ItemId,
  target: ItemId,
): boolean {
  return (first.get(item) ?? []).some((p) => p === target || waitsFor(first, p, target))
}
