import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type Action, type Actor } from '../../../access/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import {
  decideCheck,
  openFaults,
  type Check,
  type CheckCommand,
  type CheckEvent,
} from '../../core/index.ts'
import type { CheckClosed } from '../events.ts'
import type { SupervisionRefusal } from '../problems.ts'
import { tellHolder } from '../tell.ts'
import { targetOf } from './present.ts'
import { findCheck, happen, type CheckRecord } from './store.ts'

export interface CheckAt {
  readonly id: string
  /** The version that was seen. */
  readonly version: number
}

/** The check, held until the transaction ends, if this actor may do this to it as they saw it. */
export async function lockCheck(
  tx: Tx,
  actor: Actor,
  actions: readonly Action[],
  at: CheckAt,
): Promise<Result<CheckRecord, SupervisionRefusal>> {
  const found = await findCheck(tx, at.id, true)
  if (!found) return refused({ code: 'ACCESS_NOT_FOUND' })
  const answers = actions.map((action) => allow(actor, action, targetOf(found.check)))
  const denied = answers.every(({ ok }) => !ok) ? answers[0] : undefined
  if (denied && !denied.ok) return denied
  if (found.version !== at.version)
    return refused({ code: 'VERSION_CHANGED', current: found.version })
  return granted(found)
}

/** Does one command to a check that is held, and tells whoever has to know. */
export async function perform(
  tx: Tx,
  context: Context,
  actor: Actor,
  before: CheckRecord,
  command: CheckCommand,
  /** The day it happened; another than today only of a record that comes from a device. */
  on = context.clock.today(),
): Promise<Result<CheckRecord, SupervisionRefusal>> {
  const decided = decideCheck(before.check, command, on)
  if (!decided.ok) return decided
  const event = decided.value
  const at = context.clock.now().toISOString()
  const by = { at, actorId: actor.accountId, actorName: actor.name }
  const after = await happen(tx, before, event, by)
  if (!after) throw new Error(`check ${before.check.id} is gone in its own transaction`)
  const { region, id, number } = after.check
  await writeRecord(tx, {
    actor,
    action: `check.${event.kind}`,
    region,
    object: { kind: 'check', id },
    detail: { number, state: after.check.at.state },
  })
  await tell(tx, context, after.check, event)
  // what a department did afterwards closes nothing a second time
  if (after.check.at.state === 'closed' && event.kind !== 'handled')
    await tellClosed(tx, context, after.check)
  return granted(after)
}

async function tellClosed(tx: Tx, context: Context, check: Check): Promise<void> {
  if (check.at.state !== 'closed') return
  const { region, id: checkId, number, uscc, cause, causeId, rounds } = check
  const faults = openFaults({ rounds: rounds.slice(0, 1) }).length
  const { outcome, on } = check.at
  const of = { region, checkId, number, uscc, cause, causeId, outcome, faults, on }
  await context.events.publish<CheckClosed>(tx, { kind: 'supervision.check-closed', ...of })
}

/** What the holder is told: what is to be put right by when, and how it ended. */
async function tell(tx: Tx, context: Context, check: Check, event: CheckEvent): Promise<void> {
  if (event.kind === 'recorded' && event.fixBy !== null) {
    const n = openFaults(check).length
    return tellHolder(
      tx,
      context,
      check,
      { zh: '检查发现问题，请整改', en: 'Please put right what was found' },
      {
        zh: `检查发现 ${n} 项不合格，请在 ${event.fixBy} 前整改，并在证照页“监督检查”中说明整改情况；到期复查。`,
        en: `${n} lines were not met. Put them right by ${event.fixBy} and say so under "Checks" of your licence; officers look again.`,
      },
    )
  }
  if (event.kind === 'recorded')
    return tellHolder(
      tx,
      context,
      check,
      { zh: '检查合格', en: 'The check was passed' },
      {
        zh: '检查合格，结果已记录，依法公示。',
        en: 'The check was passed; the result is recorded and published as the law says.',
      },
      'supervision.told',
    )
  if (event.kind === 'referred')
    return tellHolder(
      tx,
      context,
      check,
      { zh: '检查问题移交部门处理', en: 'The check was passed on to the department' },
      {
        zh: `逾期或者复查仍不合格，已移交主管部门依法处理：${event.words}。作出不利决定前，部门会告知您陈述、申辩的权利。`,
        en: `It was not put right; the department decides by law: ${event.words}. You will be heard before anything is decided against you.`,
      },
      'supervision.told',
    )
}
