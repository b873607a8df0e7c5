import { tables, type Tx } from '#platform/server/database.ts'
import type { ExtensionAsk } from '../../core/index.ts'
import type { BranchKey } from '../opinions/store.ts'

interface ExtensionTables {
  extension_request: {
    region: string
    case_id: string
    item: string
    seq: number
    days: number
    ground: ExtensionAsk['ground']
    reason: string
    by_id: string
    by_name: string
    at: string
  }
  extension_answer: {
    region: string
    case_id: string
    item: string
    seq: number
    approved: boolean
    approver: string
    document: string | null
    note: string | null
    by_id: string
    by_name: string
    at: string
  }
}

const own = (tx: Tx) => tables<ExtensionTables>(tx)

/** What was asked and what was answered, oldest first. */
export async function listExtensions(tx: Tx, at: BranchKey): Promise<ExtensionAsk[]> {
  const rows = await own(tx)
    .selectFrom('extension_request as asked')
    .leftJoin('extension_answer as answer', (join) =>
      join
        .onRef('answer.region', '=', 'asked.region')
        .onRef('answer.case_id', '=', 'asked.case_id')
        .onRef('answer.item', '=', 'asked.item')
        .onRef('answer.seq', '=', 'asked.seq'),
    )
    .selectAll('asked')
    .select([
      'answer.approved',
      'answer.approver',
      'answer.document',
      'answer.note',
      'answer.at as answered_at',
    ])
    .where('asked.region', '=', at.region)
    .where('asked.case_id', '=', at.caseId)
    .where('asked.item', '=', at.item)
    .orderBy('asked.seq')
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    days: row.days,
    ground: row.ground,
    reason: row.reason,
    byId: row.by_id,
    by: row.by_name,
    at: row.at,
    answer:
      row.approved === null || row.approver === null || row.answered_at === null
        ? null
        : {
            approved: row.approved,
            approver: row.approver,
            document: row.document,
            note: row.note,
            at: row.answered_at,
          },
  }))
}

export async function insertRequest(
  tx: Tx,
  at: BranchKey,
  ask: Omit<ExtensionAsk, 'answer'>,
): Promise<void> {
  await own(tx)
    .insertInto('extension_request')
    .values({
      region: at.region,
      case_id: at.caseId,
      item: at.item,
      seq: ask.seq,
      days: ask.days,
      ground: ask.ground,
      reason: ask.reason,
      by_id: ask.byId,
      by_name: ask.by,
      at: ask.at,
    })
    .execute()
}

export async function insertAnswer(
  tx: Tx,
  at: BranchKey,
  seq: number,
  answer: NonNullable<ExtensionAsk['answer']> & { readonly byId: string; readonly by: string },
): Promise<void> {
  await own(tx)
    .insertInto('extension_answer')
    .values({
      region: at.region,
      case_id: at.caseId,
      item: at.item,
      seq,
      approved: answer.approved,
      approver: answer.approver,
      document: answer.document,
      note: answer.note,
      by_id: answer.byId,
      by_name: answer.by,
      at: answer.at,
    })
    .execute()
}
