import { refused, granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, listScope, type Actor } from '../../../access/server/index.ts'
import type {
  CheckSummary,
  CheckView,
  ListChecks,
  PublicResults,
  TaskView,
} from '../../core/index.ts'
import { openFaults } from '../../core/index.ts'
import type { SupervisionRefusal } from '../problems.ts'
import { listTasks } from '../tasks/store.ts'
import { summaryOf, targetOf, viewOf, viewTask } from './present.ts'
import { findCheck, listChecks } from './store.ts'

const PAGE = 20

/** Checks within reach of this actor: their own, their departments', or the region's. */
export async function checksFor(
  tx: Tx,
  context: Context,
  actor: Actor,
  { state, cursor }: ListChecks,
): Promise<{ items: CheckSummary[]; next: string | null }> {
  const scope = listScope(actor, 'check.read')
  if (!scope) return { items: [], next: null }
  const rows = await listChecks(tx, scope, { state, after: placeIn(cursor), limit: PAGE + 1 })
  const items: CheckSummary[] = []
  for (const row of rows.slice(0, PAGE)) items.push(await summaryOf(tx, context, row))
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return { items, next: last ? cursorOf(dayOf(last, state), last.check.id) : null }
}

function dayOf(row: Awaited<ReturnType<typeof listChecks>>[number], state: ListChecks['state']) {
  const { at } = row.check
  return state === 'closed' && at.state === 'closed' ? at.on : row.dueOn
}

const cursorOf = (day: string, id: string) => `${day}_${id}`

function placeIn(cursor: string | undefined): { day: string; id: string } | undefined {
  const found = /^(\d{4}-\d\d-\d\d)_([0-9a-f-]{36})$/.exec(cursor ?? '')
  return found ? { day: found[1]!, id: found[2]! } : undefined
}

/** One check, for who may see it. */
export async function readCheck(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
): Promise<Result<CheckView, SupervisionRefusal>> {
  const found = await findCheck(tx, id)
  if (!found) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, 'check.read', targetOf(found.check))
  return allowed.ok ? granted(await viewOf(tx, context, actor, found)) : allowed
}

/** 待查事项 of a department or a region, first due first. */
export async function tasksFor(
  tx: Tx,
  context: Context,
  actor: Actor,
  cursor: string | undefined,
): Promise<{ items: TaskView[]; next: string | null }> {
  const scope = listScope(actor, 'check.read')
  if (!scope || scope.ownerId !== undefined) return { items: [], next: null }
  const place = placeIn(cursor)
  const after = place && { day: place.day, caseId: place.id }
  const rows = await listTasks(tx, scope, { after, limit: PAGE + 1 })
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return {
    items: rows.slice(0, PAGE).map((row) => viewTask(context, row)),
    next: last ? cursorOf(last.due_on, last.case_id) : null,
  }
}

/** 检查结果公示: closed checks of a region, newest first; what is published and nothing else. */
export async function publicResults(
  tx: Tx,
  context: Context,
  region: string,
  cursor: string | undefined,
): Promise<PublicResults> {
  const after = placeIn(cursor)
  const rows = await listChecks(
    tx,
    { regions: [region] },
    { state: 'closed', after, limit: PAGE + 1 },
  )
  const items: PublicResults['items'] = []
  for (const row of rows.slice(0, PAGE)) {
    const { at, rounds, lines } = row.check
    if (at.state !== 'closed') continue
    const { id, number, industry, holder, cause, departments } = await summaryOf(tx, context, row)
    items.push({
      id,
      number,
      industry,
      holder,
      cause,
      outcome: at.outcome,
      closedOn: at.on,
      departments,
      lines: lines.length,
      faults: openFaults({ rounds: rounds.slice(0, 1) }).length,
    })
  }
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return { items, next: last ? cursorOf(dayOf(last, 'closed'), last.check.id) : null }
}
