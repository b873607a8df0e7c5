import type { ColumnType, Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { PlanLine } from '../../core/index.ts'

interface PlanTable {
  region: string
  year: number
  version: number
  lines: ColumnType<readonly PlanLine[], string, never>
  reason: string
  by_id: string
  by_name: string
  at: string
}

const own = (tx: Tx) => tables<{ check_plan: PlanTable }>(tx)

/** The plan of a year as it stands. */
export async function findPlan(
  tx: Tx,
  region: string,
  year: number,
): Promise<Selectable<PlanTable> | undefined> {
  return own(tx)
    .selectFrom('check_plan')
    .selectAll()
    .where('region', '=', region)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Publishes a version; false where somebody else did in between. */
export async function insertPlan(
  tx: Tx,
  plan: Omit<Selectable<PlanTable>, 'lines'> & { readonly lines: readonly PlanLine[] },
): Promise<boolean> {
  const done = await own(tx)
    .insertInto('check_plan')
    .values({ ...plan, lines: JSON.stringify(plan.lines) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}
