import { tables, type Tx } from '#platform/server/database.ts'
import type { CreditKind, CreditMark } from '../../core/index.ts'

interface CreditTables {
  credit_mark: {
    region: string
    id: string
    uscc: string
    kind: CreditKind
    case_id: string
    item: string
    department: string
    reason: string
    marked_on: string
    marked_by: string
    marked_by_name: string
  }
  credit_repair: {
    region: string
    mark_id: string
    reason: string
    repaired_on: string
    repaired_by: string
    repaired_by_name: string
  }
}

const own = (tx: Tx) => tables<CreditTables>(tx)

/** Adds a mark unless this promise has one already; whether it was added. */
export async function insertMark(tx: Tx, row: CreditTables['credit_mark']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await own(tx)
    .insertInto('credit_mark')
    .values(row)
    .onConflict((conflict) => conflict.columns(['region', 'case_id', 'item']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function insertRepair(tx: Tx, row: CreditTables['credit_repair']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await own(tx)
    .insertInto('credit_repair')
    .values(row)
    .onConflict((conflict) => conflict.columns(['region', 'mark_id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** The marks of a business (or of several) in every region, or the one of this id; oldest first. */
export async function selectMarks(
  tx: Tx,
  by: { readonly uscc: string | readonly string[] } | { readonly id: string },
): Promise<CreditMark[]> {
  const rows = await own(tx)
    .selectFrom('credit_mark as mark')
    .leftJoin('credit_repair as repair', (join) =>
      join.onRef('repair.region', '=', 'mark.region').onRef('repair.mark_id', '=', 'mark.id'),
    )
    .selectAll('mark')
    .select([
      'repair.reason as repair_reason',
      'repair.repaired_on as repaired_on',
      'repair.repaired_by_name as repaired_by_name',
    ])
    .where((where) =>
      'uscc' in by ? where('mark.uscc', 'in', [by.uscc].flat()) : where('mark.id', '=', by.id),
    )
    .orderBy('mark.marked_on')
    .orderBy('mark.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    region: row.region,
    uscc: row.uscc,
    kind: row.kind,
    caseId: row.case_id,
    item: row.item,
    department: row.department,
    reason: row.reason,
    markedOn: row.marked_on,
    markedBy: row.marked_by_name,
    repair:
      row.repair_reason === null
        ? null
        : { reason: row.repair_reason, on: row.repaired_on!, by: row.repaired_by_name! },
  }))
}
