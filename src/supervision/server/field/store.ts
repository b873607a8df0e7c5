import type { ColumnType, Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'

interface FieldRecordTable {
  region: string
  check_id: string
  hash: string
  round: number
  record: string
  by_id: string
  by_name: string
  received_at: string
  refusal: ColumnType<FieldFault | null, string | null, never>
}

/** Why a record does not stand for its round: a refusal of ours with its facts. */
export interface FieldFault {
  readonly code: string
  readonly [fact: string]: unknown
}

const own = (tx: Tx) => tables<{ joint_check_field_record: FieldRecordTable }>(tx)
interface OfCheck {
  readonly region: string
  readonly id: string
}
export type FieldRow = Selectable<FieldRecordTable>

/** Everything that came from devices of a check, in the order in which it came. */
export async function listFieldRecords(tx: Tx, of: OfCheck): Promise<FieldRow[]> {
  return own(tx)
    .selectFrom('joint_check_field_record')
    .selectAll()
    .where('region', '=', of.region)
    .where('check_id', '=', of.id)
    .orderBy('received_at')
    .orderBy('hash')
    .execute()
}

/** Keeps a record as it came. */
export async function insertFieldRecord(
  tx: Tx,
  { refusal, ...row }: Omit<FieldRow, 'refusal'> & { readonly refusal: FieldFault | null },
): Promise<void> {
  await own(tx)
    .insertInto('joint_check_field_record')
    .values({ ...row, refusal: refusal && JSON.stringify(refusal) })
    .execute()
}
