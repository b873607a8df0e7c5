import type { ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { Check, GrantBranch, OpinionRecord } from '../../core/index.ts'

interface OpinionTables {
  review_check: {
    region: string
    case_id: string
    item: string
    kind: Check['kind']
    subject: string
    result: Check['result']
    note: string | null
    by_id: string
    by_name: string
    at: string
  }
  review_opinion: {
    region: string
    case_id: string
    item: string
    seq: number
    kind: OpinionRecord['kind']
    reasons: string
    wish: ColumnType<GrantBranch, string, never>
    standard_version: number
    by_id: string
    by_name: string
    at: string
  }
}

const own = (tx: Tx) => tables<OpinionTables>(tx)

export interface BranchKey {
  readonly region: string
  readonly caseId: string
  readonly item: string
}

/** What has been found on each line of the standard. */
export async function listChecks(tx: Tx, at: BranchKey): Promise<Check[]> {
  const rows = await own(tx)
    .selectFrom('review_check')
    .selectAll()
    .where('region', '=', at.region)
    .where('case_id', '=', at.caseId)
    .where('item', '=', at.item)
    .orderBy('kind')
    .orderBy('subject')
    .execute()
  return rows.map(({ kind, subject, result, note, by_name: by, at: when }) => {
    return { kind, subject, result, note, by, at: when }
  })
}

export async function saveCheck(
  tx: Tx,
  at: BranchKey,
  check: Check & { readonly byId: string },
): Promise<void> {
  const found = {
    result: check.result,
    note: check.note,
    by_id: check.byId,
    by_name: check.by,
    at: check.at,
  }
  await own(tx)
    .insertInto('review_check')
    .values({
      region: at.region,
      case_id: at.caseId,
      item: at.item,
      kind: check.kind,
      subject: check.subject,
      ...found,
    })
    .onConflict((conflict) =>
      conflict.columns(['region', 'case_id', 'item', 'kind', 'subject']).doUpdateSet(found),
    )
    .execute()
}

/** Takes a mark off a line again. */
export async function removeCheck(
  tx: Tx,
  at: BranchKey,
  line: Pick<Check, 'kind' | 'subject'>,
): Promise<void> {
  await own(tx)
    .deleteFrom('review_check')
    .where('region', '=', at.region)
    .where('case_id', '=', at.caseId)
    .where('item', '=', at.item)
    .where('kind', '=', line.kind)
    .where('subject', '=', line.subject)
    .execute()
}

/** Opinions and their being sent back, oldest first. */
export async function listOpinions(tx: Tx, at: BranchKey): Promise<OpinionRecord[]> {
  const rows = await own(tx)
    .selectFrom('review_opinion')
    .selectAll()
    .where('region', '=', at.region)
    .where('case_id', '=', at.caseId)
    .where('item', '=', at.item)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    kind: row.kind,
    reasons: row.reasons,
    wish: row.wish,
    standardVersion: row.standard_version,
    byId: row.by_id,
    by: row.by_name,
    at: row.at,
  }))
}

export async function insertOpinion(tx: Tx, at: BranchKey, opinion: OpinionRecord): Promise<void> {
  await own(tx)
    .insertInto('review_opinion')
    .values({
      region: at.region,
      case_id: at.caseId,
      item: at.item,
      seq: opinion.seq,
      kind: opinion.kind,
      reasons: opinion.reasons,
      wish: JSON.stringify(opinion.wish),
      standard_version: opinion.standardVersion,
      by_id: opinion.byId,
      by_name: opinion.by,
      at: opinion.at,
    })
    .execute()
}
