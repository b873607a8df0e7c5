import { sql } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { CaseEvent, CaseId, CaseState } from '../../core/index.ts'
import type { CasesTables } from '../tables.ts'

const own = (tx: Tx) => tables<CasesTables>(tx)

/** How far a case's history has come. */
export interface CaseVersion {
  readonly region: string
  readonly id: CaseId
  readonly version: number
}

/** Every case that was handed in, by id, beginning after the last one seen. */
export async function listVersions(
  tx: Tx,
  after: CaseId | undefined,
  limit: number,
): Promise<CaseVersion[]> {
  let query = own(tx)
    .selectFrom('case_file')
    .select(['region', 'id', 'version'])
    .where('case_no', 'is not', null)
  if (after !== undefined) query = query.where('id', '>', after)
  const rows = await query.orderBy('id').limit(limit).execute()
  return rows.map(({ id, ...row }) => ({ ...row, id: id as CaseId }))
}

/** What a list about cases calls them. */
export interface CaseName {
  readonly id: string
  readonly caseNo: string | null
  readonly applicant: string | null
  readonly state: CaseState['state']
}

export async function nameCases(tx: Tx, ids: readonly string[]): Promise<Map<string, CaseName>> {
  if (ids.length === 0) return new Map()
  const rows = await own(tx)
    .selectFrom('case_file')
    .select(['id', 'case_no', 'applicant', 'state'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ case_no: caseNo, ...row }) => [row.id, { ...row, caseNo }]))
}

/** Cases of a region in one state, counted no further than `most`. */
export async function countCases(
  tx: Tx,
  region: string,
  state: CaseState['state'],
  most: number,
): Promise<number> {
  const some = own(tx)
    .selectFrom('case_file')
    .select('id')
    .where('region', '=', region)
    .where('state', '=', state)
    .limit(most)
    .as('some')
  const { count } = await own(tx)
    .selectFrom(some)
    .select((on) => on.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** What is due by some day at one department (empty: the window, the lead authority, the applicant). */
export interface DueCount {
  readonly subject: 'answer' | 'decision' | 'delivery' | 'following'
  readonly department: string
  readonly over: number
  readonly near: number
}

/** How much of a region is over (due before `today`) or near (due by `to`), by whom it waits for. */
export async function countDue(
  tx: Tx,
  region: string,
  { today, to }: { readonly today: string; readonly to: string },
): Promise<DueCount[]> {
  const counts = {
    over: sql<number>`count(*) filter (where due < ${today}::date)`,
    near: sql<number>`count(*) filter (where due >= ${today}::date)`,
  }
  const ofCases = (
    subject: DueCount['subject'],
    column: 'answer_by' | 'deliver_by' | 'follow_by',
  ) =>
    own(tx)
      .selectFrom('case_file')
      .select(sql<DueCount['subject']>`${sql.lit(subject)}`.as('subject'))
      .select(sql<string>`''`.as('department'))
      .select((on) => on.ref(column).as('due'))
      .where('region', '=', region)
      .where(column, '<=', to)
  const ofBranches = own(tx)
    .selectFrom('branch')
    .select(sql<DueCount['subject']>`'decision'`.as('subject'))
    .select(['department', 'due_on as due'])
    .where('region', '=', region)
    .where('due_on', '<=', to)
  return own(tx)
    .selectFrom(
      ofCases('answer', 'answer_by')
        .unionAll(ofCases('delivery', 'deliver_by'))
        .unionAll(ofCases('following', 'follow_by'))
        .unionAll(ofBranches)
        .as('deadline'),
    )
    .select(['subject', 'department', counts.over.as('over'), counts.near.as('near')])
    .groupBy(['subject', 'department'])
    .execute()
}

/** A draft, or a correction that is awaited, and where its applicant was last. */
export interface Resting {
  readonly id: CaseId
  readonly industry: string
  readonly state: 'draft' | 'correctionAsked'
  readonly updatedAt: string
  /** The boxes or the material of the last save; null where nothing was saved yet. */
  readonly last: Extract<CaseEvent, { kind: 'edited' }> | null
}

/** The newest applications of a region that lie with their applicants, each with its last save. */
export async function listResting(tx: Tx, region: string, limit: number): Promise<Resting[]> {
  const rows = await own(tx)
    .selectFrom('case_file')
    .leftJoinLateral(
      (on) =>
        on
          .selectFrom('case_event')
          .select('event')
          .whereRef('case_event.region', '=', 'case_file.region')
          .whereRef('case_event.case_id', '=', 'case_file.id')
          .where('case_event.kind', '=', 'edited')
          .orderBy('seq', 'desc')
          .limit(1)
          .as('saved'),
      (join) => join.onTrue(),
    )
    .select(['id', 'industry', 'state', 'updated_at', 'saved.event'])
    .where('case_file.region', '=', region)
    .where('state', 'in', ['draft', 'correctionAsked'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, state, updated_at: updatedAt, event, ...row }) => ({
    ...row,
    id: id as CaseId,
    state: state as Resting['state'],
    updatedAt,
    last: event?.kind === 'edited' ? event : null,
  }))
}
