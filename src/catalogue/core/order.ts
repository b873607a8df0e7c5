import type { ItemId } from './ids.ts'
import type { Item } from './item.ts'
import { limitsOf, type ApplicationKind, type RegionLimits } from './limit.ts'

/**
 * For each item, those of the same application that are granted first (`prerequisite`, or
 * `prerequisiteFor` said on the other one). A circle would let nobody begin, so the edge that closes
 * one is left out; the check of the catalogue reports it.
 */
export function firstAmong(items: readonly Item[]): ReadonlyMap<ItemId, readonly ItemId[]> {
  const first = new Map<ItemId, Set<ItemId>>(items.map(({ id }) => [id, new Set<ItemId>()]))
  const waitsFor = (id: ItemId, target: ItemId): boolean =>
    [...(first.get(id) ?? [])].some((before) => before === target || waitsFor(before, target))
  const add = (id: ItemId, before: ItemId): void => {
    if (id !== before && first.has(before) && !waitsFor(before, id)) first.get(id)?.add(before)
  }
  for (const { id, relations } of items)
    for (const { type, items: others } of relations)
      for (const other of others) {
        if (type === 'prerequisite') add(id, other)
        if (type === 'prerequisiteFor') add(other, id)
      }
  return new Map([...first].map(([id, before]) => [id, [...before]]))
}

/**
 * Working days until the last decision when all departments start together, but an item that waits
 * for another starts its own limit when that one is granted: never less than `daysTogether`.
 */
export function daysInOrder(
  region: RegionLimits,
  items: readonly Item[],
  kind: ApplicationKind,
): number {
  const limits = limitsOf(region, items, kind)
  const first = firstAmong(items)
  const known = new Map<ItemId, number>()
  const endOf = (id: ItemId, waiting: readonly ItemId[]): number => {
    const done = known.get(id)
    if (done !== undefined) return done
    // a circle, which the check reports, would never begin
    const before = (first.get(id) ?? []).filter((other) => !waiting.includes(other))
    const starts = Math.max(0, ...before.map((other) => endOf(other, [...waiting, id])))
    const end = starts + (limits.get(id)?.days ?? 0)
    known.set(id, end)
    return end
  }
  return Math.max(0, ...items.map(({ id }) => endOf(id, [id])))
}
