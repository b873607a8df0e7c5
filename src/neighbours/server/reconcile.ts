import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { branchesOf, type CaseRecord } from '../../cases/core/index.ts'
import { tellOne } from '../../outbox/server/index.ts'
import {
  DISPATCHED,
  planDispatches,
  RECALLED,
  type Dispatch,
  type RecallReason,
} from '../core/index.ts'
import { insertDispatch, listSystems, moveDispatch, openDispatches } from './store.ts'

/**
 * Brings the departments' systems up to date with a case, in the transaction of whatever happened: hands over
 * what is theirs now, calls back what is over. Nothing happens where no department has a system.
 */
export async function reconcile(tx: Tx, context: Context, record: CaseRecord): Promise<void> {
  // before it is accepted nothing of it can be with a department
  if (branchesOf(record.file).size === 0) return
  const { region, id: caseId } = record
  const systems = await listSystems(tx, region)
  const out = await openDispatches(tx, { region, caseId })
  if (systems.length === 0 && out.length === 0) return
  const now = new Map(systems.map(({ department, receiverId }) => [department, receiverId]))
  const plan = planDispatches(branchesOf(record.file).values(), now, out)
  for (const { dispatch, reason } of plan.recall)
    await recall(tx, context, record, dispatch, reason)
  for (const one of plan.dispatch) await dispatchItem(tx, context, record, one)
}

/** The form itself is read when it is sent (`completeDispatch`): the outbox holds nobody's data. */
async function dispatchItem(
  tx: Tx,
  context: Context,
  record: CaseRecord,
  { item, receiverId }: { readonly item: string; readonly receiverId: string },
): Promise<void> {
  const at = context.clock.now().toISOString()
  const of = { region: record.region, caseId: record.id }
  const round = await insertDispatch(tx, of, { item, receiverId, at })
  await say(tx, context, record, { type: DISPATCHED, item, receiverId, more: { round } })
}

async function recall(
  tx: Tx,
  context: Context,
  record: CaseRecord,
  dispatch: Dispatch,
  reason: RecallReason,
): Promise<void> {
  const ended_at = context.clock.now().toISOString()
  const of = { region: record.region, caseId: record.id }
  await moveDispatch(tx, of, dispatch, { state: 'recalled', ended_at })
  const { item, receiverId, round } = dispatch
  await say(tx, context, record, { type: RECALLED, item, receiverId, more: { round, reason } })
}

/** Tells one system something about one item of a case, in the order of the case. */
export async function say(
  tx: Tx,
  context: Context,
  { region, id: caseId, caseNo, version }: CaseRecord,
  what: {
    readonly type: string
    readonly item: string
    readonly receiverId: string
    readonly more: Readonly<Record<string, unknown>>
  },
): Promise<void> {
  const { type, item, receiverId, more } = what
  const told = {
    type,
    region,
    stream: `case/${caseId}`,
    subject: `cases/${caseId}/items/${item}`,
    departments: [],
    data: { caseId, caseNo, item, ...more },
  }
  await tellOne(tx, context, receiverId, told, version)
}
