import { z } from 'zod'
import { ItemId } from '../../catalogue/core/index.ts'
import { CaseId } from '../../cases/core/index.ts'
import { GrantBranch } from './command-schema.ts'

const day = z.string()
const who = z.object({ accountId: z.string(), name: z.string() })

/** What a reviewer found on one line of the standard; a fault says what is wrong. */
export const Check = z.object({
  kind: z.enum(['material', 'field', 'point']),
  subject: z.string(),
  result: z.enum(['pass', 'fail']),
  note: z.string().nullable(),
  by: z.string(),
  at: z.string(),
})
export type Check = z.infer<typeof Check>

/** 审查意见 (or its being sent back) with the version of the standard that it was measured by. */
export const OpinionRecord = z.object({
  seq: z.number(),
  kind: z.enum(['grant', 'refuse', 'return']),
  reasons: z.string(),
  wish: GrantBranch,
  standardVersion: z.number(),
  byId: z.string(),
  by: z.string(),
  at: z.string(),
})
export type OpinionRecord = z.infer<typeof OpinionRecord>

/** 延长期限的请示 and its answer (行政许可法 art 42). */
export const ExtensionAsk = z.object({
  seq: z.number(),
  /** Working days. */
  days: z.number(),
  ground: z.enum(['own', 'joint']),
  reason: z.string(),
  byId: z.string(),
  by: z.string(),
  at: z.string(),
  answer: z
    .object({
      approved: z.boolean(),
      approver: z.string(),
      document: z.string().nullable(),
      note: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
})
export type ExtensionAsk = z.infer<typeof ExtensionAsk>

/** 利害关系人 who was told (行政许可法 arts 36, 47), and what they said. */
export const InterestedParty = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Which interest of theirs is concerned. */
  interest: z.string(),
  document: z.string(),
  toldOn: day,
  /** The last day to ask for a hearing. */
  answerBy: day,
  by: z.string(),
  answer: z.object({ said: z.string(), on: day, wantsHearing: z.boolean() }).nullable(),
})
export type InterestedParty = z.infer<typeof InterestedParty>

/** 单项证件文件 as the department made it. */
export const SingleFile = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Bytes. */
  size: z.number(),
  sha256: z.string(),
  contentType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  by: z.string(),
  at: z.string(),
})
export type SingleFile = z.infer<typeof SingleFile>

/** 询问 of the applicant, and what they said. */
export const Question = z.object({
  id: z.uuid(),
  item: z.string(),
  words: z.string(),
  by: z.string(),
  at: z.string(),
  answer: z.object({ words: z.string(), by: z.string(), at: z.string() }).nullable(),
})
export type Question = z.infer<typeof Question>

/** 转办: who handed it on to whom, until when and why. */
export const Delegation = z.object({
  from: z.string(),
  to: z.string(),
  until: day,
  reason: z.string(),
  at: z.string(),
})

/** 事后核查 of one licence that was granted on a promise. */
export const AfterCheckTask = z.object({
  region: z.string(),
  caseId: z.string(),
  item: z.string(),
  department: z.string(),
  caseNo: z.string(),
  applicant: z.string().nullable(),
  state: z.enum(['due', 'ordered', 'passed', 'rescinded']),
  dueOn: day,
})
export type AfterCheckTask = z.infer<typeof AfterCheckTask>

/** `GET /api/v1/after-checks` */
export const ListTasks = z.object({
  state: z.enum(['open', 'overdue', 'closed']).default('open'),
  cursor: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\/[0-9a-f-]{36}\/[a-z0-9-]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type ListTasks = z.infer<typeof ListTasks>
export const TaskPage = z.object({
  items: z.array(AfterCheckTask.extend({ certificate: z.string(), overdue: z.boolean() })),
  next: z.string().nullable(),
})

/** `POST /api/v1/branches/batch-grant`: one line each, answered one by one. */
export const BatchGrant = z.strictObject({
  lines: z
    .array(z.strictObject({ caseId: CaseId, item: ItemId, version: z.int().positive() }))
    .min(1)
    .max(50),
})
export type BatchGrant = z.infer<typeof BatchGrant>
export const BatchReply = z.object({
  granted: z.number(),
  lines: z.array(
    z.object({
      caseId: CaseId,
      item: ItemId,
      granted: z.boolean(),
      number: z.string().nullable(),
      refusal: z.object({ code: z.string(), title: z.string(), next: z.string() }).nullable(),
    }),
  ),
})
export type BatchReply = z.infer<typeof BatchReply>

/** Colleagues to whom a branch may be handed on. */
export const Colleagues = z.array(who.extend({ role: z.enum(['reviewer', 'head']) }))
