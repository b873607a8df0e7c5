import { parsePlainDate } from '#kernel/plain-date.ts'
import { refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import type { CaseRecord } from '../../../cases/core/index.ts'
import type { SetHearing } from '../../core/index.ts'
import { commandBranch } from '../command-branch.ts'
import type { BranchAddress } from '../find-branch.ts'
import { listOpinions } from '../opinions/store.ts'
import type { ReviewsRefusal } from '../refusal.ts'
import { findBranchFor } from '../find-branch.ts'

/**
 * 听证公告: day, place and presider (行政许可法 art 48). Whoever reviews the application does not preside:
 * neither the person who holds it nor one who has given an opinion on it.
 */
export async function setHearing(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  body: SetHearing,
): Promise<Result<CaseRecord, ReviewsRefusal>> {
  const on = parsePlainDate(body.on)
  if (!on) return refused({ code: 'REVIEWS_NOT_A_DAY', day: body.on })
  const found = await findBranchFor(tx, context, actor, 'branch.decide', at, { lock: true })
  if (!found.ok) return found
  const { region, id: caseId } = found.value.record
  const opinions = await listOpinions(tx, { region, caseId, item: at.item })
  const { presider } = body
  if (opinions.some(({ by }) => by === presider))
    return refused({ code: 'CASES_BRANCH_PRESIDER_REVIEWS', item: at.item, name: presider })
  return commandBranch(tx, context, actor, at, { kind: 'setHearing', ...body, on })
}
