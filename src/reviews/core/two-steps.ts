import { granted, refused, type Result } from '#kernel/result.ts'
import type { ItemId } from '../../catalogue/core/index.ts'

/**
 * 部门设置. `twoStep`: items that one person reviews (审查) and another decides (决定). `batch`: items that
 * may be granted together.
 *
 * Our reading of 行政许可法: article 34 asks for examination by the authority, and for two officers only
 * where the substance of the application has to be verified, which the visit answers (inspections);
 * articles 37, 38 and 42 leave open how the authority divides the work inside. So nothing is decided
 * in two steps unless the department says so. A batch is no decision of its own: every licence in it
 * is granted by itself; filings and registrations, where article 34(2) has only completeness and form
 * to look at, may be granted so without being named.
 */
export interface DepartmentSetting {
  readonly version: number
  readonly twoStep: readonly ItemId[]
  readonly batch: readonly ItemId[]
}

export const NO_SETTING: DepartmentSetting = { version: 0, twoStep: [], batch: [] }

/** 审查意见, or its being sent back by whoever decides. */
export interface Opinion {
  readonly seq: number
  readonly kind: 'grant' | 'refuse' | 'return'
  readonly reasons: string
  readonly byId: string
  readonly by: string
  readonly at: string
}

export type StepRefusal =
  | { readonly code: 'REVIEWS_OPINION_NEEDED'; readonly item: ItemId }
  | { readonly code: 'REVIEWS_SAME_PERSON'; readonly item: ItemId; readonly by: string }
  | { readonly code: 'REVIEWS_AGAINST_OPINION'; readonly item: ItemId; readonly opinion: string }

/** The opinion that waits for a decision; nothing when there is none or it was sent back. */
export function standingOpinion<O extends Pick<Opinion, 'seq' | 'kind'>>(
  opinions: readonly O[],
): O | undefined {
  const last = opinions.toSorted((a, b) => a.seq - b.seq).at(-1)
  return last?.kind === 'return' ? undefined : last
}

/**
 * Whether this person may decide now, where the item is decided in two steps: somebody else has
 * reviewed it, and deciding otherwise than they proposed is explained.
 */
export function maySecondStep(
  item: ItemId,
  opinions: readonly Opinion[],
  decision: {
    readonly kind: 'grant' | 'refuse'
    readonly byId: string
    readonly reasons: string | null
  },
): Result<Opinion, StepRefusal> {
  const opinion = standingOpinion(opinions)
  if (!opinion) return refused({ code: 'REVIEWS_OPINION_NEEDED', item })
  if (opinion.byId === decision.byId)
    return refused({ code: 'REVIEWS_SAME_PERSON', item, by: opinion.by })
  if (opinion.kind !== decision.kind && decision.reasons === null)
    return refused({ code: 'REVIEWS_AGAINST_OPINION', item, opinion: opinion.kind })
  return granted(opinion)
}
