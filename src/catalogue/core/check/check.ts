import type { Catalogue } from '../catalogue.ts'
import type { Finding } from '../finding.ts'
import {
  checkFormConditions,
  checkQuestions,
  checkRowsCanBeDecided,
  checkTriggers,
} from './guidance.ts'
import { checkIndustries } from './industries.ts'
import { checkItems } from './items.ts'
import { checkLimits } from './limits.ts'
import { checkObservations } from './observations.ts'
import { checkOverrides, checkSynonyms } from './overrides.ts'
import { checkPlans } from './plans.ts'
import { checkRelations } from './relations.ts'
import { checkRemedies } from './remedies.ts'
import { checkSupervision } from './supervision.ts'
import { checkUnused } from './unused.ts'

const CHECKS = [
  checkPlans,
  checkIndustries,
  checkOverrides,
  checkSynonyms,
  checkItems,
  checkLimits,
  checkObservations,
  checkSupervision,
  checkRelations,
  checkRemedies,
  checkQuestions,
  checkTriggers,
  checkRowsCanBeDecided,
  checkFormConditions,
  checkUnused,
]

/**
 * Everything that can be known to be wrong or doubtful about a catalogue without running it:
 * references to nothing, rows without an item or a department, items without a basis or a limit,
 * conditions that ask for an answer nobody can give or that contradict themselves, relations in a
 * circle, definitions that nothing uses. Errors keep a catalogue from being served; warnings are shown.
 */
export function checkCatalogue(catalogue: Catalogue): Finding[] {
  return CHECKS.flatMap((check) => check(catalogue))
}
