import type { ItemId } from './ids.ts'
import type { Item } from './item.ts'
import { limitsOf, type ApplicationKind } from './limit.ts'
import type { Plan } from './plan.ts'

/**
 * For each item, those of the same application that are granted first (`prerequisite`, or
 * `prerequisiteFor` said on the other one).
 */
export function firstAmong(items: readonly Item[]): ReadonlyMap<ItemId, readonly ItemId[]> {
  const first = new Map<ItemId, Set<ItemId>>(items.map(({ id }) => [id, new Set<ItemId>()]))
  for (const { id, relations } of items)
    for (const { type, items: others } of relations)
      for (const other of others) {
        if (type === 'prerequisite' && first.has(other)) first.get(id)?.add(other)
        if (type === 'prerequisiteFor') first.get(other)?.add(id)
      }
  return new Map([...first].map(([id, before]) => [id, [...before]]))
}

/**
 * Working days until the last decision when all departments start together, but an item that waits
 * for another starts its own limit when that one is granted: never less than `daysTogether`.
 */
export function daysInOrder(
  rule: Plan['limitRule']['value'],
  items: readonly Item[],
  kind: ApplicationKind,
): number {
  const limits = limitsOf(rule, items, kind)
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
