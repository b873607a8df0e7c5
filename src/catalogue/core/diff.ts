import { invariant } from '#kernel/invariant.ts'
import type { Catalogue } from './catalogue.ts'
import { boxChanges } from './diff-boxes.ts'
import type { CatalogueDiff, DiffScope } from './diff-change.ts'
import { itemChanges } from './diff-items.ts'
import { paperChanges } from './diff-papers.ts'
import { questionChanges } from './diff-questions.ts'
import { rowChanges } from './diff-rows.ts'

/**
 * What a newer version of the catalogue changes for these items of this industry, in words (zh, en):
 * items, questions and triggers, elements, materials, limits, conditions, law, the plan's knobs. A
 * case moves to the newer version only after somebody has been shown this. Same version, or nothing
 * that touches the choice: no changes. Throws when the older version does not know the industry.
 */
export function diffCatalogue(older: Catalogue, newer: Catalogue, scope: DiffScope): CatalogueDiff {
  const before = older.regions.get(scope.region)?.industries.get(scope.industry)
  invariant(before, `no industry ${scope.industry} in ${scope.region} of ${older.version}`)
  const pair = { older, newer, scope }
  const changes =
    older.version === newer.version
      ? []
      : [
          ...rowChanges(pair),
          ...itemChanges(pair),
          ...questionChanges(pair),
          ...boxChanges(pair),
          ...paperChanges(pair),
        ]
  return { from: older.version, to: newer.version, changes }
}
