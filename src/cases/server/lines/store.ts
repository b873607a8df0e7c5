import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import { openValues } from '#platform/server/fields/index.ts'
import type { CaseLine, CaseState, FormValues } from '../../core/index.ts'
import { type Page } from '../store.ts'
import { branchesOfRows, fileOf } from '../rows/store.ts'
import type { CaseFileTable, CasesTables } from '../tables.ts'

const own = (tx: Tx) => tables<CasesTables>(tx)

/** Of the form only the names by which people know the case: the rest is most of a row, and much of it sealed. */
export const LINE = [
  'region',
  'id',
  'case_no',
  'owner_id',
  'filed_by',
  'industry',
  'kind',
  'items',
  'catalogue_version',
  'notice_id',
  'state',
  'standing',
  'corrections',
  'beside',
  'due_on',
  'version',
  'created_at',
  'updated_at',
  sql<FormValues>`jsonb_build_object(
    'subject_name', form_values -> 'subject_name',
    'premises_name', form_values -> 'premises_name')`.as('form_values'),
] as const

export type LineRow = Omit<
  Selectable<CaseFileTable>,
  | 'answers'
  | 'holdings'
  | 'submitted_values'
  | 'applicant'
  | 'uscc'
  | 'outcome'
  | 'answer_by'
  | 'deliver_by'
  | 'due_rank'
  | 'open'
  | 'handler_id'
  | 'follow_by'
  | 'personal_until'
>

/** Rows of lists with their branches, in the order of the rows. */
export async function linesOf(tx: Tx, rows: readonly LineRow[]): Promise<CaseLine[]> {
  const branches = await branchesOfRows(tx, rows)
  return rows.map((row) => ({
    id: row.id as CaseLine['id'],
    region: row.region as CaseLine['region'],
    caseNo: row.case_no,
    ownerId: row.owner_id,
    filedBy: row.filed_by,
    industry: row.industry as CaseLine['industry'],
    kind: row.kind,
    items: row.items as CaseLine['items'][number][],
    catalogueVersion: row.catalogue_version,
    noticeId: row.notice_id,
    values: openValues(row.id, row.form_values),
    file: fileOf(row, branches.get(row.id) ?? []),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }))
}

/** Newest first; `ownerId` and `regions` as the actor's scope says. */
export async function listCaseLines(
  tx: Tx,
  scope: { regions: readonly string[] | '*'; ownerId?: string },
  filter: Page & { readonly state: CaseState['state'] | undefined },
): Promise<CaseLine[]> {
  let query = own(tx).selectFrom('case_file').select(LINE)
  if (scope.regions !== '*') query = query.where('region', 'in', scope.regions)
  if (scope.ownerId !== undefined) query = query.where('owner_id', '=', scope.ownerId)
  // a draft is nobody's business but its owner's
  else query = query.where('state', '<>', 'draft')
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  if (filter.cursor !== undefined) query = query.where('id', '<', filter.cursor)
  return linesOf(tx, await query.orderBy('id', 'desc').limit(filter.limit).execute())
}
