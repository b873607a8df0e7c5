import { sql } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { CaseRecord } from '../../core/index.ts'
import { withBranches } from '../rows/store.ts'
import type { CasesTables } from '../tables.ts'

/**
 * Submitted cases, still on their way, that change or renew one of these single licences; oldest
 * first. Drafts are nobody's business but their owner's.
 */
export async function casesBuiltOn(
  tx: Tx,
  region: string,
  holdings: readonly string[],
): Promise<CaseRecord[]> {
  if (holdings.length === 0) return []
  const rows = await tables<CasesTables>(tx)
    .selectFrom('case_file')
    .selectAll()
    .where('region', '=', region)
    .where('state', 'in', ['submitted', 'correctionAsked', 'resubmitted', 'inReview', 'decided'])
    .where(sql<boolean>`holdings ?| ${sql.val([...holdings])}::text[]`)
    .orderBy('id')
    .execute()
  return withBranches(tx, rows)
}
