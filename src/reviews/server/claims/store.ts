import { tables, type Tx } from '#platform/server/database.ts'

export interface DelegationRow {
  region: string
  id: string
  case_id: string
  item: string
  from_id: string
  from_name: string
  to_id: string
  to_name: string
  until: string
  reason: string
  at: string
}

const own = (tx: Tx) => tables<{ review_delegation: DelegationRow }>(tx)

export async function insertDelegation(tx: Tx, row: DelegationRow): Promise<void> {
  await own(tx).insertInto('review_delegation').values(row).execute()
}

/** Every handing on of a branch, newest first. */
export async function listDelegations(
  tx: Tx,
  at: { readonly region: string; readonly caseId: string; readonly item: string },
): Promise<DelegationRow[]> {
  return own(tx)
    .selectFrom('review_delegation')
    .selectAll()
    .where('region', '=', at.region)
    .where('case_id', '=', at.caseId)
    .where('item', '=', at.item)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
