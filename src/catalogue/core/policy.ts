import { z } from 'zod'
import { ItemId, RegionCode } from './ids.ts'
import { Citation, Text } from './text.ts'

/**
 * 政策文件 (catalogue/policies/<id>.yaml): a document that this catalogue carries out, with its text where we
 * hold it. It stands beside the law as data and belongs to no version of it.
 */
export const Policy = z.strictObject({
  /** `<region>-<word>`; a document of a higher level has the code of its own level. */
  id: z.string().regex(/^\d{6}-[a-z0-9-]+$/),
  /** Where it is carried out here. */
  regions: z.array(RegionCode).min(1),
  title: Text,
  /** 文号; null where it has none. */
  number: z.string().nullable(),
  issuer: Text,
  /** As printed: a day, or a year alone. */
  date: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/),
  status: z.enum(['inForce', 'draft', 'ended']),
  /** What was and was not verified about it. */
  statusNote: Text,
  /** What it means to who opens a shop, in three sentences. */
  means: z.array(Text).length(3),
  /** Industry names as printed, or all of its regions. */
  industries: z.union([z.literal('all'), z.array(z.string()).min(1)]),
  /** `url: null`: its address was not verified, `where` says where it is published. */
  source: z.strictObject({ url: z.url({ protocol: /^https?$/ }).nullable(), where: Text }),
  /** The whole text as we hold it; cells of a table are set apart by tabs. */
  text: z.string().nullable(),
})
export type Policy = z.infer<typeof Policy>

const Listed = z.strictObject({ code: z.string(), name: z.string() })

/** One document in the list. */
export const PolicySummary = Policy.omit({ text: true, regions: true, industries: true }).extend({
  /** Trades of the region that it is about. */
  industries: z.array(Listed),
  /** Whether we hold its text. */
  held: z.boolean(),
  /** Words of the text around what was looked for. */
  found: z.string().nullable(),
})

/** 法律依据: one law with what rests on it here. */
export const CitedLaw = z.strictObject({
  name: z.string(),
  documentNo: z.string().nullable(),
  articles: z.array(z.string()),
  verified: Citation.shape.verified,
  items: z.array(z.strictObject({ id: ItemId, name: Text })),
  industries: z.array(Listed),
})
export type CitedLaw = z.infer<typeof CitedLaw>

/** `GET /regions/{region}/policies`: documents, what changed after them, and the laws behind the items. */
export const PoliciesView = z.strictObject({
  region: RegionCode,
  documents: z.array(PolicySummary),
  changes: z.array(
    z.strictObject({
      id: z.string(),
      effectiveFrom: z.string(),
      source: z.string(),
      reason: Text,
      industries: z.array(z.string()),
    }),
  ),
  laws: z.array(CitedLaw),
})
export type PoliciesView = z.infer<typeof PoliciesView>

export const PolicyView = Policy.extend({
  regions: z.array(z.strictObject({ code: RegionCode, name: Text })),
})
export type PolicyView = z.infer<typeof PolicyView>

export interface PolicyRefusal {
  readonly code: 'CATALOGUE_POLICY_UNKNOWN'
  readonly policy: string
}
