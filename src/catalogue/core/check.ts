import type { Catalogue } from './catalogue.ts'
import { checkConditions } from './check-conditions.ts'
import { checkElementsAndMaterials, checkItems, checkPrerequisites } from './check-items.ts'
import { checkOverrides, checkRegions, checkSynonyms } from './check-regions.ts'
import type { Finding } from './finding.ts'

/**
 * Everything that can be known to be wrong or doubtful about a catalogue without running it:
 * references to nothing, rows without an item or a department, items without a basis or a limit,
 * conditions that ask for an answer nobody can give, prerequisites in a circle, definitions that
 * nothing uses. Errors keep a catalogue from being served; warnings are shown.
 */
export function checkCatalogue(catalogue: Catalogue): Finding[] {
  return [
    ...checkRegions(catalogue),
    ...checkOverrides(catalogue),
    ...checkSynonyms(catalogue),
    ...checkItems(catalogue),
    ...checkPrerequisites(catalogue),
    ...checkElementsAndMaterials(catalogue),
    ...checkConditions(catalogue),
  ]
}
