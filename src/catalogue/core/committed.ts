import { z } from 'zod'
import { ItemId } from './ids.ts'
import { Confidence, Source } from './text.ts'

/**
 * 承诺时限: how many working days a region promises one item in (catalogue/regions/<code>-<name>/limits.yaml),
 * shorter than the law asks. Published by the region itself (办事指南, 政务服务事项目录); never our estimate.
 */
export const CommittedLimit = z.strictObject({
  item: ItemId,
  /** Working days (行政许可法 art 82); 0: on the spot. */
  days: z.int().nonnegative(),
  /** The document that promises it, and where in it. */
  source: Source,
  /** The day the document bears, or the day it was read where it bears none. */
  date: z.iso.date(),
  /** On what the region may promise it, in words. */
  basis: z.string().min(1),
  confidence: Confidence,
})
export type CommittedLimit = z.infer<typeof CommittedLimit>

/** A region's promises by item; a region that published none has none. */
export type CommittedLimits = ReadonlyMap<ItemId, CommittedLimit>
