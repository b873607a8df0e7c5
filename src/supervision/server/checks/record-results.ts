import { invariant } from '#kernel/invariant.ts'
import { refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { plainDate, type PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import { addWorkingDays } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import type { RecordCheck } from '../../core/index.ts'
import { listPhotos } from '../photos/store.ts'
import type { SupervisionRefusal } from '../problems.ts'
import { lockCheck, perform, type CheckAt } from './command-check.ts'
import type { CheckRecord } from './store.ts'

/** Working days to put right what was found, where officers say nothing else; as at the visit before the licence. */
const FIX_DAYS = 10

/** The results of one visit, line by line; what failed is to be put right in time. */
export async function recordCheck(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: CheckAt,
  body: RecordCheck,
): Promise<Result<CheckRecord, SupervisionRefusal>> {
  const locked = await lockCheck(tx, actor, ['check.record'], at)
  if (!locked.ok) return locked
  const kept = new Set((await listPhotos(tx, locked.value.check)).map(({ sha256 }) => sha256))
  const lost = body.results.flatMap(({ photos }) => photos).find((sha256) => !kept.has(sha256))
  if (lost !== undefined) return refused({ code: 'SUPERVISION_PHOTO_ABSENT', sha256: lost })
  const fixBy =
    body.fixBy === undefined ? usualDay(context, context.clock.today()) : plainDate(body.fixBy)
  const results = body.results
  return perform(tx, context, actor, locked.value, { kind: 'record', results, fixBy })
}

/** The day by which faults of a visit are to be put right where nobody says another. */
export function usualDay(context: Context, from: PlainDate): PlainDate {
  const { calendar } = currentCatalogue(context)
  const due = addWorkingDays(calendar, from, FIX_DAYS)
  invariant(due.ok, 'the calendar reaches some weeks ahead')
  return due.value.due
}
