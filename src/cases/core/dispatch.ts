import {
  limitsOf,
  needsVisit,
  type Catalogue,
  type ItemId,
  type RegionCode,
} from '../../catalogue/core/index.ts'
import type { PlannedBranch } from './case.ts'
import type { CaseKind } from './ids.ts'
import { needsFirst } from './needs-first.ts'

/**
 * 分办: what acceptance makes of the chosen items, one branch each at the department that the
 * region's plan names. An item without a department in this region is a fault of the catalogue.
 */
export function planBranches(
  catalogue: Catalogue,
  region: RegionCode,
  items: readonly ItemId[],
  kind: CaseKind,
): PlannedBranch[] {
  const plan = catalogue.regions.get(region)?.plan
  if (!plan) throw new Error(`no plan for region ${region}`)
  const chosen = items.map((id) => {
    const item = catalogue.items.get(id)
    if (!item) throw new Error(`no item ${id} in catalogue ${catalogue.version}`)
    return item
  })
  const limits = limitsOf(plan.limitRule.value, chosen, kind)
  const first = needsFirst(chosen)
  return chosen.map((item) => {
    const department = plan.departments.find((d) => d.items.includes(item.id))?.id
    const limit = limits.get(item.id)
    if (!department || !limit) throw new Error(`no department for ${item.id} in ${region}`)
    return {
      item: item.id,
      department,
      limit,
      needsVisit: needsVisit(item, kind),
      needsFirst: first.get(item.id) ?? [],
    }
  })
}
