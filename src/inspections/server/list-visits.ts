import type { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { listScope, type Actor } from '../../access/server/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { findCase } from '../../cases/server/index.ts'
import { presentVisitSummary, type ListVisits, type VisitPage } from '../core/index.ts'
import { listVisits } from './store.ts'

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
