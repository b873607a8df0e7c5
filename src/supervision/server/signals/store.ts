import { tables, type Tx } from '#platform/server/database.ts'

interface TaskTables {
  signal_task: {
    region: string
    signal_id: string
    department: string
    note: string
    given_at: string
    given_by: string
    given_name: string
    due: string
    state: 'open' | 'answered'
    wants_check: boolean
    answered_at: string | null
    version: number
  }
}

const own = (tx: Tx) => tables<TaskTables>(tx)
export type TaskRow = TaskTables['signal_task']

/** Gives a signal to a department, or to another one while it is open; nothing once it is answered. */
export function putTask(tx: Tx, row: TaskRow): Promise<TaskRow | undefined> {
  const { department, note, given_at, given_by, given_name, due } = row
  return own(tx)
    .insertInto('signal_task')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['region', 'signal_id'])
        .doUpdateSet((set) => ({
          department,
          note,
          given_at,
          given_by,
          given_name,
          due,
          version: set('signal_task.version', '+', 1),
        }))
        .where('signal_task.state', '=', 'open'),
    )
    .returningAll()
    .executeTakeFirst()
}

export function lockTask(tx: Tx, signalId: string): Promise<TaskRow | undefined> {
  return own(tx)
    .selectFrom('signal_task')
    .selectAll()
    .where('signal_id', '=', signalId)
    .forUpdate()
    .executeTakeFirst()
}

/** Tasks of these regions and departments that are open, or were answered lately; the most urgent first. */
export function listTasks(
  tx: Tx,
  of: {
    readonly regions: readonly string[]
    readonly departments?: readonly string[] | undefined
    readonly state: TaskRow['state']
    readonly limit: number
  },
): Promise<TaskRow[]> {
  let query = own(tx)
    .selectFrom('signal_task')
    .selectAll()
    .where('region', 'in', [...of.regions])
    .where('state', '=', of.state)
    .limit(of.limit)
  if (of.departments !== undefined) query = query.where('department', 'in', [...of.departments])
  return of.state === 'open'
    ? query.orderBy('due').orderBy('signal_id').execute()
    : query.orderBy('answered_at', 'desc').execute()
}

export function closeTask(
  tx: Tx,
  of: Pick<TaskRow, 'region' | 'signal_id' | 'version'>,
  end: { readonly at: string; readonly wantsCheck: boolean },
): Promise<TaskRow> {
  return own(tx)
    .updateTable('signal_task')
    .set({
      state: 'answered',
      answered_at: end.at,
      wants_check: end.wantsCheck,
      version: of.version + 1,
    })
    .where('region', '=', of.region)
    .where('signal_id', '=', of.signal_id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
