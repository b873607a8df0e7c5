import { z } from 'zod'
import { Text } from '../../catalogue/core/index.ts'

const day = z.iso.date()

/** One single licence as people see it, with how fresh its state is. */
export const SingleView = z.object({
  id: z.string(),
  item: z.string(),
  certificate: z.string(),
  authority: z.string(),
  department: z.string(),
  number: z.string(),
  validFrom: day,
  validUntil: day.nullable(),
  state: z.enum(['active', 'suspended', 'ended']),
  ended: z.object({ event: z.string(), on: day, basis: z.string() }).nullable(),
  source: z.enum(['case', 'registered']),
  confirmedAt: z.string(),
  licence: z.string().nullable(),
})
export type SingleView = z.infer<typeof SingleView>

/** A comprehensive licence as anybody may see it: what the wall shows, and how it stands today. */
export const PublicLicenceView = z.object({
  number: z.string(),
  region: z.string(),
  title: z.string(),
  state: z.enum(['valid', 'partial', 'suspended', 'void', 'recalled']),
  industry: z.object({ code: z.string(), name: z.string() }),
  holder: z.object({ name: z.string(), uscc: z.string(), address: z.string() }),
  issuer: z.string(),
  issuedOn: day,
  madeOn: day,
  version: z.int(),
  items: z.array(SingleView.omit({ id: true, licence: true, department: true, source: true })),
  outstanding: z.array(
    z.object({ item: z.string(), certificate: z.string(), authority: z.string() }),
  ),
  /** What this paper is worth in its region. */
  effect: Text,
  remedy: Text,
  /** Since when and why it does not hold, if it does not. */
  ended: z
    .object({
      on: day,
      event: z.string(),
      of: z.enum(['single', 'comprehensive']),
      item: z.string().nullable(),
      basis: z.string(),
      recalledOn: day.nullable(),
    })
    .nullable(),
  versions: z.array(z.object({ version: z.int(), madeOn: day, inForce: z.boolean() })),
  updatedAt: z.string(),
})
export type PublicLicenceView = z.infer<typeof PublicLicenceView>

/** The same for its owner and for officers of its region. */
export const LicenceView = PublicLicenceView.extend({
  holder: z.object({ name: z.string(), uscc: z.string(), person: z.string(), address: z.string() }),
  items: z.array(SingleView),
  /** Commands that the present actor may give. */
  allowed: z.array(z.string()),
})
export type LicenceView = z.infer<typeof LicenceView>
