import { tables, type Tx } from '#platform/server/database.ts'
import { sealValues } from '#platform/server/fields/index.ts'
import { Remembered } from '#platform/server/remembered.ts'
import type { Branch, Case, CaseId, CaseRecord, CaseState } from '../core/index.ts'
import { applicantOf, branchesOf, isFinal, usccOf } from '../core/index.ts'
import { withBranches } from './rows/store.ts'
import type { CasesTables } from './tables.ts'

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
