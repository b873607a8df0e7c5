import { invariant } from '#kernel/invariant.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, listScope, may, type Actor } from '../../../access/server/index.ts'
import { addWorkingDays, type RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { findLicence } from '../../../licences/server/index.ts'
import { record } from '../../../records/server/index.ts'
import {
  closeSignal,
  findSignal,
  lockSignal,
  presentSignal,
} from '../../../verification/server/index.ts'
import {
  SIGNAL_DAYS,
  type AnswerTask,
  type AssignSignal,
  type SignalTaskView,
} from '../../core/index.ts'
import type { TaskRefusal } from './problems.ts'
import { closeTask, listTasks, lockTask, putTask, type TaskRow } from './store.ts'

/** 转办: the lead authority gives a signal to the department whose matter it is. */
export async function assignSignal(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: { readonly id: string; readonly version: number },
  { department, note }: AssignSignal,
): Promise<Result<SignalTaskView, TaskRefusal>> {
  const signal = await lockSignal(tx, of.id)
  if (!signal) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { region, id, number } = signal
  const allowed = allow(actor, 'signal.assign', { region })
  if (!allowed.ok) return allowed
  if (signal.state === 'answered') return refused({ code: 'SUPERVISION_SIGNAL_ANSWERED' })
  if (signal.version !== of.version)
    return refused({ code: 'VERSION_CHANGED', current: signal.version })
  if (departmentName(context, region, department) === undefined)
    return refused({ code: 'SUPERVISION_DEPARTMENT_UNKNOWN', department })
  const { calendar } = currentCatalogue(context)
  const deadline = addWorkingDays(calendar, context.clock.today(), SIGNAL_DAYS)
  invariant(deadline.ok, 'the calendar reaches weeks ahead')
  const row = await putTask(tx, {
    region,
    signal_id: id,
    department,
    note,
    given_at: context.clock.now().toISOString(),
    given_by: actor.accountId,
    given_name: actor.name,
    due: deadline.value.due,
    state: 'open',
    wants_check: false,
    answered_at: null,
    version: 1,
  })
  if (!row) return refused({ code: 'SUPERVISION_SIGNAL_ANSWERED' })
  const object = { kind: 'signal', id }
  await record(tx, {
    actor,
    action: 'signal.assigned',
    region,
    object,
    detail: { number, department },
  })
  return granted(await presentTask(tx, context, actor, row))
}

/** The department says what it found; whoever reported reads it by the reference. */
export async function answerTask(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: { readonly id: string; readonly version: number },
  { finding, words, wantsCheck }: AnswerTask,
): Promise<Result<SignalTaskView, TaskRefusal>> {
  const signal = await lockSignal(tx, of.id)
  const task = await lockTask(tx, of.id)
  if (!signal || !task) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { region, department } = task
  const ownerId = (await findLicence(tx, signal.number))?.ownerId
  const allowed = allow(actor, 'signal.handle', {
    region,
    department,
    ...(ownerId && { ownerId }),
  })
  if (!allowed.ok) return allowed
  if (signal.state === 'answered' || task.state === 'answered')
    return refused({ code: 'SUPERVISION_SIGNAL_ANSWERED' })
  if (task.version !== of.version)
    return refused({ code: 'VERSION_CHANGED', current: task.version })
  await closeSignal(tx, context, actor, signal, { finding, words })
  const at = context.clock.now().toISOString()
  const after = await closeTask(tx, task, { at, wantsCheck })
  return granted(await presentTask(tx, context, actor, after))
}

const SHOWN = 100

/** The tasks of the actor's department, or of the whole region to its lead. */
export async function tasksFor(
  tx: Tx,
  context: Context,
  actor: Actor,
  state: TaskRow['state'],
): Promise<SignalTaskView[]> {
  const scope = listScope(actor, 'signal.handle') ?? listScope(actor, 'signal.assign')
  if (!scope || scope.regions === '*') return []
  const { regions, departments } = scope
  const rows = await listTasks(tx, { regions, departments, state, limit: SHOWN })
  const views: SignalTaskView[] = []
  for (const row of rows) views.push(await presentTask(tx, context, actor, row))
  return views
}

async function presentTask(
  tx: Tx,
  context: Context,
  actor: Actor,
  row: TaskRow,
): Promise<SignalTaskView> {
  const signal = await findSignal(tx, row.signal_id)
  invariant(signal !== undefined, 'a task is about a signal')
  const { region, department, note, due } = row
  // the lead authority may have answered it meanwhile
  const state = signal.state === 'answered' ? 'answered' : row.state
  return {
    signal: await presentSignal(tx, signal),
    department,
    departmentName: departmentName(context, region, department) ?? department,
    note,
    givenAt: row.given_at,
    givenBy: row.given_name,
    due,
    overdue: state === 'open' && due < context.clock.today(),
    state,
    wantsCheck: row.wants_check,
    mayAnswer: state === 'open' && may(actor, 'signal.handle', { region, department }),
    version: row.version,
  }
}

function departmentName(context: Context, region: string, department: string): string | undefined {
  const plan = currentCatalogue(context).regions.get(region as RegionCode)?.plan
  return plan?.departments.find(({ id }) => id === department)?.name
}
