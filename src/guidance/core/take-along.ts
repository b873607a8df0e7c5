import type { Catalogue, ItemId, Region } from '../../catalogue/core/index.ts'
import { cartOf } from './cart.ts'
import { relationsAmong } from './relations.ts'
import type { GuideResult } from './result.ts'

/**
 * The step with these optional items taken along: cart and relations count them too. What is not
 * optional here (needed anyway, not needed, unknown) changes nothing.
 */
export function takeAlong(
  catalogue: Catalogue,
  region: Region,
  step: GuideResult,
  wanted: readonly string[],
): GuideResult {
  const along = step.items.filter((item) => item.state === 'optional' && wanted.includes(item.id))
  if (along.length === 0) return step
  const items: ItemId[] = step.items.flatMap((item) =>
    item.state === 'required' || along.includes(item) ? [item.id] : [],
  )
  return {
    ...step,
    cart: cartOf(catalogue, region, items),
    relations: relationsAmong(catalogue, items),
  }
}
