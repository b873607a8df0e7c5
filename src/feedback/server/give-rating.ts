import { invariant } from '#kernel/invariant.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { Actor } from '../../access/server/index.ts'
import { addWorkingDays } from '../../catalogue/core/index.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import { record } from '../../records/server/index.ts'
import {
  CALL_BACK_DAYS,
  isLow,
  type GiveRating,
  type StandingView,
  type Subject,
} from '../core/index.ts'
import { presentRating } from './present-rating.ts'
import type { FeedbackRefusal } from './problems.ts'
import { findRating, insertCallBack, insertRating } from './store.ts'
import { thingFor } from './subject.ts'

/** Whether this can be rated now, and what was said of it. */
export async function standingOf(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: { readonly subject: Subject; readonly id: string },
): Promise<Result<StandingView, FeedbackRefusal>> {
  const thing = await thingFor(tx, actor, 'rating.read', of)
  if (!thing.ok) return thing
  const { region, number, finished } = thing.value
  const row = await findRating(tx, { region, ...of })
  if (row) {
    const rating = presentRating(currentCatalogue(context), row)
    return granted({ standing: 'given', number, rating })
  }
  return granted({ standing: finished ? 'open' : 'notYet', number, rating: null })
}

/**
 * 一事一评: the applicant rates what was done, once. A bad rating makes a call-back in the same
 * transaction, due within `CALL_BACK_DAYS` working days.
 */
export async function giveRating(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: { readonly subject: Subject; readonly id: string },
  given: GiveRating,
): Promise<Result<StandingView, FeedbackRefusal>> {
  const thing = await thingFor(tx, actor, 'rating.give', of)
  if (!thing.ok) return thing
  const { region, number, industry, finished } = thing.value
  if (!finished || number === null) return refused({ code: 'FEEDBACK_NOT_YET' })
  const id = newId()
  const reasons = [...new Set(given.reasons)]
  const row = {
    region,
    id,
    subject: of.subject,
    subject_id: of.id,
    owner_id: actor.accountId,
    number,
    industry,
    grade: given.grade,
    reasons,
    words: given.words,
    at: context.clock.now().toISOString(),
  }
  if (!(await insertRating(tx, row))) {
    const before = await findRating(tx, { region, ...of })
    return refused({ code: 'FEEDBACK_GIVEN', at: before?.at ?? '' })
  }
  if (isLow(given.grade)) {
    const { calendar } = currentCatalogue(context)
    const deadline = addWorkingDays(calendar, context.clock.today(), CALL_BACK_DAYS)
    invariant(deadline.ok, 'the calendar reaches a week ahead')
    await insertCallBack(tx, { region, ratingId: id, due: deadline.value.due })
  }
  await record(tx, {
    actor,
    action: 'rating.given',
    region,
    object: { kind: 'rating', id },
    detail: { of: of.subject, number, grade: given.grade },
  })
  return standingOf(tx, context, actor, of)
}
