import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, listScope, type Actor } from '../../access/server/index.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import { record } from '../../records/server/index.ts'
import type { AnswerCallBack, RatingView } from '../core/index.ts'
import { presentRating } from './present-rating.ts'
import type { FeedbackRefusal } from './problems.ts'
import { answerCallBack, listRatings, lockCallBack, placeOf, type RatingQuery } from './store.ts'

/** 回访: the lead authority says what came of it; the one who rated reads it. */
export async function closeCallBack(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: { readonly id: string; readonly version: number },
  answer: AnswerCallBack,
): Promise<Result<RatingView, FeedbackRefusal>> {
  const row = await lockCallBack(tx, of.id)
  if (!row || row.due === null) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { region, owner_id: ownerId, id } = row
  const allowed = allow(actor, 'rating.answer', { region, ownerId })
  if (!allowed.ok) return allowed
  if (row.state === 'done')
    return refused({ code: 'FEEDBACK_CALLED_BACK', outcome: row.outcome ?? '' })
  if (row.version !== of.version)
    return refused({ code: 'VERSION_CHANGED', current: row.version ?? 0 })
  const at = context.clock.now().toISOString()
  await answerCallBack(tx, { region, id }, { ...answer, at, by: actor.accountId })
  await record(tx, {
    actor,
    action: 'rating.called-back',
    region,
    object: { kind: 'rating', id },
    detail: { number: row.number, outcome: answer.outcome, due: row.due },
  })
  const after = await lockCallBack(tx, id)
  if (!after) throw new Error(`rating ${id} is gone in its own transaction`)
  return granted(presentRating(currentCatalogue(context), after))
}

const PAGE = 20

/** The ratings of the actor's regions; nothing for who is not to see them. */
export async function ratingsFor(
  tx: Tx,
  context: Context,
  actor: Actor,
  page: { readonly only: RatingQuery['only']; readonly cursor?: string | undefined },
): Promise<{ items: RatingView[]; next: string | null }> {
  const scope = listScope(actor, 'rating.answer')
  if (!scope || scope.regions === '*') return { items: [], next: null }
  const after = page.cursor === undefined ? undefined : await placeOf(tx, page.cursor)
  const rows = await listRatings(tx, {
    regions: scope.regions,
    only: page.only,
    after,
    limit: PAGE + 1,
  })
  const catalogue = currentCatalogue(context)
  const items = rows.slice(0, PAGE).map((row) => presentRating(catalogue, row))
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}
