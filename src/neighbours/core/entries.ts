import { z } from 'zod'
import { IndustryCode } from '../../catalogue/core/index.ts'
import { EntryCode } from './links.ts'

const instant = z.iso.datetime()
const words = (most: number) => z.string().trim().min(1).max(most)

/** What an entry is told of a case that came through it, without the prefix of our types. */
export const PROGRESS = 'entry.progress'

/** The door an application came through, and the number under which that door knows it. */
export const SetEntry = z.strictObject({ code: EntryCode, reference: words(80).optional() })
export type SetEntry = z.infer<typeof SetEntry>

/** Where a case comes from, with the system's name and since when that is known. */
export const OriginView = z.strictObject({
  window: z
    .strictObject({ system: z.string(), number: z.string(), clerk: z.string(), at: instant })
    .nullable(),
  entry: z
    .strictObject({
      system: z.string(),
      code: z.string(),
      reference: z.string().nullable(),
      at: instant,
    })
    .nullable(),
})
export type OriginView = z.infer<typeof OriginView>

/**
 * `opening.licensed` 执照核发: a business licence just granted, with what the public register shows of it and nothing
 * else: no identity number, no telephone.
 */
export const OpeningLicensed = z.strictObject({
  uscc: z.string().length(18),
  name: words(200),
  subjectType: words(60),
  legalRep: words(60),
  domicile: words(300),
  econNature: words(60),
  /** 万元. */
  regCapital: z.number().min(0).optional(),
  establishedOn: z.iso.date(),
  businessScope: words(4000),
  foreignInvested: z.boolean().optional(),
  /** The trade that the applicant named there, by our code. */
  industry: IndustryCode.optional(),
})
export type OpeningLicensed = z.infer<typeof OpeningLicensed>
