import type { Catalogue, Region } from '../catalogue.ts'
import type { CommittedLimit } from '../committed.ts'
import { findingIn, type Finding } from '../finding.ts'
import { ownLimit, withoutPromises } from '../limit.ts'
import { undecided, unknown, type Say } from './unknown.ts'

/**
 * 承诺时限: of an item that exists and is decided in the region, and never longer than what the law gives.
 * A filing whose limit no law states has nothing to be longer than; 行政许可法 art 42 bounds the rest.
 */
export function checkLimits(catalogue: Catalogue): Finding[] {
  return [...catalogue.regions.values()].flatMap((region) =>
    [...region.limits.values()].flatMap((promised) => {
      const say = findingIn('limit', `${region.plan.region}/${promised.item}`)
      return [
        ...unknown('item', promised.item, catalogue.items, ['item'], say),
        ...undecided(catalogue, region.plan, promised.item, ['item'], say),
        ...checkLength(catalogue, region, promised, say),
      ]
    }),
  )
}

function checkLength(
  catalogue: Catalogue,
  region: Region,
  { item: id, days }: CommittedLimit,
  say: Say,
): Finding[] {
  const item = catalogue.items.get(id)
  if (!item) return []
  const law = ownLimit(withoutPromises(region), item)
  if (law.rule === 'on-the-spot' || days <= law.days) return []
  const zh = `承诺 ${days} 个工作日，比${law.basis.zh}的 ${law.days} 个工作日还长`
  const en = `${days} working days are promised, longer than ${law.days} (${law.basis.en})`
  return [say('error', 'LIMIT_LONGER_THAN_LAW', ['days'], zh, en)]
}
