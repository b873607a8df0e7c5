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
import {
  Check,
  Delegation,
  ExtensionAsk,
  InterestedParty,
  OpinionRecord,
  Question,
  SingleFile,
} from './review-schema.ts'
import { ReviewLine } from './standard.ts'

/** 红黄灯: red is overdue, amber is due within two working days. */
export const Light = z.enum(['red', 'amber', 'green', 'none'])
export type Light = z.infer<typeof Light>

/** `GET /api/v1/branches`: the department's inbox, first due first. */
export const ListBranches = z.object({
  state: BranchStateSchema.or(z.enum(['open', 'ended'])).optional(),
  item: ItemId.optional(),
  light: z.enum(['red', 'amber']).optional(),
  claim: z.enum(['mine', 'unclaimed']).optional(),
  cursor: z
    .string()
    .regex(/^(infinity|\d{4}-\d{2}-\d{2})\/[0-9a-f-]{36}\/[a-z0-9-]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type ListBranches = z.infer<typeof ListBranches>

/** Numbers beside the filters; counted up to 999 and no further, so that a list never counts itself slow. */
export const BranchCounts = z.object({
  most: z.number(),
  open: z.number(),
  mine: z.number(),
  unclaimed: z.number(),
  red: z.number(),
  amber: z.number(),
  states: z.record(z.string(), z.number()),
  checks: z.object({ open: z.number(), overdue: z.number() }),
})
export type BranchCounts = z.infer<typeof BranchCounts>

export const BranchCommandName = z.enum([
  'claim',
  'take-over',
  'renew',
  'release',
  'delegate',
  'check',
  'opinion',
  'return-opinion',
  'grant',
  'refuse',
  'suspend',
  'resume',
  'request-visit',
  'ask',
  'ask-extension',
  'answer-extension',
  'offer-hearing',
  'waive-hearing',
  'open-hearing',
  'set-hearing',
  'close-hearing',
  'record-hearing',
  'tell-party',
  'file',
  'pass-check',
  'find-breach',
  'rescind',
])
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
  /** Whoever took it on last; whether they still hold it says `lease`. */
  claimedBy: z.object({ accountId: z.string(), name: z.string() }).nullable(),
  /** Who holds it now, and until when; null: anybody of the department may take it. */
  lease: z.object({ accountId: z.string(), name: z.string(), until: z.string() }).nullable(),
  light: Light,
}
export const BranchSummary = z.object(head)
export type BranchSummary = z.infer<typeof BranchSummary>
export const BranchPage = z.object({ items: z.array(BranchSummary), next: z.string().nullable() })

/** How a material came, or how it will: never asked of the applicant a second time. */
export const MaterialSource = z.discriminatedUnion('how', [
  z.object({ how: z.literal('uploaded') }),
  z.object({ how: z.literal('fetched'), register: z.string().nullable() }),
  z.object({ how: z.literal('generated') }),
  z.object({ how: z.literal('onSite'), basis: z.string().nullable() }),
  z.object({ how: z.literal('committed') }),
  z.object({ how: z.literal('follows'), by: z.string() }),
  z.object({ how: z.literal('absent') }),
])
export type MaterialSource = z.infer<typeof MaterialSource>

/** 听证: what was offered, what is under way, what was held. */
export const HearingView = z.object({
  /** The article by which one must be held before the grant; null where none is due. */
  duty: z.string().nullable(),
  offer: z
    .object({ on: z.string(), applyBy: z.string(), reason: z.string(), document: z.string() })
    .nullable(),
  open: z
    .object({
      since: z.string(),
      cause: z.enum(['asked', 'law', 'publicInterest']),
      askedBy: z.string(),
      holdBy: z.string(),
      date: z
        .object({
          on: z.string(),
          place: z.string(),
          presider: z.string(),
          document: z.string(),
        })
        .nullable(),
    })
    .nullable(),
  held: z.array(
    z.object({
      openedOn: z.string(),
      closedOn: z.string(),
      outcome: z.enum(['held', 'calledOff']),
      record: z.string(),
      document: z.string().nullable(),
      /** Held before this case and entered by the number of its record. */
      before: z.literal(true).optional(),
    }),
  ),
})

/** 告知承诺 and its after-check, read off the branch. */
export const PromiseView = z.object({
  signedOn: z.string(),
  signer: z.string(),
  sha256: z.string(),
  checkBy: z.string().nullable(),
  check: z.enum(['notYet', 'due', 'ordered', 'passed', 'rescinded']),
  correctBy: z.string().nullable(),
  findings: z.string().nullable(),
})

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
      source: MaterialSource,
      files: z.array(FileView),
    }),
  ),
  /** 一标核准: every line beside the evidence, at the version by which this branch is reviewed. */
  standard: z.object({
    version: z.number(),
    /** A newer one that holds for reviews begun from now on; equal to `version` when there is none. */
    current: z.number(),
    pinned: z.boolean(),
    lines: z.array(ReviewLine),
  }),
  checks: z.array(Check),
  opinions: z.array(OpinionRecord),
  /** Decided by somebody else than whoever reviewed it. */
  twoStep: z.boolean(),
  batch: z.boolean(),
  extensions: z.array(ExtensionAsk),
  parties: z.array(InterestedParty),
  questions: z.array(Question),
  hearing: HearingView,
  promise: PromiseView.nullable(),
  file: SingleFile.nullable(),
  delegations: z.array(Delegation),
  conditions: z.array(Text),
  reviewPoints: z.array(Text),
  legalBasis: z.array(z.object({ name: z.string(), article: z.string().nullable() })),
  validity: z.object({ years: z.number().nullable(), note: z.string().nullable() }),
  visitId: z.string().nullable(),
  timeline: z.array(TimelineEntry),
  allowed: z.array(BranchCommandName),
})
export type BranchView = z.infer<typeof BranchView>
