import { z } from 'zod'
import { ARCHIVE_PERIOD_IDS } from './periods.ts'

const instant = z.iso.datetime()
const Period = z.enum(ARCHIVE_PERIOD_IDS)

export const ArchiveInfo = z.strictObject({
  /** The latest package; null: none yet. */
  latest: z
    .strictObject({
      version: z.int(),
      size: z.int(),
      files: z.int(),
      sha256: z.string(),
      madeAt: instant,
      period: Period,
      keptUntil: z.iso.date(),
    })
    .nullable(),
})
export type ArchiveInfo = z.infer<typeof ArchiveInfo>

/** 销毁清册: packages whose time is over, and what a person decided about them. */
export const ArchiveLists = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.uuid(),
      listedOn: z.iso.date(),
      decision: z.enum(['destroy', 'keep']).nullable(),
      words: z.string().nullable(),
      decidedBy: z.string().nullable(),
      decidedAt: instant.nullable(),
      lines: z.array(
        z.strictObject({
          caseNo: z.string(),
          version: z.int(),
          period: Period,
          archivedOn: z.iso.date(),
          keptUntil: z.iso.date(),
          destroyedAt: instant.nullable(),
        }),
      ),
    }),
  ),
})
export type ArchiveLists = z.infer<typeof ArchiveLists>

/** 鉴定意见: what becomes of a list, in words that stay. */
export const DecideList = z.strictObject({
  decision: z.enum(['destroy', 'keep']),
  words: z.string().trim().min(2).max(500),
})
export type DecideList = z.infer<typeof DecideList>

export const ListParams = z.object({ region: z.string().max(12), id: z.uuid() })
