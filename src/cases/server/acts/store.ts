import { tables, type Tx } from '#platform/server/database.ts'
import type { CaseEvent } from '../../core/index.ts'
import type { CasesTables } from '../tables.ts'

/** One event of a case that a person caused. */
export interface OwnAct {
  readonly caseId: string
  readonly at: string
  readonly event: CaseEvent
}

/** What one person did to cases of these regions, the oldest first; no more than `limit`. */
export async function listActs(
  tx: Tx,
  of: { readonly regions: readonly string[]; readonly accountId: string },
  limit: number,
): Promise<OwnAct[]> {
  if (of.regions.length === 0) return []
  const rows = await tables<CasesTables>(tx)
    .selectFrom('case_event')
    .select(['case_id as caseId', 'at', 'event'])
    .where('region', 'in', [...of.regions])
    .where('actor_id', '=', of.accountId)
    .orderBy('at')
    .orderBy('case_id')
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows
}
