import { tables, type Tx } from '#platform/server/database.ts'
import type { ItemId } from '../../../catalogue/core/index.ts'
import type { Branch, CaseRecord } from '../../core/index.ts'
import { withBranches, type Page } from '../store.ts'
import type { CasesTables } from '../tables.ts'

const own = (tx: Tx) => tables<CasesTables>(tx)

/** Branches of departments, newest case first, each with its case. */
export async function listBranches(
  tx: Tx,
  scope: { regions: readonly string[] | '*'; departments?: readonly string[] },
  filter: Page & { readonly states: readonly Branch['at']['state'][] | undefined },
): Promise<{ record: CaseRecord; branch: Branch }[]> {
  let query = own(tx).selectFrom('branch').select(['case_id', 'item', 'standing'])
  if (scope.regions !== '*') query = query.where('region', 'in', scope.regions)
  if (scope.departments !== undefined) query = query.where('department', 'in', scope.departments)
  if (filter.states !== undefined) query = query.where('state', 'in', filter.states)
  const [caseId, item] = filter.cursor?.split('/') ?? []
  if (caseId !== undefined && item !== undefined)
    query = query.where((on) =>
      on.or([
        on('case_id', '<', caseId),
        on.and([on('case_id', '=', caseId), on('item', '>', item as ItemId)]),
      ]),
    )
  const branches = await query
    .orderBy('case_id', 'desc')
    .orderBy('item')
    .limit(filter.limit)
    .execute()
  const ids = [...new Set(branches.map((b) => b.case_id))]
  if (ids.length === 0) return []
  const rows = await own(tx).selectFrom('case_file').selectAll().where('id', 'in', ids).execute()
  const records = new Map((await withBranches(tx, rows)).map((r) => [r.id as string, r]))
  return branches.flatMap(({ case_id, standing }) => {
    const record = records.get(case_id)
    return record ? [{ record, branch: standing }] : []
  })
}
