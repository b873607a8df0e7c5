import type { ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { AfterCheckTask } from '../../core/index.ts'

interface CheckTables {
  after_check: {
    region: string
    case_id: string
    item: string
    department: string
    case_no: string
    applicant: string | null
    state: AfterCheckTask['state']
    due_on: string
    open: ColumnType<boolean, never, never>
  }
  after_check_alarm: {
    region: string
    case_id: string
    item: string
    due_on: string
    raised_on: string
  }
}

const own = (tx: Tx) => tables<CheckTables>(tx)

/** Writes where a check stands now; the first writing makes it. */
export async function saveTask(tx: Tx, task: AfterCheckTask): Promise<void> {
  const standing = { state: task.state, due_on: task.dueOn }
  await own(tx)
    .insertInto('after_check')
    .values({
      region: task.region,
      case_id: task.caseId,
      item: task.item,
      department: task.department,
      case_no: task.caseNo,
      applicant: task.applicant,
      ...standing,
    })
    .onConflict((conflict) => conflict.columns(['region', 'case_id', 'item']).doUpdateSet(standing))
    .execute()
}

export interface TaskFilter {
  readonly open: boolean
  readonly dueBefore?: string | undefined
  readonly after?:
    | { readonly due: string; readonly caseId: string; readonly item: string }
    | undefined
  readonly limit: number
}

/** The checks of departments, first due first. */
export async function listTasks(
  tx: Tx,
  scope: { readonly regions: readonly string[] | '*'; readonly departments?: readonly string[] },
  filter: TaskFilter,
): Promise<AfterCheckTask[]> {
  const { open, dueBefore, after, limit } = filter
  let query = own(tx).selectFrom('after_check').selectAll().where('open', '=', open)
  if (scope.regions !== '*') query = query.where('region', 'in', scope.regions)
  if (scope.departments !== undefined) query = query.where('department', 'in', scope.departments)
  if (dueBefore !== undefined) query = query.where('due_on', '<', dueBefore)
  if (after !== undefined)
    query = query.where((on) =>
      on(
        on.refTuple('due_on', 'case_id', 'item'),
        '>',
        on.tuple(after.due, after.caseId, after.item),
      ),
    )
  const rows = await query
    .orderBy('due_on')
    .orderBy('case_id')
    .orderBy('item')
    .limit(limit)
    .execute()
  return rows.map(asTask)
}

/** Open checks whose day has passed and of which nobody has been told yet. */
export async function listUnraised(
  tx: Tx,
  today: string,
  limit: number,
): Promise<AfterCheckTask[]> {
  const rows = await own(tx)
    .selectFrom('after_check as task')
    .selectAll('task')
    .where('task.state', 'in', ['due', 'ordered'])
    .where('task.due_on', '<', today)
    .where((on) =>
      on.not(
        on.exists(
          on
            .selectFrom('after_check_alarm as alarm')
            .select('alarm.item')
            .whereRef('alarm.region', '=', 'task.region')
            .whereRef('alarm.case_id', '=', 'task.case_id')
            .whereRef('alarm.item', '=', 'task.item')
            .whereRef('alarm.due_on', '=', 'task.due_on'),
        ),
      ),
    )
    .orderBy('task.due_on')
    .limit(limit)
    .execute()
  return rows.map(asTask)
}

/** Raises the alarm for this day once; whether it was this call that raised it. */
export async function raiseAlarm(tx: Tx, task: AfterCheckTask, today: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await own(tx)
    .insertInto('after_check_alarm')
    .values({
      region: task.region,
      case_id: task.caseId,
      item: task.item,
      due_on: task.dueOn,
      raised_on: today,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

function asTask(row: {
  region: string
  case_id: string
  item: string
  department: string
  case_no: string
  applicant: string | null
  state: AfterCheckTask['state']
  due_on: string
}): AfterCheckTask {
  const { region, item, department, applicant, state } = row
  return {
    region,
    caseId: row.case_id,
    item,
    department,
    caseNo: row.case_no,
    applicant,
    state,
    dueOn: row.due_on,
  }
}
