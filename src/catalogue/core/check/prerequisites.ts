import type { Catalogue } from '../catalogue.ts'
import { findingIn, type Finding } from '../finding.ts'
import type { ItemId } from '../ids.ts'

/** Items that must be granted first, by `prerequisite` and by the other end's `prerequisiteFor`. */
function prerequisites(catalogue: Catalogue): Map<ItemId, Set<ItemId>> {
  const before = new Map<ItemId, Set<ItemId>>()
  const add = (item: ItemId, first: ItemId) =>
    before.set(item, (before.get(item) ?? new Set()).add(first))
  for (const item of catalogue.items.values()) {
    for (const { type, items } of item.relations) {
      if (type === 'prerequisite') items.forEach((first) => add(item.id, first))
      if (type === 'prerequisiteFor') items.forEach((later) => add(later, item.id))
    }
  }
  return before
}

/** A circle of prerequisites would leave every item in it waiting for ever. */
export function checkPrerequisites(catalogue: Catalogue): Finding[] {
  const before = prerequisites(catalogue)
  const done = new Set<ItemId>()
  const found: Finding[] = []
  const visit = (item: ItemId, path: readonly ItemId[]): void => {
    const at = path.indexOf(item)
    if (at >= 0) {
      const circle = [...path.slice(at), item].join(' → ')
      const say = findingIn('item', item)
      const [zh, en] = [`前置条件成环：${circle}`, `prerequisites in a circle: ${circle}`]
      found.push(say('error', 'PREREQUISITE_CIRCLE', ['relations'], zh, en))
      return
    }
    if (done.has(item)) return
    for (const first of before.get(item) ?? []) visit(first, [...path, item])
    done.add(item)
  }
  for (const item of before.keys()) visit(item, [])
  return found
}
