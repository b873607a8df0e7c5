import { z } from 'zod'
import { DrawFile } from './judge.ts'

const day = z.iso.date()
const words = (most: number) => z.string().trim().min(1).max(most)

/** What the lead authority fixes before the event. */
export const NewDraw = z.strictObject({
  region: words(6),
  title: words(80),
  /** Codes of trades; none: all. */
  industries: z.array(words(10)).max(100).default([]),
  take: z.int().min(1).max(1000),
  teams: z
    .array(z.strictObject({ department: words(60), officers: z.int().min(1).max(5) }))
    .min(1)
    .max(10),
  event: words(120),
  eventDay: day,
  publishOn: day,
  /** Who was drawn within so many months is left out. */
  notWithinMonths: z.int().min(0).max(36).default(12),
})
export type NewDraw = z.infer<typeof NewDraw>

export const Reveal = z.strictObject({ value: words(200) })
export const OrderChecks = z.strictObject({ by: day })
/** What came of ordering the checks: how many were opened, and which could not be. */
export const ChecksOrdered = z.strictObject({
  opened: z.int(),
  left: z.array(z.strictObject({ number: z.string(), code: z.string() })),
})
export type ChecksOrdered = z.infer<typeof ChecksOrdered>
export const Abandon = z.strictObject({ reason: words(500) })

/** A draw as anybody may see it; `file` from the day it is published. */
export const PublicDraw = z.strictObject({
  id: z.uuid(),
  region: z.string(),
  title: z.string(),
  state: z.enum(['committed', 'drawn', 'abandoned']),
  event: z.string(),
  eventDay: day,
  publishOn: day,
  commitment: z.string(),
  populationHash: z.string(),
  /** 公告签名: the hashes and the event as they were announced, signed (JWS) by the region's key. */
  announcement: z.string().nullable(),
  committedAt: z.string(),
  endedAt: z.string().nullable(),
  reason: z.string().nullable(),
  file: DrawFile.nullable(),
})
export type PublicDraw = z.infer<typeof PublicDraw>

const Line = z.strictObject({
  number: z.string(),
  name: z.string(),
  weight: z.int(),
  officers: z.array(
    z.strictObject({ certificate: z.string(), name: z.string(), department: z.string() }),
  ),
})

/** A draw as the region's supervision sees it. */
export const DrawView = z.strictObject({
  ...PublicDraw.omit({ file: true }).shape,
  objects: z.int(),
  take: z.int(),
  excluded: z.strictObject({ ended: z.int(), quiet: z.int(), recent: z.int() }),
  teams: z.array(z.strictObject({ department: z.string(), name: z.string(), officers: z.int() })),
  /** Empty until it is drawn. */
  result: z.array(Line),
  mayDraw: z.boolean(),
  version: z.int(),
})
export type DrawView = z.infer<typeof DrawView>

export const DrawPage = z.strictObject({
  items: z.array(DrawView.omit({ result: true })),
  next: z.string().nullable(),
})
export type DrawPage = z.infer<typeof DrawPage>

/** 回避: an officer is not sent to a business, and why. */
export const DeclareConflict = z.strictObject({
  region: words(6),
  certificate: words(80),
  uscc: words(18),
  reason: words(200),
})
export const EndConflict = z.strictObject({ reason: words(200) })
export type DeclareConflict = z.infer<typeof DeclareConflict>
export const ConflictView = z.strictObject({
  id: z.uuid(),
  region: z.string(),
  certificate: z.string(),
  department: z.string(),
  uscc: z.string(),
  reason: z.string(),
  declaredAt: z.string(),
  version: z.int(),
})
export type ConflictView = z.infer<typeof ConflictView>
