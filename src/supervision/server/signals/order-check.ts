import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import { SIGNAL_KINDS } from '../../../verification/core/index.ts'
import { findSignal } from '../../../verification/server/index.ts'
import { openCheck } from '../checks/open-check.ts'
import type { TaskRefusal } from './problems.ts'

/** A signal turned into a joint check of the shop that it is about; the check names the signal. */
export async function orderCheck(
  tx: Tx,
  context: Context,
  actor: Actor,
  { id, by }: { readonly id: string; readonly by: PlainDate },
): Promise<Result<{ readonly checkId: string }, TaskRefusal>> {
  const signal = await findSignal(tx, id)
  if (!signal) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { number, kind } = signal
  const reason = `扫码举报：${SIGNAL_KINDS[kind].zh}`
  const opened = await openCheck(tx, context, actor, {
    number,
    by,
    cause: 'signal',
    causeId: id,
    reason,
  })
  return opened.ok ? granted({ checkId: opened.value.check.id }) : opened
}
