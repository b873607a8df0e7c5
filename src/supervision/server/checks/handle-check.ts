import { refused, type Result } from '#kernel/result.ts'
import { plainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import type { Handled, HandleCheck } from '../../core/index.ts'
import type { SupervisionRefusal } from '../problems.ts'
import { lockCheck, perform, type CheckAt } from './command-check.ts'
import { findCheck, type CheckRecord } from './store.ts'

/** 移交后的处理, entered by the head of the department whose document it is. */
export async function handleCheck(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: CheckAt,
  { on, ...wish }: HandleCheck,
): Promise<Result<CheckRecord, SupervisionRefusal>> {
  const locked = await lockCheck(tx, actor, ['check.handle'], at)
  if (!locked.ok) return locked
  const { region } = locked.value.check
  const own = allow(actor, 'check.handle', { region, department: wish.department })
  if (!own.ok) return own
  const confirmedAt = context.clock.now().toISOString()
  const handled: Handled = { ...wish, on: plainDate(on), from: null, confirmedAt }
  return perform(tx, context, actor, locked.value, { kind: 'handle', handled })
}

/** The word of another system about a check of this region: who may send it is for the caller to know. */
export interface HandledOutside extends Omit<Handled, 'confirmedAt'> {
  readonly region: string
  readonly check: string
}

/** The same, told by another system; said again under its own id it confirms, or puts right, what it said. */
export async function hearHandled(
  tx: Tx,
  context: Context,
  actor: Actor,
  { region, check: id, ...told }: HandledOutside,
): Promise<Result<CheckRecord, SupervisionRefusal>> {
  const found = await findCheck(tx, id, true)
  if (found?.check.region !== region) return refused({ code: 'ACCESS_NOT_FOUND' })
  const handled = { ...told, confirmedAt: context.clock.now().toISOString() }
  return perform(tx, context, actor, found, { kind: 'handle', handled })
}
