import { z } from 'zod'
import { IndustryCode, ItemId, MaterialId, RegionCode, Text } from '../../catalogue/core/index.ts'
import { PAUSE_CAUSES } from './clock.ts'
import { CaseId, CaseKind, FileId } from './ids.ts'
import { BranchStateSchema, CaseStateSchema } from './schema.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const instant = z.string()

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
    z.object({
      from: day,
      to: day.nullable(),
      reason: z.string(),
      basis: z.string(),
      cause: z.enum(PAUSE_CAUSES).optional(),
      document: z.string().nullable().optional(),
    }),
  ),
  /** 延长: days added once, by whom and why; null when not extended. */
  extension: z
    .object({
      on: day,
      days: z.number(),
      ground: z.enum(['own', 'joint']),
      approver: z.string(),
      reason: z.string(),
      document: z.string().nullable(),
    })
    .nullable(),
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
  z.object({
    outcome: z.literal('lapsed'),
    reason: z.string(),
    basis: z.string(),
    decidedOn: day,
  }),
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
  /** 听证: the right that was told and still runs, and the hearing under way. */
  hearingOffer: z
    .object({ on: day, applyBy: day, reason: z.string(), document: z.string() })
    .nullable(),
  hearing: z
    .object({
      since: day,
      cause: z.enum(['asked', 'law', 'publicInterest']),
      holdBy: day,
      date: z
        .object({ on: day, place: z.string(), presider: z.string(), document: z.string() })
        .nullable(),
    })
    .nullable(),
  /** 告知承诺: on which it is or was decided, and what the after-check found. */
  promise: z
    .object({
      signedOn: day,
      checkBy: day.nullable(),
      check: z.enum(['due', 'passed', 'ordered', 'rescinded']).nullable(),
      correctBy: day.nullable(),
    })
    .nullable(),
  decision: DecisionView.nullable(),
})
export type CaseItemView = z.infer<typeof CaseItemView>

export const FileView = z.object({
  id: FileId,
  name: z.string(),
  size: z.number(),
  sha256: z.string(),
  contentType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  /** Taken by officers at the visit. */
  source: z.literal('onSite').optional(),
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
  'name-handler',
  'urge',
  'reopen',
  'move-catalogue',
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
  /** Name of the shop typed so far: tells the shops of one owner apart. */
  premises: z.string().nullable(),
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
        z.object({
          target: z.enum(['element', 'material']),
          id: z.string(),
          reason: z.string(),
          code: z.string().optional(),
          beyondNotice: z.string().optional(),
        }),
      ),
      whyAgain: z.string().nullable(),
    }),
  ),
  /** What the correction letter leaves open; null unless a correction is asked. */
  correctable: z
    .object({ elements: z.array(z.string()), materials: z.array(z.string()) })
    .nullable(),
  /** 一次告知: letters after the first, and points beyond the served notice; both are counted. */
  oneTime: z.object({ letters: z.number(), again: z.number(), beyondNotice: z.number() }),
  /** 帮办: filed at the counter, by the reader or another clerk, and whether its applicant has taken it over. */
  counter: z.object({ mine: z.boolean(), claimed: z.boolean() }).nullable(),
  /** 首办负责人. */
  handler: z.object({ accountId: z.string(), name: z.string() }).nullable(),
  commitments: z.array(z.object({ item: ItemId, signedOn: day, signer: z.string() })),
  /** 容缺: what was promised to follow, and what became of it. */
  following: z.array(
    z.object({
      material: MaterialId,
      name: Text,
      by: day,
      state: z.enum(['due', 'came', 'expired']),
      items: z.array(ItemId),
    }),
  ),
  reopenings: z.array(
    z.object({
      on: day,
      ground: z.enum(['reconsideration', 'litigation']),
      documentNo: z.string(),
      body: z.string(),
      decidedOn: day,
      items: z.array(ItemId),
      words: z.string(),
    }),
  ),
  /** 送达期限 (行政许可法 art 44) of a decided case, with its arithmetic. */
  delivery: z
    .object({
      decidedOn: day,
      due: day.nullable(),
      days: z.number(),
      skipped: z.array(z.object({ date: day, why: z.string() })),
      calendar: z.object({ version: z.string(), provisional: z.boolean() }),
    })
    .nullable(),
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
