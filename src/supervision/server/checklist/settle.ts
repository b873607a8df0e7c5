import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import type { RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { record } from '../../../records/server/index.ts'
import { entriesOf, mergeLines, type ConflictList, type SettleConflict } from '../../core/index.ts'
import { REFRESH_MANUALS } from '../manual/refresh.ts'
import type { SupervisionRefusal } from '../problems.ts'
import { linesOfRegion } from './compose.ts'
import { insertSettlement, listSettlements } from './store.ts'

/** Where departments contradict one another, open conflicts first. */
export async function readConflicts(
  tx: Tx,
  context: Context,
  actor: Actor,
  region: string,
): Promise<Result<ConflictList, SupervisionRefusal>> {
  const allowed = allow(actor, 'checklist.settle', { region })
  if (!allowed.ok) return allowed
  const catalogue = currentCatalogue(context)
  const plan = catalogue.regions.get(region as RegionCode)?.plan
  if (!plan) return refused({ code: 'ACCESS_NOT_FOUND' })
  const lines = await linesOfRegion(tx, context, plan)
  const merged = mergeLines(catalogue, lines, await listSettlements(tx, region))
  const conflicts = merged
    .filter(({ conflict }) => conflict !== null)
    .toSorted((a, b) => Number(a.conflict?.settled != null) - Number(b.conflict?.settled != null))
  const items = new Set(conflicts.flatMap(({ answers }) => answers.map(({ item }) => item)))
  return granted({
    departments: plan.departments.map(({ id, name }) => ({ id, name })),
    items: [...catalogue.items.values()]
      .filter(({ id }) => items.has(id))
      .map(({ id, certificate }) => ({ id, certificate })),
    conflicts,
  })
}

/** The lead authority's word on one of them: both stand, or one prevails. */
export async function settle(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: { readonly region: string; readonly key: string },
  { digest, prevails, reason }: SettleConflict,
): Promise<Result<ConflictList, SupervisionRefusal>> {
  const found = await readConflicts(tx, context, actor, at.region)
  if (!found.ok) return found
  const line = found.value.conflicts.find(({ key }) => key === at.key)
  if (!line?.conflict || line.conflict.digest !== digest)
    return refused({ code: 'SUPERVISION_CONFLICT_CHANGED' })
  if (prevails !== null && !line.answers.some((one) => one.line === prevails))
    return refused({ code: 'SUPERVISION_LINE_UNKNOWN', line: prevails })
  const covers = entriesOf(line.answers.map(({ line: id, standard }) => ({ id, standard })))
  await insertSettlement(tx, {
    region: at.region,
    id: newId(),
    key: at.key,
    covers,
    prevails,
    reason,
    by: actor.name,
    byId: actor.accountId,
    at: context.clock.now().toISOString(),
  })
  await record(tx, {
    actor,
    action: 'checklist.settled',
    region: at.region,
    object: { kind: 'checklist', id: at.key },
    detail: { prevails },
  })
  await context.jobs.enqueue(tx, { name: REFRESH_MANUALS, data: { region: at.region } })
  return readConflicts(tx, context, actor, at.region)
}
