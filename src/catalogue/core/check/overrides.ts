import type { Catalogue } from '../catalogue.ts'
import { findingIn, type Finding } from '../finding.ts'
import type { Override } from '../plan.ts'
import { industryNames, undecided, unknown, type Say } from './unknown.ts'

/** Dated changes of the law speak of items and industries that exist, and somebody decides. */
export function checkOverrides(catalogue: Catalogue): Finding[] {
  const names = industryNames(catalogue)
  return catalogue.overrides.flatMap((override, index) => {
    const say = findingIn('override', String(index))
    return [
      ...unknown('item', override.item, catalogue.items, ['item'], say),
      ...override.replaceWith.flatMap((item, i) =>
        unknown('item', item, catalogue.items, ['replaceWith', i], say),
      ),
      ...(override.industries ?? []).flatMap((name, i) =>
        unknown('industry', name, names, ['industries', i], say),
      ),
      ...(override.regions ?? []).flatMap((region, i) =>
        unknown('region', region, catalogue.regions, ['regions', i], say),
      ),
      ...checkDecided(catalogue, override, say),
    ]
  })
}

function checkDecided(catalogue: Catalogue, override: Override, say: Say): Finding[] {
  return [...catalogue.regions.values()].flatMap(({ plan, industries }) => {
    const concerned = [...industries.values()].some(
      (industry) =>
        (override.regions?.includes(plan.region) ?? true) &&
        (override.industries?.includes(industry.name) ?? true) &&
        industry.rows.some((row) => row.items.includes(override.item)),
    )
    if (!concerned) return []
    return override.replaceWith.flatMap((item, i) =>
      undecided(catalogue, plan, item, ['replaceWith', i], say),
    )
  })
}

/** Everyday words lead to industries that some annex lists. */
export function checkSynonyms(catalogue: Catalogue): Finding[] {
  const names = industryNames(catalogue)
  return catalogue.synonyms.flatMap((synonym, index) => {
    const say = findingIn('synonym', String(index))
    return synonym.industries.flatMap((name, i) =>
      unknown('industry', name, names, ['industries', i], say),
    )
  })
}
