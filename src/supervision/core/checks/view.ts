import { z } from 'zod'
import { DepartmentId, Text } from '../../../catalogue/core/index.ts'
import { MergedLine } from '../checklist/merge.ts'
import { CAUSES, HANDLINGS, OUTCOMES, RESULTS } from './check.ts'
import { REFERRALS } from './referral.ts'

const day = z.iso.date()
const named = z.object({ id: z.string(), name: z.string() })
const words = z.string().trim().min(2).max(500)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const LineResult = z.object({
  key: z.string(),
  result: z.enum(RESULTS),
  note: z.string(),
  items: z.array(z.string()),
  photos: z.array(z.string()),
})

/** Who signed a round that was recorded on a device, and who refused to. */
const Signing = z.object({
  record: z.string(),
  writtenAt: z.string(),
  receivedAt: z.string(),
  signatures: z.array(
    z.object({
      by: z.enum(['officer', 'holder']),
      name: z.string(),
      certificateNo: z.string().nullable(),
      image: z.string(),
    }),
  ),
  refused: z.object({ name: z.string(), reason: z.string(), witness: z.string() }).nullable(),
})

export const CheckState = z.enum(['planned', 'begun', 'rectification', 'closed', 'cancelled'])

/** 待查事项 owed by a licence: a promise, or materials that were allowed to follow. */
export const TaskView = z.object({
  caseId: z.string(),
  caseNo: z.string(),
  kind: z.enum(['promise', 'following']),
  item: z.string(),
  certificate: z.string(),
  department: named,
  dueOn: day,
  overdue: z.boolean(),
  state: z.enum(['due', 'ordered', 'done']),
  number: z.string().nullable(),
})
export type TaskView = z.infer<typeof TaskView>

/** One check as a line of a list. */
export const CheckSummary = z.object({
  id: z.string(),
  region: z.string(),
  number: z.string(),
  holder: z.string(),
  address: z.string(),
  industry: z.object({ code: z.string(), name: Text }),
  cause: z.enum(CAUSES),
  state: CheckState,
  outcome: z.enum(OUTCOMES).nullable(),
  dueOn: day,
  overdue: z.boolean(),
  /** 应移交, and why; marked by itself. */
  referral: z.enum(REFERRALS).nullable(),
  departments: z.array(named),
})
export type CheckSummary = z.infer<typeof CheckSummary>

/** One check with everything that may be seen of it. */
export const CheckView = CheckSummary.extend({
  version: z.int(),
  causeId: z.string(),
  reason: z.string(),
  closedOn: day.nullable(),
  /** What was said when it was closed or cancelled. */
  closing: z.string(),
  /** SHA-256 of the checklist that was pinned; null before the first visit. */
  checklist: z.string().nullable(),
  /** Before the first visit: what would be pinned now. */
  lines: z.array(MergedLine),
  /** Keys of the lines that the next visit looks at. */
  due: z.array(z.string()),
  /** What still stands wrong. */
  faults: z.array(LineResult),
  /** The departments whose items stand broken: to them it is passed on. */
  referTo: z.array(named),
  rounds: z.array(
    z.object({ round: z.int(), results: z.array(LineResult), signing: Signing.nullable() }),
  ),
  visits: z.array(
    z.object({
      round: z.int(),
      at: z.string(),
      means: z.enum(['code', 'number']),
      why: z.string(),
      officers: z.array(
        z.object({ name: z.string(), certificateNo: z.string(), department: z.string() }),
      ),
    }),
  ),
  /** 移交后的处理: what the departments did, each with its document, its source and when it was last confirmed. */
  handled: z.array(
    z.object({
      department: named,
      handling: z.enum(HANDLINGS),
      document: z.string(),
      words: z.string(),
      on: day,
      /** The system whose word it is; null: entered here. */
      source: z.string().nullable(),
      confirmedAt: z.string(),
    }),
  ),
  ready: z.string().nullable(),
  /** 没有计入的笔录: what came from a device and could not stand for its round; for officers. */
  uncounted: z.array(
    z.object({
      hash: z.string(),
      round: z.int(),
      by: z.string(),
      writtenAt: z.string(),
      receivedAt: z.string(),
      why: Text,
      faults: z.array(z.object({ line: z.string(), note: z.string() })),
    }),
  ),
  items: z.array(
    z.object({
      id: z.string(),
      certificate: z.string(),
      department: named,
      /** The single licence, its state, and where a department orders, rescinds or revokes. */
      number: z.string(),
      state: z.enum(['active', 'suspended', 'ended']),
    }),
  ),
  tasks: z.array(TaskView),
  allowed: z.array(z.enum(['begin', 'record', 'refer', 'handle', 'cancel', 'ready'])),
})
export type CheckView = z.infer<typeof CheckView>

export const OpenCheck = z.strictObject({
  number: z.string().trim().min(1).max(40),
  cause: z.enum(['plan', 'special', 'promise', 'following']),
  reason: words,
  /** The day by which officers should have been there. */
  by: day,
})
export type OpenCheck = z.infer<typeof OpenCheck>

export const BeginCheck = z.strictObject({
  /** The link or the digits of the code on the licence, or its number typed. */
  code: z.string().trim().min(1).max(400),
  /** Where the number was typed: why the code could not be read. */
  why: z.string().trim().max(200).default(''),
  officers: z.array(z.uuid()).min(1).max(12),
})
export type BeginCheck = z.infer<typeof BeginCheck>

/** `POST …/handled`: what the head's own department did about what was passed on to it. */
export const HandleCheck = z.strictObject({
  department: DepartmentId,
  handling: z.enum(HANDLINGS),
  document: z.string().trim().min(2).max(200),
  words,
  on: day,
})
export type HandleCheck = z.infer<typeof HandleCheck>

export const RecordCheck = z.strictObject({
  results: z
    .array(
      z.strictObject({
        key: z.string().max(120),
        result: z.enum(RESULTS),
        note: z.string().trim().max(500).default(''),
        items: z.array(z.string().max(80)).max(20).default([]),
        photos: z.array(sha256).max(20).default([]),
      }),
    )
    .max(300),
  /** When faults are to be put right; ten working days where it is not said. */
  fixBy: day.optional(),
})
export type RecordCheck = z.infer<typeof RecordCheck>

export const SayCheck = z.strictObject({ words })

export const ListChecks = z.strictObject({
  state: z.enum(['open', 'closed']).default('open'),
  cursor: z.string().max(80).optional(),
})
export type ListChecks = z.infer<typeof ListChecks>
export const CheckPage = z.object({ items: z.array(CheckSummary), next: z.string().nullable() })
export const TaskPage = z.object({ items: z.array(TaskView), next: z.string().nullable() })
export const PhotoKept = z.object({ sha256: z.string(), size: z.int() })

/** 检查结果公示: what anybody may read of closed checks; no personal data, no notes. */
export const PublicResults = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      industry: z.object({ code: z.string(), name: Text }),
      holder: z.string(),
      cause: z.enum(CAUSES),
      outcome: z.enum(OUTCOMES),
      closedOn: day,
      departments: z.array(named),
      lines: z.int(),
      faults: z.int(),
    }),
  ),
  next: z.string().nullable(),
})
export type PublicResults = z.infer<typeof PublicResults>
