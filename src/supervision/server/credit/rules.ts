import type { PlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import { supervisionRules, type SupervisionRules } from '../../../catalogue/core/index.ts'
import { bundledCatalogue, currentCatalogue } from '../../../catalogue/server/index.ts'

/**
 * The numbers that hold in a region today: those of the catalogue in force. While an older version is served, from
 * before there were any (`unfitLaw`), those that the program comes with.
 */
export function rulesAt(
  context: Context,
  region: string,
): { readonly region: string; readonly rules: SupervisionRules; readonly today: PlainDate } {
  const served = currentCatalogue(context)
  const from = served.supervision.length > 0 ? served : bundledCatalogue()
  const rules = supervisionRules(from, region)
  return { region, rules, today: context.clock.today() }
}
