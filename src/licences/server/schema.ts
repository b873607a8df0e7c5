import { z } from 'zod'
import { IndustryCode, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import { parsePlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { Cascade, ENDING_EVENTS, LicenceView, SingleView, WHOLE_EVENTS } from '../core/index.ts'

const Day = z
  .string()
  .refine((text) => parsePlainDate(text) !== undefined, 'YYYY-MM-DD')
  .transform((text) => text as PlainDate)
  .meta({ format: 'date' })
const Words = (most: number) => z.string().trim().min(1).max(most)

export const RegisterBody = z.strictObject({
  region: RegionCode,
  industry: IndustryCode,
  item: ItemId,
  holder: z.strictObject({
    name: Words(200),
    uscc: Words(40),
    person: Words(100),
    address: Words(300),
  }),
  number: Words(100),
  validFrom: Day,
  validUntil: Day.nullable().default(null),
})

const words = {
  reason: Words(1000),
  /** Title and number of the decision. */
  basis: Words(500),
  /** The article it rests on; the event's own article of law when absent. */
  article: Words(500).optional(),
}
/** The hash of the preview that the person confirmed. */
const Preview = z.string().regex(/^[0-9a-f]{64}$/)

const ending = { ...words, event: z.enum([...ENDING_EVENTS, 'suspend', 'reinstate']) }
/** Without `preview` a department's own system reports what it has done. */
export const EndBody = z.strictObject({ ...ending, preview: Preview.optional() })

const changing = {
  ...words,
  event: z.enum(['change', 'renew']),
  to: z.strictObject({
    holder: z
      .strictObject({
        name: Words(200).optional(),
        uscc: Words(40).optional(),
        person: Words(100).optional(),
        address: Words(300).optional(),
      })
      .optional(),
    number: Words(100).optional(),
    validFrom: Day.optional(),
    validUntil: Day.nullable().optional(),
  }),
}
export const ChangeBody = z.strictObject({ ...changing, preview: Preview })

export const SinglePreviewBody = z.discriminatedUnion('event', [
  z.strictObject(ending),
  z.strictObject(changing),
])

export const WholePreviewBody = z.strictObject({ ...words, event: z.enum(WHOLE_EVENTS) })
export const WholeBody = WholePreviewBody.extend({ preview: Preview })

/** What a confirmation will do, and the hash to confirm it with. */
export const PreviewAnswer = z.object({ preview: Preview, cascade: Cascade })

export const Effect = z.enum(['void-and-recall', 'drop-and-reissue', 'reissue', 'refresh', 'none'])

export const EndAnswer = z.object({
  single: SingleView,
  effect: Effect,
  basis: z.string(),
  licence: LicenceView.nullable(),
})

export const Page = z.object({
  cursor: z.string().max(32).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const SinglesQuery = z.object({
  region: RegionCode,
  uscc: z.string().min(1).max(40),
  industry: IndustryCode.optional(),
})
