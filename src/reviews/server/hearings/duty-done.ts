import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { catalogueOf } from '../../../catalogue/server/index.ts'
import { hearingDuty } from '../../core/index.ts'
import type { BranchOfCase } from '../find-branch.ts'
import type { ReviewsRefusal } from '../refusal.ts'

/** 应当听证的事项 is granted after its hearing (行政许可法 arts 46, 48), by the catalogue of its own case. */
export async function hearingDutyDone(
  context: Context,
  { record, branch }: BranchOfCase,
): Promise<Result<null, ReviewsRefusal>> {
  const { items } = await catalogueOf(context, record.catalogueVersion)
  const article = hearingDuty(items.get(branch.item), branch, record.kind)
  return article === null
    ? granted(null)
    : refused({ code: 'REVIEWS_HEARING_DUTY', item: branch.item, article })
}
