import { z } from 'zod'
import { IndustryCode, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import { parsePlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { LicenceView, SingleView } from '../core/index.ts'

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

export const EndBody = z.strictObject({
  event: z.enum(['cancel', 'rescind', 'withdraw', 'revoke', 'lapse', 'suspend', 'reinstate']),
  reason: Words(1000),
  /** Title, number and article of the department's own decision. */
  basis: Words(500),
})

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
