import { z } from 'zod'
import { ItemId, RegionCode } from '../../catalogue/core/index.ts'
import { CaseId } from './ids.ts'
import { ClockView } from './view-schema.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** `GET /api/v1/deadlines`: what is near (amber) or over (red), first due first. */
export const ListDeadlines = z.object({
  level: z.enum(['amber', 'red']).default('red'),
  /** Only what waits for this department; `window`: what waits for no department. */
  department: z.string().max(60).optional(),
  cursor: z.string().max(120).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type ListDeadlines = z.infer<typeof ListDeadlines>

export const DeadlineSubject = z.enum(['answer', 'decision', 'delivery', 'following'])
export type DeadlineSubject = z.infer<typeof DeadlineSubject>

export const DeadlineView = z.object({
  caseId: CaseId,
  caseNo: z.string(),
  region: RegionCode,
  subject: DeadlineSubject,
  /** The item to be decided; null where the whole case waits. */
  item: z.object({ id: ItemId, name: z.string(), nameEn: z.string() }).nullable(),
  department: z.object({ id: z.string(), name: z.string(), nameEn: z.string() }).nullable(),
  applicant: z.string().nullable(),
  handler: z.string().nullable(),
  due: day,
  /** Working days left, negative when over. */
  left: z.number(),
  level: z.enum(['amber', 'red']),
  /** How often it was urged. */
  urged: z.number(),
})
export type DeadlineView = z.infer<typeof DeadlineView>
export const DeadlinePage = z.object({ items: z.array(DeadlineView), next: z.string().nullable() })

const days = z.coerce.number().int().min(0).max(400)
/** `GET …/clock`: what if it were suspended from when to when, and extended by how much. */
export const Simulate = z.object({
  pauseFrom: day.optional(),
  pauseTo: day.optional(),
  extend: days.optional(),
  on: day.optional(),
})
export type Simulate = z.infer<typeof Simulate>
/** `GET /api/v1/clock`: any limit in the calendar in force. */
export const Reckon = z.object({
  from: day,
  days,
  pauseFrom: day.optional(),
  pauseTo: day.optional(),
  extend: days.optional(),
})
export type Reckon = z.infer<typeof Reckon>

export const SimulatedClock = z.object({
  /** As it stands; null where only a limit was asked about. */
  now: ClockView.nullable(),
  /** As it would be. */
  tried: ClockView.extend({ limit: ClockView.shape.limit.partial({ of: true }) }),
})
export type SimulatedClock = z.infer<typeof SimulatedClock>
