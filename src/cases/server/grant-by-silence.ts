import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import type { Grant } from '../core/index.ts'
import { findCaseByNumber } from './counter/store.ts'
import { perform } from './perform.ts'
import { lockCase } from './store.ts'

/**
 * 视为准予延续: what licences has renewed because nobody decided in time is granted in its case, too, so
 * that the department has nothing more to decide. Answers whether it was: a case that is not under
 * review, or whose item waits on the applicant, stays as it is.
 */
export async function grantBySilence(
  tx: Tx,
  context: Context,
  caseNo: string,
  item: ItemId,
  renewed: Pick<Grant, 'number' | 'validFrom' | 'validUntil'>,
): Promise<boolean> {
  const id = await findCaseByNumber(tx, caseNo)
  const record = id && (await lockCase(tx, id))
  if (!record) return false
  const command = { kind: 'grantBySilence', ...renewed } as const
  return (await perform(tx, context, null, record, { kind: 'branch', item, command })).ok
}
