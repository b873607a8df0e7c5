import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'

/**
 * 信用记录 of a promise (告知承诺): `false-commitment` what was promised was untrue from the start
 * (北京市优化营商环境条例第三十三条: rescinded at once); `broken-commitment` it was not kept within the
 * time ordered. Either bars from 告知承诺 until it is repaired (国办发〔2020〕42号 二（四）).
 */
export const CreditKind = z.enum(['false-commitment', 'broken-commitment'])
export type CreditKind = z.infer<typeof CreditKind>

/** One mark as officers read it; `repair` is null while it still bars. */
export const CreditMark = z.object({
  id: z.uuid(),
  region: z.string(),
  uscc: z.string(),
  kind: CreditKind,
  caseId: z.uuid(),
  item: z.string(),
  department: z.string(),
  reason: z.string(),
  markedOn: z.string(),
  markedBy: z.string(),
  repair: z.object({ reason: z.string(), on: z.string(), by: z.string() }).nullable(),
})
export type CreditMark = z.infer<typeof CreditMark>

/** Why this business cannot choose 告知承诺 now. */
export interface CreditExclusion {
  readonly region: string
  readonly kind: CreditKind
  readonly since: PlainDate
  readonly reason: string
}

export type CreditRefusal =
  | { readonly code: 'PARTIES_MARK_REPAIRED'; readonly on: string }
  | { readonly code: 'PARTIES_REPAIR_TOO_EARLY'; readonly markedOn: string; readonly today: string }

/** The oldest mark that is not repaired: what a business is told when it asks why. */
export function exclusionOf(marks: readonly CreditMark[]): CreditExclusion | undefined {
  const first = marks
    .filter((mark) => mark.repair === null)
    .toSorted((a, b) => a.markedOn.localeCompare(b.markedOn))[0]
  if (!first) return undefined
  const { region, kind, reason, markedOn } = first
  return { region, kind, reason, since: markedOn as PlainDate }
}

/** A mark is repaired once, and not before it was made. */
export function decideRepair(mark: CreditMark, today: PlainDate): Result<null, CreditRefusal> {
  const { repair, markedOn } = mark
  if (repair !== null) return refused({ code: 'PARTIES_MARK_REPAIRED', on: repair.on })
  if (today < markedOn) return refused({ code: 'PARTIES_REPAIR_TOO_EARLY', markedOn, today })
  return granted(null)
}
