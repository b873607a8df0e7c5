import { sql, type Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import { openValues } from '#platform/server/fields/index.ts'
import type { Answers, IndustryCode, ItemId, RegionCode } from '../../../catalogue/core/index.ts'
import {
  NOTHING_BESIDE,
  type Case,
  type CaseId,
  type CaseRecord,
  type CaseState,
} from '../../core/index.ts'
import type { BranchTable, CaseFileTable, CasesTables } from '../tables.ts'

const own = (tx: Tx) => tables<CasesTables>(tx)

/** Case rows with their branches, in the order of the rows. */
export async function withBranches(
  tx: Tx,
  rows: readonly Selectable<CaseFileTable>[],
): Promise<CaseRecord[]> {
  const branches = await branchesOfRows(
    tx,
    rows.filter(({ state }) => !WITHOUT_BRANCHES.has(state)),
  )
  return rows.map((row) => recordOf(row, branches.get(row.id) ?? []))
}

/** The branches of these cases, by case, in their order. */
export async function branchesOfRows(
  tx: Tx,
  rows: readonly Pick<CaseFileTable, 'region' | 'id'>[],
): Promise<ReadonlyMap<string, readonly BranchRow[]>> {
  if (rows.length === 0) return new Map()
  const branches = await own(tx)
    .selectFrom('branch')
    .select(['case_id', 'item', 'standing'])
    // one array each, so that it is the same statement for however many
    .where('region', '=', anyOf<string>([...new Set(rows.map((row) => row.region))], 'text'))
    .where(
      'case_id',
      '=',
      anyOf<string>(
        rows.map((row) => row.id),
        'uuid',
      ),
    )
    .orderBy('position')
    .execute()
  return Map.groupBy(branches, (branch) => branch.case_id)
}

const WITHOUT_BRANCHES: ReadonlySet<string> = new Set<CaseState['state']>([
  'draft',
  'submitted',
  'correctionAsked',
  'resubmitted',
  'declined',
])

function anyOf<T>(values: readonly T[], type: 'text' | 'uuid') {
  return sql<T>`any(${sql.val(values)}::${sql.raw(type)}[])`
}

export type BranchRow = Pick<Selectable<BranchTable>, 'case_id' | 'item' | 'standing'>

/** Where a case and its branches stand, and what is kept beside. */
export function fileOf(
  row: Pick<Selectable<CaseFileTable>, 'state' | 'standing' | 'corrections' | 'beside'>,
  branches: readonly BranchRow[],
): Case {
  const standing = {
    ...row.standing,
    branches: new Map(branches.map((branch) => [branch.item, branch.standing])),
  }
  const at = (WITHOUT_BRANCHES.has(row.state) ? row.standing : standing) as Case['at']
  // rows of the first version have nothing beside
  return { at, corrections: row.corrections, beside: { ...NOTHING_BESIDE, ...row.beside } }
}

function recordOf(row: Selectable<CaseFileTable>, branches: readonly BranchRow[]): CaseRecord {
  return {
    id: row.id as CaseId,
    region: row.region as RegionCode,
    caseNo: row.case_no,
    ownerId: row.owner_id,
    filedBy: row.filed_by,
    industry: row.industry as IndustryCode,
    kind: row.kind,
    items: row.items as ItemId[],
    catalogueVersion: row.catalogue_version,
    answers: row.answers as Answers,
    holdings: row.holdings,
    noticeId: row.notice_id,
    values: openValues(row.id, row.form_values),
    submittedValues: row.submitted_values && openValues(row.id, row.submitted_values),
    file: fileOf(row, branches),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
