import { sql } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { CaseId } from '../../core/index.ts'
import { forgetCase } from '../store.ts'
import type { CasesTables } from '../tables.ts'

interface ClaimTable {
  region: string
  id: string
  case_id: string
  code: string
  made_by: string
  made_at: string
  until_day: string
  failures: number
  ended_at: string | null
  ended_by: string | null
}
export type Claim = Pick<
  ClaimTable,
  'region' | 'id' | 'case_id' | 'code' | 'until_day' | 'failures'
>

const own = (tx: Tx) => tables<CasesTables & { case_claim: ClaimTable }>(tx)

/** Accounts whose own applications for this business the authority of the region took on, latest first. */
export async function listApplicants(
  tx: Tx,
  region: string,
  uscc: string,
): Promise<{ ownerId: string; caseNo: string; on: string }[]> {
  const rows = await own(tx)
    .selectFrom('case_file')
    .distinctOn('owner_id')
    .select(['owner_id', 'case_no', 'updated_at'])
    .where('region', '=', region)
    .where('uscc', '=', uscc)
    .where((on) =>
      on.or([
        on('state', 'in', ['inReview', 'decided', 'issued']),
        on('outcome', 'in', ['whole', 'part']),
      ]),
    )
    .orderBy('owner_id')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return rows
    .map((row) => ({
      ownerId: row.owner_id,
      caseNo: row.case_no ?? '',
      on: row.updated_at.slice(0, 10),
    }))
    .toSorted((a, b) => b.on.localeCompare(a.on))
}

/** The code of a case that is alive, its row locked. */
export async function lockClaim(tx: Tx, caseId: CaseId): Promise<Claim | undefined> {
  return own(tx)
    .selectFrom('case_claim')
    .select(['region', 'id', 'case_id', 'code', 'until_day', 'failures'])
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export async function insertClaim(
  tx: Tx,
  claim: Claim & { readonly made_by: string; readonly made_at: string },
): Promise<void> {
  await own(tx)
    .insertInto('case_claim')
    .values({ ...claim, ended_at: null, ended_by: null })
    .execute()
}

/** It opens nothing any more: used, worn out, or replaced by another. */
export async function endClaim(
  tx: Tx,
  { region, id }: Pick<Claim, 'region' | 'id'>,
  end: { readonly at: string; readonly by: string | null },
): Promise<void> {
  await own(tx)
    .updateTable('case_claim')
    .set({ ended_at: end.at, ended_by: end.by })
    .where('region', '=', region)
    .where('id', '=', id)
    .execute()
}

export async function countFailure(tx: Tx, { region, id }: Pick<Claim, 'region' | 'id'>) {
  await own(tx)
    .updateTable('case_claim')
    .set({ failures: sql`failures + 1` })
    .where('region', '=', region)
    .where('id', '=', id)
    .execute()
}

/** Which case bears this number. */
export async function findCaseByNumber(tx: Tx, caseNo: string): Promise<CaseId | undefined> {
  const row = await own(tx)
    .selectFrom('case_file')
    .select('id')
    .where('case_no', '=', caseNo)
    .executeTakeFirst()
  return row?.id as CaseId | undefined
}

/** The case, and by the database's own trigger all that came of it, is this account's from now on. */
export async function giveTo(
  tx: Tx,
  { region, id }: { readonly region: string; readonly id: CaseId },
  account: string,
): Promise<void> {
  forgetCase(tx, id as CaseId)
  await own(tx)
    .updateTable('case_file')
    .set({ owner_id: account })
    .where('region', '=', region)
    .where('id', '=', id)
    .execute()
}
