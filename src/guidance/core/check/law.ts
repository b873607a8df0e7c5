import type { Catalogue, Example, Finding } from '../../../catalogue/core/index.ts'
import { checkExamples } from './examples.ts'
import { checkGuidance } from './guidance.ts'

/** The guidance's half of `catalogue check`: the guidance as a whole, and every law example run. */
export function checkLaw(catalogue: Catalogue, examples: readonly Example[]): Finding[] {
  return [...checkGuidance(catalogue), ...checkExamples(catalogue, examples)]
}
