import { tables, type Tx } from '#platform/server/database.ts'
import type { ItemId } from '../../../catalogue/core/index.ts'
import { NO_SETTING, type DepartmentSetting } from '../../core/index.ts'

interface SettingRow {
  region: string
  department: string
  version: number
  two_step: string[]
  batch: string[]
  reason: string
  by_id: string
  by_name: string
  at: string
}

const own = (tx: Tx) => tables<{ department_setting: SettingRow }>(tx)

export interface SettingWithAuthor extends DepartmentSetting {
  readonly reason: string | null
  readonly by: string | null
  readonly at: string | null
}

/** The setting that stands; one that asks for nothing while the department has made none. */
export async function settingOf(
  tx: Tx,
  of: { readonly region: string; readonly department: string },
): Promise<SettingWithAuthor> {
  const row = await own(tx)
    .selectFrom('department_setting')
    .selectAll()
    .where('region', '=', of.region)
    .where('department', '=', of.department)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { ...NO_SETTING, reason: null, by: null, at: null }
  return {
    version: row.version,
    twoStep: row.two_step as ItemId[],
    batch: row.batch as ItemId[],
    reason: row.reason,
    by: row.by_name,
    at: row.at,
  }
}

/** Adds a version unless it is taken; whether it was added. */
export async function insertSetting(tx: Tx, row: SettingRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await own(tx)
    .insertInto('department_setting')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
