import { parsePlainDate } from '#kernel/plain-date.ts'
import { refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import type { CaseRecord } from '../../../cases/core/index.ts'
import type { RecordHearing } from '../../core/index.ts'
import { commandBranch } from '../command-branch.ts'
import type { BranchAddress } from '../find-branch.ts'
import type { ReviewsRefusal } from '../refusal.ts'

/**
 * 此前已举行的听证 on the same matter (an earlier application that was withdrawn, one held before the
 * reform): its day, what the record says and the number of the record, under the name of who enters it.
 */
export async function recordHearing(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  body: RecordHearing,
): Promise<Result<CaseRecord, ReviewsRefusal>> {
  const on = parsePlainDate(body.on)
  if (!on) return refused({ code: 'REVIEWS_NOT_A_DAY', day: body.on })
  return commandBranch(tx, context, actor, at, { kind: 'recordHearing', ...body, on })
}
