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
  source: z.enum(['case', 'registered', 'imported']),
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
  industry: z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable() }),
  holder: z.object({ name: z.string(), uscc: z.string(), address: z.string() }),
  issuer: z.string(),
  issuedOn: day,
  madeOn: day,
  version: z.int(),
  items: z.array(
    SingleView.omit({ id: true, licence: true, department: true, source: true }).extend({
      nameEn: z.string().nullable(),
      authorityEn: z.string().nullable(),
    }),
  ),
  outstanding: z.array(
    z.object({
      item: z.string(),
      certificate: z.string(),
      authority: z.string(),
      nameEn: z.string().nullable(),
    }),
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

/** When and how a single licence can be renewed, and how near that is. */
export const RenewalView = z.object({
  single: z.string(),
  certificate: z.string(),
  stage: z.enum(['early', 'open', 'late', 'expired']),
  opens: day,
  closes: day,
  expires: day,
  basis: z.string(),
  note: z.string().nullable(),
  /** Reckoned over a year whose holidays are not announced yet. */
  provisional: z.boolean(),
})
export type RenewalView = z.infer<typeof RenewalView>

/** 申请注销 that is open or was answered. */
export const CancelRequestView = z.object({
  id: z.string(),
  /** Null: the comprehensive licence itself. */
  single: z.string().nullable(),
  reason: z.string(),
  askedAt: z.string(),
  state: z.enum(['open', 'done', 'declined', 'withdrawn']),
  answeredAt: z.string().nullable(),
  answer: z.string().nullable(),
})
export type CancelRequestView = z.infer<typeof CancelRequestView>

/** The same for its owner and for officers of its region. */
export const LicenceView = PublicLicenceView.extend({
  holder: z.object({ name: z.string(), uscc: z.string(), person: z.string(), address: z.string() }),
  items: z.array(SingleView),
  /** Of the live single licences that have a term, the nearest end first. */
  renewals: z.array(RenewalView),
  requests: z.array(CancelRequestView),
  /** Issued here, or taken over from the files of its authority (存量). */
  source: z.enum(['case', 'imported']),
  importedFrom: z.object({ file: z.string(), line: z.int() }).nullable(),
  /** Commands that the present actor may give. */
  allowed: z.array(z.string()),
})
export type LicenceView = z.infer<typeof LicenceView>
