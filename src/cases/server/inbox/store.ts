import type { Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { ItemId } from '../../../catalogue/core/index.ts'
import type { Branch, CaseId, CaseLine } from '../../core/index.ts'
import { LINE, linesOf } from '../lines/store.ts'
import type { BranchTable, CasesTables } from '../tables.ts'

const own = (tx: Tx) => tables<CasesTables>(tx)

export interface BranchScope {
  readonly regions: readonly string[] | '*'
  readonly departments?: readonly string[]
}

export interface BranchFilter {
  readonly open?: boolean | undefined
  readonly states?: readonly Branch['at']['state'][] | undefined
  readonly item?: ItemId | undefined
  /** Due on or after this day. */
  readonly dueFrom?: string | undefined
  /** Due before this day. */
  readonly dueBefore?: string | undefined
  /** Held by this account at this instant, or by nobody. */
  readonly held?: { readonly by: string | null; readonly now: string } | undefined
}

/** The place after which a page begins: day due (`infinity` for none), case, item. */
export interface BranchPlace {
  readonly due: string
  readonly caseId: string
  readonly item: string
}

/** One row of a department's inbox. */
export interface InboxRow {
  readonly record: CaseLine
  readonly branch: Branch
  readonly due: string
  readonly claimedUntil: string | null
}

/**
 * Branches of departments, each with its case: the open ones first due first, those without a day
 * last; the ended ones (`open: false`), which have no day, newest case first.
 */
export async function listBranches(
  tx: Tx,
  scope: BranchScope,
  filter: BranchFilter & { readonly after?: BranchPlace | undefined; readonly limit: number },
): Promise<InboxRow[]> {
  const { after } = filter
  const [beyond, order] = filter.open === false ? (['<', 'desc'] as const) : (['>', 'asc'] as const)
  let query = matching(tx, scope, filter).selectAll()
  if (after !== undefined)
    query = query.where((on) =>
      on(
        on.refTuple('due_rank', 'case_id', 'item'),
        beyond,
        on.tuple(after.due, after.caseId, after.item as ItemId),
      ),
    )
  const rows = await query
    .orderBy('due_rank', order)
    .orderBy('case_id', order)
    .orderBy('item', order)
    .limit(filter.limit)
    .execute()
  return withCases(tx, rows)
}

/** How many there are, counted no further than `most`. */
export async function countBranches(
  tx: Tx,
  scope: BranchScope,
  filter: BranchFilter,
  most: number,
): Promise<number> {
  const { count } = await own(tx)
    .selectFrom(matching(tx, scope, filter).select('item').limit(most).as('some'))
    .select((on) => on.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function matching(tx: Tx, scope: BranchScope, filter: BranchFilter) {
  const { open, states, item, dueFrom, dueBefore, held } = filter
  let query = own(tx).selectFrom('branch')
  if (scope.regions !== '*') query = query.where('region', 'in', scope.regions)
  if (scope.departments !== undefined) query = query.where('department', 'in', scope.departments)
  if (open !== undefined) query = query.where('open', '=', open)
  if (states !== undefined) query = query.where('state', 'in', states)
  if (item !== undefined) query = query.where('item', '=', item)
  if (dueFrom !== undefined) query = query.where('due_rank', '>=', dueFrom)
  if (dueBefore !== undefined) query = query.where('due_rank', '<', dueBefore)
  if (held?.by === null)
    query = query.where((on) =>
      on.or([on('claimed_until', 'is', null), on('claimed_until', '<=', held.now)]),
    )
  else if (held !== undefined)
    query = query.where('claimed_by', '=', held.by).where('claimed_until', '>', held.now)
  return query
}

async function withCases(tx: Tx, rows: readonly Selectable<BranchTable>[]): Promise<InboxRow[]> {
  const ids = [...new Set(rows.map((row) => row.case_id))]
  if (ids.length === 0) return []
  const cases = await own(tx).selectFrom('case_file').select(LINE).where('id', 'in', ids).execute()
  const records = new Map((await linesOf(tx, cases)).map((r) => [r.id as string, r]))
  return rows.flatMap(({ case_id, standing, due_rank, claimed_until }) => {
    const record = records.get(case_id)
    return record ? [{ record, branch: standing, due: due_rank, claimedUntil: claimed_until }] : []
  })
}

interface BranchKey {
  readonly region: string
  readonly caseId: CaseId
  readonly item: ItemId
}

/** Until when whoever claimed the branch keeps it; null: given back. The case must be locked. */
export async function leaseUntil(tx: Tx, key: BranchKey, until: string | null): Promise<void> {
  await own(tx)
    .updateTable('branch')
    .set({ claimed_until: until })
    .where('region', '=', key.region)
    .where('case_id', '=', key.caseId)
    .where('item', '=', key.item)
    .execute()
}

/** The end of the lease as it was last set; null when nobody took it or it was given back. */
export async function leaseEnd(tx: Tx, key: BranchKey): Promise<string | null> {
  const row = await own(tx)
    .selectFrom('branch')
    .select('claimed_until')
    .where('region', '=', key.region)
    .where('case_id', '=', key.caseId)
    .where('item', '=', key.item)
    .executeTakeFirst()
  return row?.claimed_until ?? null
}
