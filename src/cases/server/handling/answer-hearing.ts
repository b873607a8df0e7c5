import type { Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import type { ItemId } from '../../../catalogue/core/index.ts'
import type { CaseRecord } from '../../core/index.ts'
import { doerOf, lockUnchanged, type CaseAddress } from '../address.ts'
import { perform } from '../perform.ts'
import type { CasesRefusal } from '../refusal.ts'

/**
 * The applicant's answer to 听证告知 (行政许可法 art 47): asking stops the clock and the authority
 * holds the hearing; waiving lets it decide at once.
 */
export async function answerHearing(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: CaseAddress & { readonly item: ItemId },
  answer: 'ask' | 'waive',
): Promise<Result<CaseRecord, CasesRefusal>> {
  const found = await lockUnchanged(tx, context, actor, 'case.withdraw', at)
  if (!found.ok) return found
  const { item } = at
  const command =
    answer === 'ask'
      ? ({ kind: 'openHearing', cause: 'asked', askedBy: '申请人' } as const)
      : ({ kind: 'waiveHearing', by: doerOf(actor) } as const)
  return perform(tx, context, actor, found.value, { kind: 'branch', item, command })
}
