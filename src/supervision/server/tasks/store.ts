import type { Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'

interface TaskTable {
  region: string
  case_id: string
  item: string
  kind: 'promise' | 'following'
  department: string
  due_on: string
  state: 'due' | 'ordered' | 'done'
  case_no: string
  number: string | null
}

export type TaskRow = Selectable<TaskTable>

const own = (tx: Tx) => tables<{ check_task: TaskTable }>(tx)

/** Writes where a task stands now; the first writing makes it. */
export async function saveTask(tx: Tx, task: Omit<TaskRow, 'number'>): Promise<void> {
  const { state, due_on } = task
  await own(tx)
    .insertInto('check_task')
    .values({ ...task, number: null })
    .onConflict((conflict) =>
      conflict.columns(['region', 'case_id', 'kind', 'item']).doUpdateSet({ state, due_on }),
    )
    .execute()
}

/** The tasks of a case are of this licence from now on. */
export async function nameLicence(
  tx: Tx,
  of: { readonly region: string; readonly caseId: string; readonly number: string },
): Promise<void> {
  await own(tx)
    .updateTable('check_task')
    .set({ number: of.number })
    .where('region', '=', of.region)
    .where('case_id', '=', of.caseId)
    .execute()
}

/** A case ends: what was to follow is not owed any more. */
export async function endFollowing(
  tx: Tx,
  of: { readonly region: string; readonly caseId: string },
): Promise<void> {
  await own(tx)
    .updateTable('check_task')
    .set({ state: 'done' })
    .where('region', '=', of.region)
    .where('case_id', '=', of.caseId)
    .where('kind', '=', 'following')
    .execute()
}

/** What is owed, first due first. */
export async function listTasks(
  tx: Tx,
  scope: { readonly regions: readonly string[] | '*'; readonly departments?: readonly string[] },
  page: {
    readonly after?: { readonly day: string; readonly caseId: string } | undefined
    readonly limit: number
  },
): Promise<TaskRow[]> {
  let query = own(tx).selectFrom('check_task').selectAll().where('state', '<>', 'done')
  if (scope.regions !== '*') query = query.where('region', 'in', [...scope.regions])
  if (scope.departments !== undefined)
    query = query.where('department', 'in', [...scope.departments])
  const { after } = page
  if (after)
    query = query.where((on) =>
      on(on.refTuple('due_on', 'case_id'), '>', on.tuple(after.day, after.caseId)),
    )
  return query.orderBy('due_on').orderBy('case_id').limit(page.limit).execute()
}

/** What a licence owes. */
export async function tasksOf(tx: Tx, region: string, number: string): Promise<TaskRow[]> {
  return own(tx)
    .selectFrom('check_task')
    .selectAll()
    .where('region', '=', region)
    .where('number', '=', number)
    .where('state', '<>', 'done')
    .orderBy('due_on')
    .execute()
}
