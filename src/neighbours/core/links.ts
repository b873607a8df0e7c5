import { z } from 'zod'
import { AskedSystem } from './asked.ts'

const instant = z.iso.datetime()

/**
 * 邻居的种类: what a system stands for in a region. `library` 证照库, `window` 综窗、单窗系统, `entry` 政务服务
 * 入口 (several, each with its word), `opening` 企业开办平台, `supervision` 大数据监管平台.
 */
export const NEIGHBOUR_KINDS = ['library', 'window', 'entry', 'opening', 'supervision'] as const
export const NeighbourKind = z.enum(NEIGHBOUR_KINDS)
export type NeighbourKind = z.infer<typeof NeighbourKind>

/** The word of an entry in its links to us: `/?region=110102&industry=25&entry=jingtong`. */
export const EntryCode = z.string().regex(/^[a-z0-9-]{2,30}$/)

/** `kind` null: it stands for nothing any more. */
export const SetLink = z.strictObject({
  receiver: z.uuid(),
  kind: NeighbourKind.nullable(),
  code: EntryCode.optional(),
})
export type SetLink = z.infer<typeof SetLink>

export const LibraryDifferenceView = z.strictObject({
  subject: z.string(),
  number: z.string(),
  what: z.enum(['missing-there', 'unknown-here', 'differs']),
  ours: z.strictObject({ state: z.string(), version: z.int().nullable() }).nullable(),
  theirs: z.strictObject({ state: z.string(), version: z.int().nullable() }).nullable(),
  why: z.enum([
    'queued',
    'never-told',
    'lost-there',
    'outdated-there',
    'changed-there',
    'unknown-here',
  ]),
  since: instant.nullable(),
  detail: z.string().nullable(),
  remedy: z.enum(['waits', 'told-again', 'people']),
})

export const LibraryReportView = z.strictObject({
  id: z.uuid(),
  day: z.iso.date(),
  askedAt: instant,
  state: z.enum(['asked', 'done', 'unanswered']),
  compared: z.int(),
  endedAt: instant.nullable(),
  differences: z.array(LibraryDifferenceView),
})
export type LibraryReportView = z.infer<typeof LibraryReportView>

export const LinkList = z.strictObject({
  items: z.array(
    z.strictObject({
      receiver: z.strictObject({ id: z.uuid(), name: z.string(), health: z.string() }),
      kind: NeighbourKind,
      code: z.string().nullable(),
      since: instant,
      waiting: z.int(),
      oldest: instant.nullable(),
      lastOkAt: instant.nullable(),
      lastHeardAt: instant.nullable(),
      lastError: z.string().nullable(),
    }),
  ),
  /** The latest comparison with the library of electronic licences. */
  report: LibraryReportView.nullable(),
  /** Registers and the seal platform, which are asked and answer at once. */
  asked: z.array(AskedSystem),
})
export type LinkList = z.infer<typeof LinkList>
