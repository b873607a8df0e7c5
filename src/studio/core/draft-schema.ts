import { z } from 'zod'
import { parsePlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { IndustryCode, RegionCode, Text } from '../../catalogue/core/index.ts'

const day = z
  .string()
  .refine((text) => parsePlainDate(text) !== undefined)
  .transform((text) => text as PlainDate)

/** Name of a file of the law → its text; an empty text takes the file away. */
const DraftFiles = z.record(z.string().max(120), z.string().max(400_000))

/** A set of answers to try the draft with, while it is written. */
const Trial = z.strictObject({
  industry: IndustryCode,
  answers: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])),
})

export const PreviewDraft = z.strictObject({
  region: RegionCode,
  files: DraftFiles,
  trial: Trial.optional(),
})
export type PreviewDraft = z.infer<typeof PreviewDraft>

export const ProposeDraft = z.strictObject({
  region: RegionCode,
  files: DraftFiles,
  reason: z.string().trim().min(4).max(500),
  effectiveFrom: day,
})
export type ProposeDraft = z.infer<typeof ProposeDraft>

export const RevertDraft = ProposeDraft.pick({ reason: true, effectiveFrom: true })

/** An annex as published: docx, xlsx or text, so many bytes that it may be a long one with pictures. */
export const ImportDraft = z.strictObject({
  region: RegionCode,
  name: z.string().min(1).max(200),
  base64: z.base64().max(3_000_000),
})
export type ImportDraft = z.infer<typeof ImportDraft>

export const ImportedDraft = z.strictObject({
  file: z.string(),
  text: z.string(),
  doubts: z.array(z.strictObject({ code: z.string(), line: z.int(), text: Text })),
})
export type ImportedDraft = z.infer<typeof ImportedDraft>

/** One thing wrong or doubtful in the draft's files. */
const DraftFinding = z.strictObject({
  level: z.enum(['error', 'warning']),
  code: z.string(),
  file: z.string(),
  line: z.int(),
  message: Text,
})

/** What the draft would have meant for cases that were handed in, by the answers they recorded. */
export const ImpactView = z.strictObject({
  looked: z.int(),
  /** Whether there were more than are looked at. */
  more: z.boolean(),
  /** Cases that would need an item which the law in force does not ask of them, and the other way round. */
  moreItems: z.int(),
  fewerItems: z.int(),
  /** The trade is not in the draft any more. */
  noTrade: z.int(),
  examples: z.array(
    z.strictObject({
      caseId: z.string(),
      caseNo: z.string(),
      added: z.array(Text),
      dropped: z.array(Text),
    }),
  ),
})
export type ImpactView = z.infer<typeof ImpactView>

export const DraftPreview = z.strictObject({
  findings: z.array(DraftFinding),
  /** Law examples that were run, errors of theirs are among the findings. */
  examples: z.int(),
  /** In words; empty while there is an error. */
  changes: z.array(z.strictObject({ text: Text, industries: z.array(z.string()) })),
  impact: ImpactView.nullable(),
  trial: z
    .array(
      z.strictObject({ item: Text, before: z.string().nullable(), after: z.string().nullable() }),
    )
    .nullable(),
})
export type DraftPreview = z.infer<typeof DraftPreview>

export const DraftView = z.strictObject({
  id: z.uuid(),
  files: z.array(z.string()),
  reason: z.string(),
  effectiveFrom: z.string(),
  state: z.enum(['open', 'approved', 'rejected']),
  proposedBy: z.string(),
  proposedAt: z.string(),
  /** Whether this reader proposed it, so that somebody else has to approve. */
  mine: z.boolean(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  answer: z.string().nullable(),
  /** Approved, and its day has come. */
  inForce: z.boolean(),
  version: z.int(),
})
export type DraftView = z.infer<typeof DraftView>

/** The region's own files as they are in force, and what was proposed. */
export const DraftsView = z.strictObject({
  files: z.array(z.strictObject({ name: z.string(), text: z.string() })),
  drafts: z.array(DraftView),
  /** Why an older version of the law is served than the files say; empty when all is well. */
  unfit: z.array(DraftFinding),
})
export type DraftsView = z.infer<typeof DraftsView>
