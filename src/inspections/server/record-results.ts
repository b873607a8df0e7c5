import type { PlainDate } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../access/server/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { FIX_WITHIN, openItems, type RecordResults, type VisitOfCase } from '../core/index.ts'
import { inWorkingDays } from './facts.ts'
import { finishRound } from './finish-round.ts'
import { lockVisitFor } from './read-visit.ts'
import type { InspectionsRefusal } from './refusal.ts'

/** The results of one round, typed at a desk from a signed paper record (纸质核查笔录补录). */
export async function recordResults(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  wish: RecordResults,
): Promise<Result<VisitOfCase, InspectionsRefusal>> {
  const found = await lockVisitFor(tx, actor, 'visit.record', id)
  if (!found.ok) return found
  const { visit, record } = found.value
  const on = context.clock.today()
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const fixBy = (wish.fixBy as PlainDate | undefined) ?? inWorkingDays(catalogue, on, FIX_WITHIN)
  const officers = wish.officers.map((officer) => {
    if (typeof officer !== 'string') return officer
    const known = visit.team.find(({ name }) => name === officer)
    return { name: officer, certificateNo: known?.certificateNo ?? null }
  })
  return finishRound(tx, context, actor, found.value, {
    officers,
    lines: wish.lines,
    on,
    at: context.clock.now().toISOString(),
    open: openItems(record),
    how: 'desk',
    finish: null,
    fixBy,
    whyAgain: wish.whyAgain ?? null,
  })
}
