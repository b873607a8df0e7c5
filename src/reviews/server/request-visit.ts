import { refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../access/server/index.ts'
import { branchesOf, visitOf, type CaseRecord } from '../../cases/core/index.ts'
import { performOn } from './command-branch.ts'
import { openBranch, type BranchAddress } from './find-branch.ts'
import type { ReviewsRefusal } from './refusal.ts'

/** How far a visit has come that was made. */
const made: ReadonlySet<string> = new Set(['passed', 'failed'])

/**
 * 要求现场核查 of what was to be decided on papers alone: in this transaction inspections plans a visit, or adds
 * the item to the one that is planned. A case is visited once (一同核查): after a visit was made there is no other.
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
  if (all.some((branch) => made.has(visitOf(branch).visit)))
    return refused({ code: 'REVIEWS_VISIT_PLANNED', item: at.item })
  const by = { accountId: actor.accountId, name: actor.name }
  return performOn(tx, context, actor, opened.value, { kind: 'requestVisit', reason, by })
}
