import { z } from 'zod'
import { ItemId } from './ids.ts'
import { Text } from './text.ts'

/**
 * 共用核查点 (catalogue/observations.yaml): lines of several items that one look at the premises
 * answers, or lines that are read from papers and need no look. No document of the four regions
 * lists them: who says so, and why, stands with each.
 */
export const SharedObservation = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  how: z.enum(['onSite', 'papers']),
  /** The line as the merged checklist words it; only where several become one. */
  words: Text.optional(),
  /** The items' own lines, in exactly their words (条件 or 审核要点). */
  answers: z.array(z.strictObject({ item: ItemId, words: z.string().min(1) })).min(1),
  /** Why one look answers them all, or why papers do. */
  reason: Text,
  /** Where it is written; `null`: our reading, to be confirmed by the departments. */
  source: z.string().nullable(),
  verified: z.boolean(),
})
export type SharedObservation = z.infer<typeof SharedObservation>
