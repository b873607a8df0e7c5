import { z } from 'zod'
import { parsePlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { CalendarYear, IndustryCode, RegionCode, Text } from '../../catalogue/core/index.ts'

const day = z
  .string()
  .refine((text) => parsePlainDate(text) !== undefined)
  .transform((text) => text as PlainDate)
const version = z.string().regex(/^[0-9a-f]{64}$/)

/** `GET /api/v1/catalogue/versions`: every version that was ever served, the newest first. */
export const VersionList = z.strictObject({
  versions: z.array(
    z.strictObject({
      version,
      publishedAt: z.string(),
      how: z.enum(['start', 'change']),
      current: z.boolean(),
    }),
  ),
})

/** `GET /api/v1/catalogue/diff`: what a newer version changes for the trades of a region. */
export const AskDiff = z.strictObject({ region: RegionCode, from: version, to: version })
export const DiffView = z.strictObject({
  from: version,
  to: version,
  changes: z.array(
    z.strictObject({
      subject: z.string(),
      change: z.enum(['added', 'removed', 'changed']),
      text: Text,
      industries: z.array(z.string()),
    }),
  ),
})

/** `GET /api/v1/catalogue/regions-diff`: what two regions do differently. */
export const AskRegions = z.strictObject({ one: RegionCode, other: RegionCode })
export const RegionsDiffView = z.strictObject({
  differences: z.array(z.strictObject({ industry: Text.nullable(), text: Text })),
})

/** `GET /api/v1/catalogue/items`: all items of the law in force, for lists and search. */
export const ItemListView = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      name: Text,
      certificate: z.string(),
      kind: z.string(),
      /** Names of the law it stands on. */
      law: z.array(z.string()),
      boxes: z.int(),
      papers: z.int(),
      /** Trades that list it: region, code, name. */
      industries: z.array(
        z.strictObject({ region: RegionCode, code: IndustryCode, name: z.string() }),
      ),
    }),
  ),
})
export type ItemListView = z.infer<typeof ItemListView>

/** `GET /api/v1/catalogue/items/:id`: the boxes and conditions of one item, in words. */
export const ItemWordsView = z.strictObject({
  boxes: z.array(z.strictObject({ id: z.string(), label: Text, required: z.boolean() })),
  papers: z.array(
    z.strictObject({
      id: z.string(),
      name: Text,
      required: z.boolean(),
      condition: z.string().nullable(),
      when: Text.nullable(),
    }),
  ),
})
export type ItemWordsView = z.infer<typeof ItemWordsView>

/** The notice's days as uploaded: csv (`date,kind,why`) or the catalogue's own yaml. */
export const ImportCalendar = z.strictObject({
  region: RegionCode,
  year: z.int().min(2000).max(2999),
  /** 发文 of the notice: title, number, day. */
  source: z.string().trim().min(4).max(200),
  text: z.string().min(1).max(20_000),
})
export type ImportCalendar = z.infer<typeof ImportCalendar>

export const ProposeCalendar = ImportCalendar.extend({ effectiveFrom: day })
export type ProposeCalendar = z.infer<typeof ProposeCalendar>

export const AnswerProposal = z.strictObject({ reason: z.string().trim().max(500).default('') })

export const FindingView = z.strictObject({
  level: z.enum(['error', 'warning']),
  line: z.int(),
  text: Text,
})

/** What would come of it: the days that change, and the open deadlines that would move if reckoned anew. */
export const CalendarPreview = z.strictObject({
  calendar: CalendarYear,
  findings: z.array(FindingView),
  changes: z.array(
    z.strictObject({ date: z.string(), was: z.enum(['off', 'work']), why: z.string() }),
  ),
  moves: z.array(
    z.strictObject({
      caseId: z.string(),
      caseNo: z.string().nullable(),
      item: Text.nullable(),
      was: z.string(),
      would: z.string(),
    }),
  ),
  /** Open deadlines that were looked at. */
  looked: z.int(),
  /** Whether there were more than are looked at. */
  more: z.boolean(),
})
export type CalendarPreview = z.infer<typeof CalendarPreview>

export const ProposalView = z.strictObject({
  id: z.uuid(),
  year: z.int(),
  calendar: CalendarYear,
  effectiveFrom: z.string(),
  state: z.enum(['open', 'approved', 'rejected']),
  proposedBy: z.string(),
  proposedAt: z.string(),
  /** Whether this reader proposed it, so that somebody else has to approve. */
  mine: z.boolean(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  reason: z.string().nullable(),
  /** The catalogue in force says exactly this. */
  inForce: z.boolean(),
  version: z.int(),
})
export type ProposalView = z.infer<typeof ProposalView>

export const CalendarsView = z.strictObject({
  /** The years of the catalogue in force. */
  years: z.array(CalendarYear),
  proposals: z.array(ProposalView),
})
export type CalendarsView = z.infer<typeof CalendarsView>
