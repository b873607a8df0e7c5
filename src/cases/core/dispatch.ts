import {
  firstAmong,
  limitsOf,
  needsVisit,
  ownLimits,
  type Catalogue,
  type ItemId,
  type RegionCode,
} from '../../catalogue/core/index.ts'
import type { Beside } from './beside.ts'
import type { PlannedBranch } from './case.ts'
import { offersCommitment, onPromise } from './commitment.ts'
import type { CaseKind } from './ids.ts'

/**
 * 分办: what acceptance makes of the chosen items, one branch each at the department that the
 * region's plan names. An item without a department in this region is a fault of the catalogue. An
 * item on a promise (告知承诺) is decided at once, and is no visit that sets the region's limit.
 */
export function planBranches(
  catalogue: Catalogue,
  region: RegionCode,
  items: readonly ItemId[],
  kind: CaseKind,
  commitments: Beside['commitments'] = [],
): PlannedBranch[] {
  const law = catalogue.regions.get(region)
  if (!law) throw new Error(`no plan for region ${region}`)
  const chosen = items.map((id) => {
    const item = catalogue.items.get(id)
    if (!item) throw new Error(`no item ${id} in catalogue ${catalogue.version}`)
    return item
  })
  const promises = new Map(commitments.map((one) => [one.item, one]))
  const promised = (id: ItemId) => {
    const item = catalogue.items.get(id)
    return item && offersCommitment(item) ? promises.get(id) : undefined
  }
  const ordinary = chosen.filter(({ id }) => !promised(id))
  const limits = limitsOf(law, ordinary, kind)
  const own = ownLimits(law, chosen)
  const first = firstAmong(chosen)
  return chosen.map((item) => {
    const department = law.plan.departments.find((d) => d.items.includes(item.id))?.id
    const limit = limits.get(item.id) ?? own.get(item.id)
    if (!department || !limit) throw new Error(`no department for ${item.id} in ${region}`)
    const planned: PlannedBranch = {
      item: item.id,
      department,
      limit,
      needsVisit: needsVisit(item, kind),
      needsFirst: first.get(item.id) ?? [],
    }
    const promise = promised(item.id)
    return promise ? onPromise(item, planned, promise) : planned
  })
}
