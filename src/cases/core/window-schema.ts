import { z } from 'zod'
import { IndustryCode } from '../../catalogue/core/index.ts'
import { CaseKind } from './ids.ts'
import { CaseStateSchema } from './schema.ts'
import { CaseSummary, TimelineEntry } from './view-schema.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** 灯: `red` the day is over, `amber` two working days are left at most, `green` more. */
export const Light = z.enum(['red', 'amber', 'green'])
export type Light = z.infer<typeof Light>

/**
 * `GET /api/v1/window/cases`, 综窗收件箱: what is open, first due first; ended cases and what is looked
 * for, newest first.
 */
export const ListWindow = z.strictObject({
  /**
   * Absent: everything that is open. `toAnswer`: what the window has to accept, decline or ask about.
   * `draft`: the own drafts for people at the counter.
   */
  state: z.enum([...CaseStateSchema.options, 'toAnswer']).optional(),
  light: Light.optional(),
  kind: CaseKind.optional(),
  industry: IndustryCode.optional(),
  /** `me`: those the reader answers for (首办负责); `none`: nobody does yet. */
  handler: z.enum(['me', 'none']).optional(),
  /** A number or its end, a credit code or its beginning, or a part of the name; recorded. */
  q: z.string().trim().min(1).max(60).optional(),
  cursor: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type ListWindow = z.infer<typeof ListWindow>

/** The next day by which the authority owes something, and the working days that are left. */
export const Owed = z.object({ on: day, light: Light, left: z.number() })
export type Owed = z.infer<typeof Owed>

export const WindowCase = CaseSummary.extend({
  /** Null: it waits for the applicant, or has ended. */
  owed: Owed.nullable(),
  handler: z.object({ accountId: z.string(), name: z.string() }).nullable(),
  /** Filed at the counter. */
  atCounter: z.boolean(),
})
export type WindowCase = z.infer<typeof WindowCase>
export const WindowPage = z.object({ items: z.array(WindowCase), next: z.string().nullable() })
export type WindowPage = z.infer<typeof WindowPage>

const lights = z.object({ all: z.number(), red: z.number(), amber: z.number(), green: z.number() })
/** `GET /api/v1/window/counts`: counted to `most` open cases and no further. */
export const WindowCounts = z.object({
  most: z.number(),
  open: lights,
  states: z.partialRecord(CaseStateSchema, lights),
  mine: z.number(),
  nobodys: z.number(),
  drafts: z.number(),
})
export type WindowCounts = z.infer<typeof WindowCounts>

/** 常用视图: what its account filters by, as the address says it. */
export const SaveView = z.strictObject({
  name: z.string().trim().min(1).max(30),
  query: z
    .string()
    .max(300)
    .regex(/^[\w=&%.-]*$/),
})
export type SaveView = z.infer<typeof SaveView>
export const DeskView = SaveView.extend({ id: z.uuid() })
export const DeskViews = z.array(DeskView)
export type DeskView = z.infer<typeof DeskView>

/** `GET …/news`: what happened to a case after the version that is on the screen, and its clock. */
export const AskNews = z.strictObject({ after: z.coerce.number().int().min(0) })
export const CaseNews = z.object({
  version: z.number(),
  entries: z.array(TimelineEntry),
  owed: Owed.nullable(),
})
export type CaseNews = z.infer<typeof CaseNews>
