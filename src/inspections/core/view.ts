import { z } from 'zod'
import { ItemId, RegionCode, Text } from '../../catalogue/core/index.ts'
import { CaseId } from '../../cases/core/index.ts'
import { SlotSchema } from './schema.ts'
import { Day, LineResult, Sha, VisitStateSchema } from './words.ts'

const named = z.object({ id: ItemId, certificate: z.string(), authority: z.string() })
const department = z.object({ id: z.string(), name: z.string() })

/** One observation of one line, as everybody at the visit sees it. */
export const SeenView = z.object({
  hash: Sha,
  result: LineResult,
  note: z.string().nullable(),
  todo: z.string().nullable(),
  /** Which items a fault concerns; null: all of the line's. */
  items: z.array(ItemId).nullable(),
  photos: z.array(Sha),
  by: z.string(),
  device: z.string().nullable(),
  at: z.string(),
})
export type SeenView = z.infer<typeof SeenView>

export const VisitLineView = z.object({
  id: z.uuid(),
  text: Text,
  /** 准予条件 or 审核要点, as the items word it. */
  kind: z.enum(['condition', 'reviewPoint']),
  /** One observation serves all of these. */
  items: z.array(named),
  /** Each item's own words, where several lines became this one. */
  parts: z.array(z.object({ item: named, words: Text })),
  result: LineResult.nullable(),
  note: z.string().nullable(),
  todo: z.string().nullable(),
  /** The items that its fault concerns. */
  failedItems: z.array(ItemId),
  /** 1 the visit, 2 the re-inspection … */
  round: z.number().nullable(),
  /** Whether the round to come has to look at it. */
  toSee: z.boolean(),
  /** What is known of it in the round that is going on, or was in the last. */
  seen: z.array(SeenView),
  /** Whether `seen` is of the round that is going on. */
  seenNow: z.boolean(),
  /** Two devices say different things of it: a person has to settle it. */
  conflict: z.boolean(),
})
export type VisitLineView = z.infer<typeof VisitLineView>

/** 整改: what failed, what is to be done, by when, who asks, and what was answered. */
export const RectificationLine = VisitLineView.extend({
  answers: z.array(
    z.object({ words: z.string(), photos: z.array(Sha), at: z.string(), by: z.string() }),
  ),
})
export type RectificationLine = z.infer<typeof RectificationLine>

export const AppointmentView = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('proposed'),
    slots: z.array(SlotSchema),
    on: Day,
    answerBy: Day,
  }),
  z.object({
    state: z.literal('asked'),
    wish: SlotSchema,
    reason: z.string(),
    on: Day,
    instead: z.array(SlotSchema),
  }),
  z.object({
    state: z.literal('confirmed'),
    slot: SlotSchema,
    on: Day,
    by: z.enum(['owner', 'authority']),
  }),
])

/** What a record made on a device still waits for. */
export const OutstandingView = z.object({
  what: z.enum([
    'linesUnseen',
    'conflicts',
    'newerThanSigned',
    'faultsUnexplained',
    'officersTooFew',
    'officersUnsigned',
    'applicantUnsigned',
    'fixByMissing',
    'whyAgainMissing',
  ]),
  lines: z.array(z.string()).optional(),
  names: z.array(z.string()).optional(),
  least: z.number().optional(),
})

const head = {
  id: z.uuid(),
  region: RegionCode,
  caseId: CaseId,
  caseNo: z.string(),
  applicant: z.string().nullable(),
  address: z.string().nullable(),
  industry: z.object({ code: z.string(), name: z.string(), nameEn: z.string() }),
  state: VisitStateSchema,
  /** Rounds finished: 0 not yet visited. */
  rounds: z.number(),
  /** The earliest deadline of the branches it serves. */
  dueOn: Day.nullable(),
  items: z.array(named),
  appointment: AppointmentView.nullable(),
  createdAt: z.string(),
}
export const VisitSummary = z.object(head)
export type VisitSummary = z.infer<typeof VisitSummary>
export const VisitPage = z.object({ items: z.array(VisitSummary), next: z.string().nullable() })

const RoundView = z.object({
  round: z.number(),
  at: z.string(),
  how: z.enum(['device', 'desk']),
  officers: z.array(z.object({ name: z.string(), certificateNo: z.string().nullable() })),
  fixBy: Day.nullable(),
  whyAgain: z.string().nullable(),
  signatures: z.array(
    z.object({
      by: z.enum(['officer', 'applicant']),
      name: z.string(),
      image: Sha,
      at: z.string(),
    }),
  ),
  signingRefused: z
    .object({ name: z.string(), reason: z.string(), witness: z.string(), at: z.string() })
    .nullable(),
})

const OpinionView = z.object({
  department,
  /** Null while it is awaited. */
  opinion: z.enum(['agree', 'rectify', 'disagree']).nullable(),
  words: z.string().nullable(),
  officer: z.string().nullable(),
  at: z.string().nullable(),
  /** The working day after the visit; null before there was one. */
  dueOn: Day.nullable(),
  late: z.boolean(),
  mayGive: z.boolean(),
})

export const VisitCommandName = z.enum(['record', 'arrange', 'answer'])
export type VisitCommandName = z.infer<typeof VisitCommandName>

export const VisitView = z.object({
  ...head,
  version: z.number(),
  officers: z.array(z.string()),
  team: z.array(
    z.object({ id: z.string(), name: z.string(), certificateNo: z.string(), department }),
  ),
  /** Departments that send nobody. */
  withoutOfficer: z.array(department),
  departments: z.array(department),
  reschedulesLeft: z.number(),
  lines: z.array(VisitLineView),
  /** 一次性整改清单: the lines that failed. */
  rectification: z.array(RectificationLine),
  fixBy: Day.nullable(),
  /** The owner says that everything is put right. */
  readySince: z.string().nullable(),
  roundsDone: z.array(RoundView),
  opinions: z.array(OpinionView),
  collected: z.array(
    z.object({ material: z.string(), text: Text, file: Sha, name: z.string(), at: z.string() }),
  ),
  /** Materials of these items, those not yet given first. */
  materials: z.array(z.object({ id: z.string(), text: Text, given: z.boolean() })),
  /** Who has signed in the round that is going on, each under one exact statement. */
  signing: z.array(
    z.object({
      by: z.enum(['officer', 'applicant', 'refused']),
      name: z.string(),
      certificateNo: z.string().nullable(),
      statement: Sha,
    }),
  ),
  /** A record finished on a device that does not count yet, and why. */
  finish: z
    .object({ by: z.string(), at: z.string(), outstanding: z.array(OutstandingView) })
    .nullable(),
  /** Came after their round was finished; nobody has spoken to them yet. */
  late: z.array(SeenView.extend({ line: z.string(), round: z.number() })),
  history: z.array(
    z.object({ at: z.string(), by: z.string(), what: z.string(), words: z.string() }),
  ),
  allowed: z.array(VisitCommandName),
})
export type VisitView = z.infer<typeof VisitView>
