import { sql } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { ItemId } from '../../../catalogue/core/index.ts'
import type { CaseId, DeadlineSubject } from '../../core/index.ts'
import type { CasesTables } from '../tables.ts'

interface AlarmTables extends CasesTables {
  deadline_alarm: {
    region: string
    case_id: string
    subject: DeadlineSubject
    item: string
    due_on: string
    level: 'amber' | 'red'
    at: string
  }
}

const own = (tx: Tx) => tables<AlarmTables>(tx)

/** One day by which somebody has to act. `item` empty: the whole case. */
export interface Deadline {
  readonly region: string
  readonly caseId: CaseId
  readonly subject: DeadlineSubject
  readonly item: ItemId | ''
  readonly due: PlainDate
}

export interface DeadlineFilter {
  readonly regions: readonly string[] | '*'
  /** Due on or after this day; absent: from the beginning. */
  readonly from?: string
  /** Due on or before this day. */
  readonly to: string
  /** Only what waits for this department; `window`: what waits for none. */
  readonly department?: string | undefined
  /** The place after which a page begins. */
  readonly after?: Pick<Deadline, 'due' | 'caseId' | 'subject' | 'item'> | undefined
  readonly limit: number
}

/** Everything that is due in these days, first due first, each by its own index. */
export async function listDeadlines(tx: Tx, filter: DeadlineFilter): Promise<Deadline[]> {
  const { regions, from, to, department, after, limit } = filter
  const cases = (subject: DeadlineSubject, column: 'answer_by' | 'deliver_by' | 'follow_by') =>
    own(tx)
      .selectFrom('case_file')
      .select(['region', 'id as case_id'])
      .select(sql<DeadlineSubject>`${sql.lit(subject)}`.as('subject'))
      .select(sql<ItemId | ''>`''`.as('item'))
      .select(sql<string>`'window'`.as('department'))
      .select((on) => on.ref(column).$castTo<PlainDate>().as('due'))
      .where(column, 'is not', null)
  const branches = own(tx)
    .selectFrom('branch')
    .select(['region', 'case_id'])
    .select(sql<DeadlineSubject>`'decision'`.as('subject'))
    .select((on) => on.ref('item').$castTo<ItemId | ''>().as('item'))
    .select('department')
    .select((on) => on.ref('due_on').$castTo<PlainDate>().as('due'))
    .where('due_on', 'is not', null)
  let query = own(tx)
    .selectFrom(
      cases('answer', 'answer_by')
        .unionAll(cases('delivery', 'deliver_by'))
        .unionAll(cases('following', 'follow_by'))
        .unionAll(branches)
        .as('deadline'),
    )
    .select(['region', 'case_id', 'subject', 'item', 'due'])
    .where('due', '<=', to as PlainDate)
  if (from !== undefined) query = query.where('due', '>=', from as PlainDate)
  if (regions !== '*') query = query.where('region', 'in', regions)
  if (department !== undefined) query = query.where('department', '=', department)
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(due, case_id, subject, item) > (${after.due}::date, ${after.caseId}::uuid, ${after.subject}::text, ${after.item}::text)`,
    )
  const rows = await query
    .orderBy('due')
    .orderBy('case_id')
    .orderBy('subject')
    .orderBy('item')
    .limit(limit)
    .execute()
  return rows.map(({ case_id, ...row }) => ({ ...row, caseId: case_id as CaseId }))
}

/** Whether it was this call that raised it: one alarm for one deadline and level, on any node. */
export async function raiseAlarm(
  tx: Tx,
  deadline: Deadline,
  level: 'amber' | 'red',
  at: string,
): Promise<boolean> {
  const { region, caseId, subject, item, due } = deadline
  const { numInsertedOrUpdatedRows: rows } = await own(tx)
    .insertInto('deadline_alarm')
    .values({ region, case_id: caseId, subject, item, due_on: due, level, at })
    .onConflict((conflict) =>
      conflict.columns(['region', 'case_id', 'subject', 'item', 'due_on', 'level']).doNothing(),
    )
    .executeTakeFirst()
  return rows === 1n
}

/** Decided cases of the version before, whose day of delivery was not kept. */
export async function listWithoutDelivery(tx: Tx, limit: number): Promise<CaseId[]> {
  const rows = await own(tx)
    .selectFrom('case_file')
    .select('id')
    .where('state', '=', 'decided')
    .where('deliver_by', 'is', null)
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id as CaseId)
}

export async function setDelivery(tx: Tx, id: CaseId, day: string): Promise<void> {
  await own(tx).updateTable('case_file').set({ deliver_by: day }).where('id', '=', id).execute()
}
