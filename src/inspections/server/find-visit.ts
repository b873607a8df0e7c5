import type { z } from 'zod'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import {
  allow,
  listScope,
  may,
  type AccessRefusal,
  type Actor,
  type Target,
} from '../../access/server/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { findCase, noteRead } from '../../cases/server/index.ts'
import {
  presentVisit,
  presentVisitSummary,
  type ListVisits,
  type Visit,
  type VisitOfCase,
  type VisitPage,
  type VisitView,
} from '../core/index.ts'
import { findVisit, listVisits } from './store.ts'

/** A joint visit belongs to every department it serves. */
export function targetOf({ region, departments, ownerId }: Visit): Target {
  return { region, department: departments, ownerId }
}

export async function readVisit(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
): Promise<Result<VisitView, AccessRefusal>> {
  const visit = await findVisit(tx, id)
  const record = visit && (await findCase(tx, visit.caseId))
  if (!visit || !record) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, 'visit.read', targetOf(visit))
  if (!allowed.ok) return allowed
  await noteRead(tx, actor, record, ['subject_name', 'premises_address'])
  return granted(await viewVisit(context, actor, { visit, record }))
}

export async function viewVisit(
  context: Context,
  actor: Actor,
  given: VisitOfCase,
): Promise<VisitView> {
  const catalogue = await catalogueOf(context, given.record.catalogueVersion)
  const mayRecord = may(actor, 'visit.record', targetOf(given.visit))
  return presentVisit(catalogue, given, context.clock.today(), mayRecord)
}

/** The visits this actor may see, newest first. */
export async function readVisits(
  tx: Tx,
  context: Context,
  actor: Actor,
  { state, caseId, cursor, limit }: ListVisits,
): Promise<z.infer<typeof VisitPage>> {
  const scope = listScope(actor, 'visit.read')
  if (!scope) return { items: [], next: null }
  const visits = await listVisits(tx, scope, { state, caseId, cursor, limit: limit + 1 })
  const page = visits.slice(0, limit)
  const items = []
  for (const visit of page) {
    const record = await findCase(tx, visit.caseId)
    if (!record) continue
    const catalogue = await catalogueOf(context, record.catalogueVersion)
    items.push(presentVisitSummary(catalogue, { visit, record }, context.clock.today()))
  }
  return { items, next: visits.length > limit ? (page.at(-1)?.id ?? null) : null }
}
