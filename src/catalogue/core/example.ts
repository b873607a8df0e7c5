import { z } from 'zod'
import { ItemId, RegionCode } from './ids.ts'
import { Citation, Text } from './text.ts'

/**
 * 法律例子 (catalogue/examples.yaml): a case that the law itself decides, with the article. It is run
 * by the check and belongs to no published version: it says nothing new, only what must come out.
 */
export const Example = z.strictObject({
  item: ItemId,
  /** The case in one line. */
  case: Text,
  region: RegionCode,
  /** Industry name as the annex prints it. */
  industry: z.string().min(1),
  /** The day of the case; absent: all law known to the catalogue is in force. */
  on: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  answers: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])).default({}),
  expect: z.strictObject({
    /** `outside`: needed by law, beside the comprehensive licence. */
    state: z.enum(['required', 'notNeeded', 'optional', 'outside']),
    /** The item that is needed in its place. */
    instead: ItemId.optional(),
    /** Working days under the region's limit rule, with the other items of the case. */
    days: z.int().nonnegative().optional(),
    /** Whether officers look before it is decided. */
    visit: z.boolean().optional(),
    /** The items of the same case that are granted first. */
    first: z.array(ItemId).optional(),
    /** Years for which it is granted. */
    years: z.number().positive().optional(),
  }),
  /** The article that decides the case. */
  article: z.string().min(1),
  verified: Citation.shape.verified,
})
export type Example = z.infer<typeof Example>
