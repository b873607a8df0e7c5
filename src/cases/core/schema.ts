import { z } from 'zod'
import { IndustryCode, ItemId, MaterialId, RegionCode } from '../../catalogue/core/index.ts'
import { CORRECTION_REASONS } from './correction-reasons.ts'
import { CaseId, CaseKind, FileId } from './ids.ts'

const reason = z.string().trim().min(1).max(2000)

/** A form value as it travels: a box, a list of choices, a date range, or the rows of a table. */
export const FormValue = z.json()
export const FormValues = z.record(z.string(), FormValue)
export type FormValues = z.infer<typeof FormValues>

export const CaseStateSchema = z.enum([
  'draft',
  'submitted',
  'correctionAsked',
  'resubmitted',
  'declined',
  'inReview',
  'decided',
  'issued',
  'withdrawn',
  'closed',
])
export const BranchStateSchema = z.enum([
  'waiting',
  'inReview',
  'inspection',
  'rectification',
  'suspended',
  'hearing',
  'commitment',
  'granted',
  'refused',
  'withdrawn',
  'lapsed',
])

/** `POST /api/v1/cases` */
export const CreateCase = z.strictObject({
  region: RegionCode,
  industry: IndustryCode,
  kind: CaseKind,
  answers: z.record(
    z.string(),
    z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]),
  ),
  items: z.array(ItemId).min(1).max(49),
  noticeId: z.uuid().optional(),
  /** Ids of existing single licences; required for `change` and `renew`. */
  holdings: z.array(z.uuid()).max(49).optional(),
  /** 帮办, for clerks alone: the account and the business it is for; absent: nobody's until claimed. */
  applicant: z.strictObject({ accountId: z.uuid(), uscc: z.string().max(40) }).optional(),
})
export type CreateCase = z.infer<typeof CreateCase>

/** `PATCH /api/v1/cases/:id/values`: only the boxes that changed; `null` empties one. */
export const SaveValues = z.strictObject({ values: FormValues })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/**
 * `POST …/submit` and `…/resubmit`: the applicant answers for the truth of it (行政许可法 art 31), and
 * signs what they promise beside it, each by the digest of the words that were shown (`…/signing`).
 */
export const Declare = z.strictObject({
  declaration: z.literal(true),
  /** Who signs; needed where something is promised. */
  signer: z.string().trim().min(1).max(60).optional(),
  /** 告知承诺: items to be decided at once on a promise. */
  commitments: z
    .array(z.strictObject({ item: ItemId, sha256 }))
    .max(49)
    .optional(),
  /** 容缺受理: materials that follow. */
  following: z.strictObject({ materials: z.array(MaterialId).min(1).max(49), sha256 }).optional(),
})
export type Declare = z.infer<typeof Declare>
/** `POST …/withdraw`, `…/decline`, `…/close`. */
export const GiveReason = z.strictObject({ reason })
/** `POST …/ask-correction`: everything at once; `whyAgain` only from the second time on. */
export const AskCorrection = z.strictObject({
  points: z
    .array(
      z.strictObject({
        target: z.enum(['element', 'material']),
        id: z.string(),
        reason,
        /** From the catalogue of reasons. */
        code: z.enum(Object.keys(CORRECTION_REASONS)).optional(),
      }),
    )
    .min(1)
    .max(500),
  whyAgain: reason.optional(),
  /** Why something is asked for that the served notice did not name; needed exactly then. */
  whyBeyondNotice: reason.optional(),
})
export type AskCorrection = z.infer<typeof AskCorrection>
/** `GET /api/v1/cases` */
export const ListCases = z.object({
  state: CaseStateSchema.optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type ListCases = z.infer<typeof ListCases>

export const CaseParams = z.object({ id: CaseId })
export const MaterialParams = z.object({ id: CaseId, material: MaterialId })
export const FileParams = z.object({ id: CaseId, fileId: FileId })
