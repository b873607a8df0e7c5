import type { Catalogue, Item, ItemId, Region } from '../../catalogue/core/index.ts'
import type { Cart } from './result.ts'

/** 行政许可法 art 42: the general limit where the item's own law states none. */
const GENERAL_LIMIT = 20
/** 行政许可法 art 42: joint handling takes no longer than this. */
const JOINT_LIMIT = 45

/** Working days the deciding department has: its published commitment, else the law's limit. */
export function limitOf({ limit }: Item): number {
  return limit.committedDays ?? limit.statutoryDays ?? GENERAL_LIMIT
}

/**
 * What a set of items adds up to. Materials are counted once each, without the item forms that the
 * platform generates itself. Days together follow the plan's limit rule: the longest of all, or
 * (新乡 三（七）) the shortest among the items that need an on-site check.
 */
export function cartOf(catalogue: Catalogue, region: Region, ids: readonly ItemId[]): Cart {
  const items = ids.flatMap((id) => catalogue.items.get(id) ?? [])
  const materials = new Set(items.flatMap((item) => item.materials.map(({ material }) => material)))
  const elements = new Set(items.flatMap((item) => item.elements.map(({ element }) => element)))
  const given = [...materials].filter((id) => !catalogue.materials.get(id)?.generated)
  return {
    items: ids.length,
    materials: given.length,
    elements: elements.size,
    workingDays: {
      serial: items.reduce((sum, item) => sum + limitOf(item), 0),
      parallel: together(region, items),
    },
  }
}

function together(region: Region, items: readonly Item[]): number {
  const visited = items.filter(isVisited)
  const days =
    region.plan.limitRule.value === 'shortest-on-site' && visited.length > 0
      ? Math.min(...visited.map(limitOf))
      : Math.max(0, ...items.map(limitOf))
  return Math.min(days, JOINT_LIMIT)
}

/**
 * Whether opening needs an on-site check before the decision: a filing is not checked first, nor
 * what may be decided on a commitment, unless the law always sends somebody.
 */
function isVisited({ kind, onSite: { need }, commitment }: Item): boolean {
  if (need !== 'sometimes') return need === 'yes'
  return kind !== '备案' && commitment.eligible !== true
}
