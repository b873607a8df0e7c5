import { z } from 'zod'
import { IndustryCode, ItemId, MaterialId, RegionCode, Text } from '../../catalogue/core/index.ts'
import { CaseId, CaseKind, FileId } from './ids.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const instant = z.string()
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
  'granted',
  'refused',
  'withdrawn',
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
})
export type CreateCase = z.infer<typeof CreateCase>

/** `PATCH /api/v1/cases/:id/values`: only the boxes that changed; `null` empties one. */
export const SaveValues = z.strictObject({ values: FormValues })
/** `POST …/submit` and `…/resubmit`: the applicant answers for the truth of it (行政许可法 art 31). */
export const Declare = z.strictObject({ declaration: z.literal(true) })
/** `POST …/withdraw`, `…/decline`, `…/close`. */
export const GiveReason = z.strictObject({ reason })
/** `POST …/ask-correction`: everything at once; `whyAgain` only from the second time on. */
export const AskCorrection = z.strictObject({
  points: z
    .array(z.strictObject({ target: z.enum(['element', 'material']), id: z.string(), reason }))
    .min(1)
    .max(500),
  whyAgain: reason.optional(),
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

/** 期限的算法: every deadline with its own arithmetic. */
export const ClockView = z.object({
  startedOn: day,
  /** Null while suspended: nobody can know yet. */
  due: day.nullable(),
  limit: z.object({
    days: z.number(),
    rule: z.enum([
      'committed',
      'statutory',
      'on-the-spot',
      'default',
      'shortest-on-site',
      'joint-cap',
    ]),
    of: ItemId,
    basis: Text,
  }),
  /** Working days used so far; `limit.days - used` are left. */
  used: z.number(),
  skipped: z.array(z.object({ date: day, why: z.string() })),
  paused: z.array(
    z.object({ from: day, to: day.nullable(), reason: z.string(), basis: z.string() }),
  ),
  calendar: z.object({ version: z.string(), provisional: z.boolean() }),
})
export type ClockView = z.infer<typeof ClockView>

export const DecisionView = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('granted'),
    number: z.string(),
    numberGenerated: z.boolean(),
    validFrom: day,
    validUntil: day.nullable(),
    decidedOn: day,
  }),
  z.object({
    outcome: z.literal('refused'),
    reasons: z.string(),
    decidedOn: day,
    remedy: z.object({ text: Text, basis: z.string() }),
  }),
  z.object({ outcome: z.literal('withdrawn'), reason: z.string(), decidedOn: day }),
])
export type DecisionView = z.infer<typeof DecisionView>

/** One item on a case, as everybody who may see the case sees it. */
export const CaseItemView = z.object({
  id: ItemId,
  certificate: z.string(),
  name: Text,
  authority: z.string(),
  department: z.object({ id: z.string(), name: z.string() }),
  /** Null before acceptance. */
  state: BranchStateSchema.nullable(),
  dueOn: day.nullable(),
  clock: ClockView.nullable(),
  /** Items of this case that come first. */
  waitsFor: z.array(ItemId),
  faults: z.array(z.object({ line: z.string(), text: z.string(), note: z.string().nullable() })),
  suspension: z.object({ since: day, reason: z.string(), basis: z.string() }).nullable(),
  decision: DecisionView.nullable(),
})
export type CaseItemView = z.infer<typeof CaseItemView>

export const FileView = z.object({
  id: FileId,
  name: z.string(),
  size: z.number(),
  sha256: z.string(),
  contentType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  uploadedAt: instant,
})
export type FileView = z.infer<typeof FileView>
export const FileReply = z.object({ file: FileView, version: z.number() })

export const CaseMaterialView = z.object({
  id: MaterialId,
  name: Text,
  source: z.string(),
  /** Required of this applicant, given the values and answers so far. */
  required: z.boolean(),
  files: z.array(FileView),
})

export const ProblemView = z.object({
  element: z.string(),
  /** In a table: which row, from 0, and which column. */
  row: z.number().optional(),
  column: z.string().optional(),
  code: z.string(),
  message: Text,
})
export const MissingView = z.object({
  fields: z.array(ProblemView),
  materials: z.array(z.object({ id: MaterialId, name: Text })),
})

export const TimelineEntry = z.object({
  seq: z.number(),
  at: instant,
  actor: z.string(),
  event: z.string(),
  item: ItemId.optional(),
  text: Text,
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const CaseCommandName = z.enum([
  'edit',
  'submit',
  'resubmit',
  'withdraw',
  'accept',
  'decline',
  'ask-correction',
  'issue',
  'close',
])
export type CaseCommandName = z.infer<typeof CaseCommandName>

const head = {
  id: CaseId,
  caseNo: z.string().nullable(),
  version: z.number(),
  region: RegionCode,
  industry: z.object({ code: IndustryCode, name: z.string(), nameEn: z.string() }),
  kind: CaseKind,
  state: CaseStateSchema,
  /** Name typed so far, for lists. */
  applicant: z.string().nullable(),
  outcome: z.enum(['whole', 'part', 'none']).nullable(),
  /** The day by which the next answer is due: window, or the last department. */
  dueOn: day.nullable(),
  progress: z.object({ decided: z.number(), total: z.number() }),
  createdAt: instant,
  updatedAt: instant,
}

export const CaseSummary = z.object({ ...head, items: z.array(ItemId) })
export type CaseSummary = z.infer<typeof CaseSummary>
export const CasePage = z.object({ items: z.array(CaseSummary), next: z.string().nullable() })

export const CaseView = z.object({
  ...head,
  items: z.array(CaseItemView),
  answers: z.record(z.string(), z.unknown()),
  /** Personal values are masked for readers who only oversee (lead authority). */
  values: z.record(z.string(), z.unknown()),
  valuesShown: z.enum(['full', 'masked']),
  materials: z.array(CaseMaterialView),
  form: z.looseObject({}),
  corrections: z.array(
    z.object({
      askedOn: day,
      points: z.array(
        z.object({ target: z.enum(['element', 'material']), id: z.string(), reason: z.string() }),
      ),
      whyAgain: z.string().nullable(),
    }),
  ),
  timeline: z.array(TimelineEntry),
  notice: z.object({ id: z.string() }).nullable(),
  licence: z.object({ number: z.string() }).nullable(),
  holdings: z.array(z.string()),
  catalogueVersion: z.string(),
  /** What is wrong with the values typed so far; kept, never lost. */
  problems: z.array(ProblemView),
  /** What submit would still ask for. */
  missing: MissingView,
  acceptedBy: z.enum(['window', 'silence']).nullable(),
  ended: z.object({ on: day, reason: z.string() }).nullable(),
  /** The commands the present actor may give now. */
  allowed: z.array(CaseCommandName),
})
export type CaseView = z.infer<typeof CaseView>
