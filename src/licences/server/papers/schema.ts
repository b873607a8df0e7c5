import { z } from 'zod'
import { RegionCode } from '../../../catalogue/core/index.ts'
import { PAPER_MOVES, PAPER_STATES } from '../../core/index.ts'

const holder = { title: z.string(), holder: z.string(), address: z.string() }

/** One entry of the print queue. */
export const QueuedView = z.object({
  id: z.string(),
  region: z.string(),
  number: z.string(),
  version: z.int(),
  copies: z.int(),
  reason: z.enum(['issued', 'reissued', 'asked']),
  at: z.string(),
  ...holder,
})

/** One printed copy and where it is. */
export const PaperView = z.object({
  region: z.string(),
  serial: z.string(),
  number: z.string(),
  version: z.int(),
  copy: z.int(),
  state: z.enum(PAPER_STATES),
  printedAt: z.string(),
  ...holder,
})
export type PaperView = z.infer<typeof PaperView>

/** 交接清单: one run of printing, line by line. */
export const RunView = z.object({
  id: z.string(),
  region: z.string(),
  at: z.string(),
  by: z.string(),
  papers: z.array(PaperView),
})

export const DeliveryView = z.object({
  number: z.string(),
  version: z.int(),
  copy: z.int().nullable(),
  way: z.enum(['window', 'post', 'download']),
  receiver: z.string(),
  tracking: z.string().nullable(),
  at: z.string(),
  by: z.string(),
})

export const QueueQuery = z.object({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export const AskPrintBody = z.strictObject({ copies: z.int().min(1).max(10) })
export const RunBody = z.strictObject({
  region: RegionCode,
  requests: z.array(z.uuid()).min(1).max(200),
})
export const InRegion = z.strictObject({ region: RegionCode })

const words = z.string().trim().min(1).max(300)
/** 邮寄 names its tracking number; 窗口 has none. */
export const DeliverBody = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('window'), serial: words, receiver: words }),
  z.strictObject({
    way: z.literal('post'),
    serial: words,
    receiver: words,
    tracking: words,
    carrier: words.optional(),
  }),
])
export const PaperEventBody = z.strictObject({
  region: RegionCode,
  kind: z.enum(PAPER_MOVES),
  note: z.string().trim().max(500).default(''),
})
export const PapersQuery = z.object({
  region: RegionCode,
  state: z.enum(PAPER_STATES).optional(),
})
