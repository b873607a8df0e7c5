import type { ColumnType, Selectable } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import { tables, type Tx } from '#platform/server/database.ts'
import type { Outcome, Reason, Subject } from '../core/index.ts'

interface RatingTable {
  region: string
  id: string
  subject: Subject
  subject_id: string
  owner_id: string
  number: string
  industry: string
  grade: number
  reasons: ColumnType<readonly Reason[], string, never>
  words: string
  at: string
}

interface FeedbackTables {
  rating: RatingTable
  call_back: {
    region: string
    rating_id: string
    due: string
    state: 'open' | 'done'
    outcome: Outcome | null
    words: string | null
    done_at: string | null
    done_by: string | null
    version: number
  }
}

const own = (tx: Tx) => tables<FeedbackTables>(tx)

export interface RatingRow extends Selectable<RatingTable> {
  /** `null` columns where no call-back is owed. */
  readonly due: string | null
  readonly state: 'open' | 'done' | null
  readonly outcome: Outcome | null
  readonly answer: string | null
  readonly done_at: string | null
  readonly version: number | null
}

const withCallBack = (tx: Tx) =>
  own(tx)
    .selectFrom('rating')
    .leftJoin('call_back', (join) =>
      join
        .onRef('call_back.region', '=', 'rating.region')
        .onRef('call_back.rating_id', '=', 'rating.id'),
    )
    .selectAll('rating')
    .select([
      'call_back.due',
      'call_back.state',
      'call_back.outcome',
      'call_back.words as answer',
      'call_back.done_at',
      'call_back.version',
    ])

/** Keeps a rating; whether there was none of the same subject. */
export async function insertRating(
  tx: Tx,
  row: Omit<Selectable<RatingTable>, 'reasons'> & { readonly reasons: readonly Reason[] },
): Promise<boolean> {
  const added = await own(tx)
    .insertInto('rating')
    .values({ ...row, reasons: JSON.stringify(row.reasons) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export async function insertCallBack(
  tx: Tx,
  of: { readonly region: string; readonly ratingId: string; readonly due: PlainDate },
): Promise<void> {
  await own(tx)
    .insertInto('call_back')
    .values({ region: of.region, rating_id: of.ratingId, due: of.due, state: 'open', version: 1 })
    .execute()
}

export async function findRating(
  tx: Tx,
  of: { readonly region: string; readonly subject: Subject; readonly id: string },
): Promise<RatingRow | undefined> {
  return withCallBack(tx)
    .where('rating.region', '=', of.region)
    .where('rating.subject', '=', of.subject)
    .where('rating.subject_id', '=', of.id)
    .executeTakeFirst()
}

/** One rating, its call-back locked for an answer. */
export async function lockCallBack(tx: Tx, id: string): Promise<RatingRow | undefined> {
  await own(tx)
    .selectFrom('call_back')
    .select('due')
    .where('rating_id', '=', id)
    .forUpdate()
    .execute()
  return withCallBack(tx).where('rating.id', '=', id).executeTakeFirst()
}

export async function answerCallBack(
  tx: Tx,
  of: { readonly region: string; readonly id: string },
  answer: {
    readonly outcome: Outcome
    readonly words: string
    readonly at: string
    readonly by: string
  },
): Promise<void> {
  await own(tx)
    .updateTable('call_back')
    .set((row) => ({
      state: 'done',
      outcome: answer.outcome,
      words: answer.words,
      done_at: answer.at,
      done_by: answer.by,
      version: row('version', '+', 1),
    }))
    .where('region', '=', of.region)
    .where('rating_id', '=', of.id)
    .execute()
}

export interface RatingQuery {
  readonly regions: readonly string[]
  readonly only: 'all' | 'low' | 'open'
  readonly after?: { readonly id: string; readonly due: string | null } | undefined
  readonly limit: number
}

/** Ratings of these regions: newest first, or (open call-backs) the most urgent first. */
export async function listRatings(tx: Tx, query: RatingQuery): Promise<RatingRow[]> {
  const { regions, only, after, limit } = query
  let rows = withCallBack(tx)
    .where('rating.region', 'in', [...regions])
    .limit(limit)
  if (only === 'open') {
    rows = rows.where('call_back.state', '=', 'open')
    if (after?.due != null) {
      const { due, id } = after
      rows = rows.where((row) =>
        row.or([
          row('call_back.due', '>', due),
          row.and([row('call_back.due', '=', due), row('call_back.rating_id', '>', id)]),
        ]),
      )
    }
    return rows.orderBy('call_back.due').orderBy('call_back.rating_id').execute()
  }
  if (only === 'low') rows = rows.where('rating.grade', '<=', 2)
  if (after) rows = rows.where('rating.id', '<', after.id)
  return rows.orderBy('rating.id', 'desc').execute()
}

/** Where a page of the list ended. */
export async function placeOf(
  tx: Tx,
  id: string,
): Promise<{ readonly id: string; readonly due: string | null } | undefined> {
  return withCallBack(tx).where('rating.id', '=', id).executeTakeFirst()
}
