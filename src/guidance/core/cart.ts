import {
  daysInOrder,
  daysInTurn,
  daysTogether,
  needsVisit,
  type Catalogue,
  type ItemId,
  type Region,
} from '../../catalogue/core/index.ts'
import type { Cart } from './result.ts'

/**
 * What a set of items adds up to. Materials are counted once each, without the item forms that the
 * platform generates itself. Days together follow the plan's limit rule: the longest of all, or
 * (新乡 三（七）) the shortest among the items that need an on-site check. One joint visit looks at
 * every item that needs one.
 */
export function cartOf(catalogue: Catalogue, region: Region, ids: readonly ItemId[]): Cart {
  const items = ids.flatMap((id) => catalogue.items.get(id) ?? [])
  const materials = new Set(items.flatMap((item) => item.materials.map(({ material }) => material)))
  const elements = new Set(items.flatMap((item) => item.elements.map(({ element }) => element)))
  const given = [...materials].filter((id) => !catalogue.materials.get(id)?.generated)
  const visited = items.filter((item) => needsVisit(item, 'open')).length
  return {
    items: ids.length,
    materials: given.length,
    elements: elements.size,
    visits: visited > 0 ? 1 : 0,
    visited,
    workingDays: {
      serial: daysInTurn(region, items),
      parallel: daysTogether(region, items, 'open'),
      inOrder: daysInOrder(region, items, 'open'),
    },
  }
}
