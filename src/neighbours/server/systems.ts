import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type Actor } from '../../access/server/index.ts'
import type { RegionCode } from '../../catalogue/core/index.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import type { CaseId } from '../../cases/core/index.ts'
import { listBranches, lockCase, type BranchPlace } from '../../cases/server/index.ts'
import { findReceiver, receiverFor } from '../../outbox/server/index.ts'
import { record } from '../../records/server/index.ts'
import type { SetSystem, SystemList } from '../core/index.ts'
import { reconcile } from './reconcile.ts'
import type { NeighboursRefusal } from './refusal.ts'
import { beginSystem, casesAt, countOpen, endSystem, listSystems } from './store.ts'

const BATCH = 200

/**
 * 启用、停用: from now on the department works in its own system, or here again; also what is under way changes
 * hands, in this one transaction.
 */
export async function setSystem(
  tx: Tx,
  context: Context,
  actor: Actor,
  region: string,
  { department, receiver }: SetSystem,
): Promise<Result<SystemList, NeighboursRefusal>> {
  const allowed = allow(actor, 'receiver.manage', { region })
  if (!allowed.ok) return allowed
  if (receiver !== null) {
    const found = await receiverFor(tx, actor, 'receiver.manage', receiver)
    if (!found.ok) return found
    if (found.value.ended_at !== null) return refused({ code: 'OUTBOX_ENDED' })
    if (found.value.region !== region || found.value.department !== department)
      return refused({ code: 'NEIGHBOURS_NOT_A_DEPARTMENT_SYSTEM' })
  }
  const since = context.clock.now().toISOString()
  const before = (await listSystems(tx, region)).find((one) => one.department === department)
  if (before?.receiverId !== (receiver ?? undefined)) {
    await endSystem(tx, { region, department }, since)
    if (receiver !== null) {
      const by_name = actor.name
      await beginSystem(tx, { region, department, since, receiver_id: receiver, by_name })
    }
    const cases = await underWay(tx, { region, department, before: before?.receiverId })
    for (const id of cases) {
      const locked = await lockCase(tx, id)
      if (locked) await reconcile(tx, context, locked)
    }
    await record(tx, {
      actor: { accountId: actor.accountId, username: actor.username },
      action: receiver === null ? 'neighbour.system-ended' : 'neighbour.system-set',
      region,
      object: { kind: 'department', id: department },
      detail: { receiver, cases: cases.length },
    })
  }
  return readSystems(tx, context, actor, region)
}

/** Cases with an open item of the department, and those with something at the system it had. */
async function underWay(
  tx: Tx,
  of: { region: string; department: string; before: string | undefined },
): Promise<CaseId[]> {
  const { region, department } = of
  const cases = new Set<CaseId>(of.before === undefined ? [] : await casesAt(tx, region, of.before))
  let after: BranchPlace | undefined
  for (;;) {
    const page = await listBranches(
      tx,
      { regions: [region], departments: [department] },
      { open: true, after, limit: BATCH },
    )
    for (const { record: one } of page) cases.add(one.id)
    const last = page.at(-1)
    if (last === undefined || page.length < BATCH) return [...cases].toSorted()
    after = { due: last.due, caseId: last.record.id, item: last.branch.item }
  }
}

/** Every department of the region, and where it works. */
export async function readSystems(
  tx: Tx,
  context: Context,
  actor: Actor,
  region: string,
): Promise<Result<SystemList, NeighboursRefusal>> {
  const allowed = allow(actor, 'receiver.read', { region })
  const plan = currentCatalogue(context).regions.get(region as RegionCode)?.plan
  if (!allowed.ok) return allowed
  if (!plan) return refused({ code: 'ACCESS_NOT_FOUND' })
  const systems = new Map((await listSystems(tx, region)).map((one) => [one.department, one]))
  const open = await countOpen(tx, region)
  const items: SystemList['items'] = []
  for (const { id, name, items: decides } of plan.departments) {
    if (decides.length === 0) continue
    const system = systems.get(id)
    const receiver = system && (await findReceiver(tx, system.receiverId))
    items.push({
      department: { id, name },
      receiver:
        system && receiver ? { id: receiver.id, name: receiver.name, since: system.since } : null,
      open: system ? (open.get(system.receiverId) ?? 0) : 0,
    })
  }
  return granted({ items })
}
