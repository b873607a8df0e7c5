import type { Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Action, Actor } from '../../../access/server/index.ts'
import type { CheckCommand } from '../../core/index.ts'
import type { SupervisionRefusal } from '../problems.ts'
import { lockCheck, perform, type CheckAt } from './command-check.ts'
import type { CheckRecord } from './store.ts'

type Word = 'ready' | 'refer' | 'cancel'

/** Who says it: the holder that it is put right; officers or the lead that departments decide; the lead that it is off. */
const WHO: Record<Word, readonly Action[]> = {
  ready: ['check.answer'],
  refer: ['check.record', 'check.open'],
  cancel: ['check.open'],
}

/** A word that moves a check on: 已整改, 移交部门, 取消. */
export async function sayCheck(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: CheckAt,
  kind: Word,
  words: string,
): Promise<Result<CheckRecord, SupervisionRefusal>> {
  const locked = await lockCheck(tx, actor, WHO[kind], at)
  if (!locked.ok) return locked
  const command: CheckCommand = kind === 'cancel' ? { kind, reason: words } : { kind, words }
  return perform(tx, context, actor, locked.value, command)
}
