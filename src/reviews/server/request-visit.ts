import { refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../access/server/index.ts'
import { branchesOf, visitOf, type CaseRecord } from '../../cases/core/index.ts'
import { performOn } from './command-branch.ts'
import { openBranch, type BranchAddress } from './find-branch.ts'
import type { ReviewsRefusal } from './refusal.ts'

/**
 * 要求现场核查 of what was to be decided on papers alone: inspections plans a visit in this transaction.
 * A case is visited once (一同核查), so where a visit is planned or made already there is no second one.
 */
export async function requestVisit(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  { reason }: { readonly reason: string },
): Promise<Result<CaseRecord, ReviewsRefusal>> {
  const opened = await openBranch(tx, context, actor, at)
  if (!opened.ok) return opened
  const all = [...branchesOf(opened.value.record.file).values()]
  if (all.some((branch) => visitOf(branch).visit !== 'notNeeded'))
    return refused({ code: 'REVIEWS_VISIT_PLANNED', item: at.item })
  const by = { accountId: actor.accountId, name: actor.name }
  return performOn(tx, context, actor, opened.value, { kind: 'requestVisit', reason, by })
}
