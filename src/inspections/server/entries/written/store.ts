import { tables, type Tx } from '#platform/server/database.ts'
import type { Entry } from '../../../core/index.ts'
import type { InspectionsTables } from '../../tables.ts'

/** One thing that a person wrote down at a visit. */
export interface Written {
  readonly caseId: string
  readonly at: string
  readonly kind: Entry['kind']
}

/** What one person wrote down at visits in these regions, the oldest first; no more than `limit`. */
export async function listWritten(
  tx: Tx,
  of: { readonly regions: readonly string[]; readonly accountId: string },
  limit: number,
): Promise<Written[]> {
  if (of.regions.length === 0) return []
  return tables<InspectionsTables>(tx)
    .selectFrom('visit_entry')
    .innerJoin('visit', (join) =>
      join
        .onRef('visit.region', '=', 'visit_entry.region')
        .onRef('visit.id', '=', 'visit_entry.visit_id'),
    )
    .select(['visit.case_id as caseId', 'visit_entry.received_at as at', 'visit_entry.kind'])
    .where('visit_entry.region', 'in', [...of.regions])
    .where('visit_entry.author_id', '=', of.accountId)
    .orderBy('visit_entry.received_at')
    .limit(limit)
    .execute()
}
