import { z } from 'zod'
import { IndustryCode, ItemId, RegionCode, Text } from '../../catalogue/core/index.ts'
import {
  BranchStateSchema,
  CaseId,
  CaseItemView,
  CaseKind,
  FileView,
  TimelineEntry,
} from '../../cases/core/index.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const BranchParams = z.object({ caseId: CaseId, item: ItemId })

/** `GET /api/v1/branches`: the department's inbox. */
export const ListBranches = z.object({
  state: BranchStateSchema.or(z.literal('open')).optional(),
  cursor: z
    .string()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[a-z0-9-]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type ListBranches = z.infer<typeof ListBranches>

/** `POST …/grant`: number and validity are the department's; what is absent is reckoned from the item. */
export const GrantBranch = z.strictObject({
  number: z.string().trim().min(1).max(80).optional(),
  validFrom: day.optional(),
  /** `null`: without a term. */
  validUntil: day.nullable().optional(),
})
export type GrantBranch = z.infer<typeof GrantBranch>
/** `POST …/refuse`: reasons are a duty (行政许可法 art 38). */
export const RefuseBranch = z.strictObject({ reasons: z.string().trim().min(1).max(4000) })
/** `POST …/suspend`: the article that excludes the time (行政许可法 art 45). */
export const SuspendBranch = z.strictObject({
  reason: z.string().trim().min(1).max(2000),
  basis: z.string().trim().min(1).max(500),
})
/** `POST …/claim`: `takeOver` moves it from a colleague. */
export const ClaimBranch = z.strictObject({ takeOver: z.boolean().default(false) })

export const BranchCommandName = z.enum(['claim', 'grant', 'refuse', 'suspend', 'resume'])
export type BranchCommandName = z.infer<typeof BranchCommandName>

const head = {
  caseId: CaseId,
  caseNo: z.string(),
  /** Counts the events of the whole case: an `If-Match` on it notices every neighbour. */
  version: z.number(),
  region: RegionCode,
  industry: z.object({ code: IndustryCode, name: z.string(), nameEn: z.string() }),
  kind: CaseKind,
  item: CaseItemView,
  applicant: z.string().nullable(),
  progress: z.object({ decided: z.number(), total: z.number() }),
  claimedBy: z.object({ accountId: z.string(), name: z.string() }).nullable(),
}
export const BranchSummary = z.object(head)
export type BranchSummary = z.infer<typeof BranchSummary>
export const BranchPage = z.object({ items: z.array(BranchSummary), next: z.string().nullable() })

export const BranchView = z.object({
  ...head,
  /** Exactly this item's own form (行政许可法 art 31): forms' `ItemForm`. */
  form: z.looseObject({}),
  /** This item's own requirement beside what was given. */
  materials: z.array(
    z.object({
      id: z.string(),
      words: Text,
      form: z.string(),
      required: z.boolean(),
      condition: z.string().nullable(),
      files: z.array(FileView),
    }),
  ),
  conditions: z.array(Text),
  reviewPoints: z.array(Text),
  legalBasis: z.array(z.object({ name: z.string(), article: z.string().nullable() })),
  validity: z.object({ years: z.number().nullable(), note: z.string().nullable() }),
  visitId: z.string().nullable(),
  timeline: z.array(TimelineEntry),
  allowed: z.array(BranchCommandName),
})
export type BranchView = z.infer<typeof BranchView>
