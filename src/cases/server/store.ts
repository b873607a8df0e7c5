import { tables, type Tx } from '#platform/server/database.ts'
import { openValues, sealValues } from '#platform/server/fields/index.ts'
import { Remembered } from '#platform/server/remembered.ts'
import type { Answers, IndustryCode, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import type { Branch, Case, CaseEvent, CaseId, CaseRecord, CaseState } from '../core/index.ts'
import { applicantOf, branchesOf, isFinal, NOTHING_BESIDE, usccOf } from '../core/index.ts'
import type { Doer, Happening } from '../core/index.ts'
import type { BranchTable, CaseFileTable, CasesTables } from './tables.ts'
import { sql, type Selectable } from 'kysely'

const own = (tx: Tx) => tables<CasesTables>(tx)

/**
 * What this transaction has read: its listeners ask for the same case one after the other, and reading one
 * opens every envelope in it. What is written takes its place.
 */
const read = new Remembered<CaseId, CaseRecord>()

/** For whoever writes to a case by another way than `updateCase`. */
export function forgetCase(tx: Tx, id: CaseId): void {
  read.forget(tx, id)
}

export async function insertCase(tx: Tx, record: CaseRecord): Promise<void> {
  await own(tx)
    .insertInto('case_file')
    .values({
      ...changing(record),
      region: record.region,
      id: record.id,
      owner_id: record.ownerId,
      filed_by: record.filedBy,
      industry: record.industry,
      kind: record.kind,
      items: [...record.items],
      answers: JSON.stringify(record.answers),
      holdings: JSON.stringify(record.holdings),
      notice_id: record.noticeId,
      created_at: record.createdAt,
    })
    .execute()
}

/**
 * Writes what may change of a case, with its branches. The row must be locked (`lockCase`). The due
 * days of branches and of delivery are reckoned by who knows the calendar.
 */
export async function updateCase(
  tx: Tx,
  record: CaseRecord,
  dueOn: (branch: Branch) => string | null,
  deliverBy: string | null = null,
): Promise<void> {
  const branches = [...branchesOf(record.file).values()]
  const dues = branches.flatMap((branch) => dueOn(branch) ?? [])
  const { at } = record.file
  const owed = 'answerBy' in at ? at.answerBy : (dues.toSorted()[0] ?? deliverBy)
  read.set(tx, record.id, record)
  await own(tx)
    .updateTable('case_file')
    .set({ ...changing(record), deliver_by: deliverBy, due_on: owed })
    .where('region', '=', record.region)
    .where('id', '=', record.id)
    .execute()
  if (branches.length === 0) return
  await own(tx)
    .insertInto('branch')
    .values(
      branches.map((branch, position) => ({
        region: record.region,
        case_id: record.id,
        item: branch.item,
        position,
        department: branch.department,
        state: branch.at.state,
        standing: JSON.stringify(branch),
        due_on: dueOn(branch),
        claimed_by: branch.claimedBy?.accountId ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['region', 'case_id', 'item']).doUpdateSet((row) => ({
        state: row.ref('excluded.state'),
        standing: row.ref('excluded.standing'),
        due_on: row.ref('excluded.due_on'),
        claimed_by: row.ref('excluded.claimed_by'),
      })),
    )
    .execute()
}

function changing(record: CaseRecord) {
  const { at } = record.file
  const { branches: _branches, ...standing } = at as CaseState & { branches?: unknown }
  const submitted = record.submittedValues
  return {
    case_no: record.caseNo,
    catalogue_version: record.catalogueVersion,
    // ID numbers and telephones are sealed at rest, bound to this case
    form_values: JSON.stringify(sealValues(record.id, record.values)),
    submitted_values: submitted === null ? null : JSON.stringify(sealValues(record.id, submitted)),
    applicant: applicantOf(record),
    uscc: usccOf(record),
    state: at.state,
    standing: JSON.stringify(standing),
    corrections: JSON.stringify(record.file.corrections),
    beside: JSON.stringify(record.file.beside),
    outcome: 'outcome' in at ? at.outcome : null,
    answer_by: 'answerBy' in at ? at.answerBy : null,
    follow_by: isFinal(at.state) ? null : firstToFollow(record.file),
    version: record.version,
    updated_at: record.updatedAt,
  }
}

function firstToFollow({ beside }: Case): string | null {
  const due = beside.following.filter((one) => one.state === 'due').map((one) => one.by)
  return due.toSorted()[0] ?? null
}

const told = new Remembered<CaseId, readonly Happening[]>()

export async function insertEvents(
  tx: Tx,
  record: Pick<CaseRecord, 'region' | 'id'>,
  rows: readonly { seq: number; at: string; doer: Doer | null; event: CaseEvent }[],
): Promise<void> {
  if (rows.length === 0) return
  told.forget(tx, record.id)
  await own(tx)
    .insertInto('case_event')
    .values(
      rows.map(({ seq, at, doer, event }) => ({
        region: record.region,
        case_id: record.id,
        seq,
        at,
        actor_id: doer?.accountId ?? null,
        actor_name: doer?.name ?? '系统',
        kind: event.kind,
        item: event.kind === 'branch' ? event.item : null,
        event: JSON.stringify(event),
      })),
    )
    .execute()
}

/** The history of a case in its order; `after` leaves out what a reader has already seen. */
export async function listHappenings(
  tx: Tx,
  record: Pick<CaseRecord, 'region' | 'id'>,
  after = 0,
): Promise<readonly Happening[]> {
  const known = told.get(tx, record.id)
  if (known) return known.filter(({ seq }) => seq > after)
  const rows = await own(tx)
    .selectFrom('case_event')
    .select(['seq', 'at', 'actor_name', 'event'])
    .where('region', '=', record.region)
    .where('case_id', '=', record.id)
    .where('seq', '>', after)
    .orderBy('seq')
    .execute()
  const happenings = rows.map(({ actor_name: actor, ...row }) => ({ ...row, actor }))
  return after === 0 ? told.set(tx, record.id, happenings) : happenings
}

/** The case, its row locked until the transaction ends: commands on one case follow one another. */
export async function lockCase(tx: Tx, id: CaseId): Promise<CaseRecord | undefined> {
  const row = await own(tx)
    .selectFrom('case_file')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && read.set(tx, id, (await withBranches(tx, [row]))[0]!)
}

export async function findCase(tx: Tx, id: CaseId): Promise<CaseRecord | undefined> {
  const known = read.get(tx, id)
  if (known) return known
  const row = await own(tx)
    .selectFrom('case_file')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && read.set(tx, id, (await withBranches(tx, [row]))[0]!)
}

export interface Page {
  /** The last id of the page before. */
  readonly cursor: string | undefined
  readonly limit: number
}

/** Newest first; `ownerId` and `regions` as the actor's scope says. */
export async function listCases(
  tx: Tx,
  scope: { regions: readonly string[] | '*'; ownerId?: string },
  filter: Page & { readonly state: CaseState['state'] | undefined },
): Promise<CaseRecord[]> {
  let query = own(tx).selectFrom('case_file').selectAll()
  if (scope.regions !== '*') query = query.where('region', 'in', scope.regions)
  if (scope.ownerId !== undefined) query = query.where('owner_id', '=', scope.ownerId)
  // a draft is nobody's business but its owner's
  else query = query.where('state', '<>', 'draft')
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  if (filter.cursor !== undefined) query = query.where('id', '<', filter.cursor)
  const rows = await query.orderBy('id', 'desc').limit(filter.limit).execute()
  return withBranches(tx, rows)
}

/** Cases whose answer is overdue on `today`, by id, beginning after the last one seen. */
export async function listUnanswered(
  tx: Tx,
  today: string,
  after: CaseId | undefined,
  limit: number,
): Promise<CaseId[]> {
  let query = own(tx).selectFrom('case_file').select('id').where('answer_by', '<', today)
  if (after !== undefined) query = query.where('id', '>', after)
  const rows = await query.orderBy('id').limit(limit).execute()
  return rows.map(({ id }) => id as CaseId)
}

/** The next serial of a region's day; its row stays locked until the transaction ends, so no gaps. */
export async function nextCaseNumber(tx: Tx, region: string, day: string): Promise<number> {
  const { last } = await own(tx)
    .insertInto('case_number')
    .values({ region, day, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['region', 'day'])
        .doUpdateSet((row) => ({ last: row('case_number.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

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
