import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import {
  lookUpIndustry,
  lookUpRegion,
  type CatalogueRefusal,
  type Industry,
  type Plan,
} from '../../catalogue/core/index.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'

/** The plan and the trade of an address; an unknown one is refused with the nearest names. */
export function placeOf(
  context: Context,
  { region, code }: { readonly region: string; readonly code: string },
): Result<{ readonly plan: Plan; readonly industry: Industry }, CatalogueRefusal> {
  const found = lookUpRegion(currentCatalogue(context), region)
  if (!found.ok) return found
  const industry = lookUpIndustry(found.value, code)
  return industry.ok ? granted({ plan: found.value.plan, industry: industry.value }) : industry
}
