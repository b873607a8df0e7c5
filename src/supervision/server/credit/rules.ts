import type { PlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import { supervisionRules, type SupervisionRules } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'

/** The numbers that hold in a region today: those of the catalogue in force. */
export function rulesAt(
  context: Context,
  region: string,
): { readonly region: string; readonly rules: SupervisionRules; readonly today: PlainDate } {
  const rules = supervisionRules(currentCatalogue(context), region)
  return { region, rules, today: context.clock.today() }
}
