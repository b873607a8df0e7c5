import { invariant } from '#kernel/invariant.ts'
import { parseMonth, type AskInsights } from '../core/index.ts'
import type { Slice } from './tally/store.ts'

/** What was asked about, with months as they are kept. */
export function sliceOf({ region, from, until, industry, department }: AskInsights): Slice {
  const [first, last] = [parseMonth(from), parseMonth(until)]
  invariant(first !== undefined && last !== undefined, `not a month: ${from}, ${until}`)
  return { region, from: first, until: last, industry, department }
}
