import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import { catalogueOf } from '../../../catalogue/server/index.ts'
import {
  canonical,
  FIX_WITHIN,
  isGoing,
  ofKind,
  openItems,
  outstandingFor,
  roundOf,
  statementOf,
  type Visit,
  type VisitOfCase,
} from '../../core/index.ts'
import { inWorkingDays } from '../facts.ts'
import { finishRound } from '../finish-round.ts'
import { sha256 } from '../hash.ts'
import { listEntries } from './store.ts'

/**
 * The round that is going on counts as soon as one finished record has nothing outstanding: every
 * line agreed and both sides signed exactly what is known now. The visit as it then stands.
 */
export async function concludeIfDone(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: VisitOfCase,
): Promise<Visit> {
  const { visit, record } = of
  if (!isGoing(visit)) return visit
  const entries = await listEntries(tx, visit)
  const open = openItems(record)
  const known = { visit, entries, open }
  const finish = ofKind(entries, 'finish')
    .filter(({ entry }) => entry.round === visit.rounds + 1)
    .findLast(({ entry }) => {
      const statement = sha256(canonical(statementOf(entry)))
      return outstandingFor(known, entry, statement).length === 0
    })
  if (!finish) return visit
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const on = context.clock.today()
  const at = context.clock.now().toISOString()
  const fixBy = inWorkingDays(catalogue, on, FIX_WITHIN)
  const done = await finishRound(tx, context, actor, of, roundOf(known, finish, { on, at, fixBy }))
  if (!done.ok) throw new Error(`visit ${visit.id}: nothing outstanding, ${done.refusal.code}`)
  return done.value.visit
}
