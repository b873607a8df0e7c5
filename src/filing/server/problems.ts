import type { Problems } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS } from '../../access/server/index.ts'
import { CASES_PROBLEMS } from '../../cases/server/index.ts'
import type { PrefillRefusal } from './prefill.ts'

/** Filling refuses with the case's own words: not yours, not editable now, changed meanwhile. */
export const FILING_PROBLEMS = {
  ...CASES_PROBLEMS,
  ...ACCESS_PROBLEMS,
} as const satisfies Problems<PrefillRefusal>
