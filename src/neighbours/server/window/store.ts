import { tables, type Tx } from '#platform/server/database.ts'
import type { CaseId } from '../../../cases/core/index.ts'

interface WindowTables {
  window_case: {
    region: string
    receiver_id: string
    their_number: string
    case_id: string
    clerk: string
    filed_at: string
  }
}

const own = (tx: Tx) => tables<WindowTables>(tx)

export interface WindowCase {
  readonly region: string
  readonly receiverId: string
  readonly theirNumber: string
  readonly caseId: CaseId
  readonly clerk: string
  readonly filedAt: string
}

const COLUMNS = [
  'region',
  'receiver_id as receiverId',
  'their_number as theirNumber',
  'case_id as caseId',
  'clerk',
  'filed_at as filedAt',
] as const

/** The case that a counter's system keeps under this number. */
export async function byTheirNumber(
  tx: Tx,
  of: Pick<WindowCase, 'region' | 'receiverId' | 'theirNumber'>,
): Promise<WindowCase | undefined> {
  const row = await own(tx)
    .selectFrom('window_case')
    .select(COLUMNS)
    .where('region', '=', of.region)
    .where('receiver_id', '=', of.receiverId)
    .where('their_number', '=', of.theirNumber)
    .executeTakeFirst()
  return row && { ...row, caseId: row.caseId as CaseId }
}

/** Where a case began, if it began at a counter's system. */
export async function windowCaseOf(
  tx: Tx,
  of: { readonly region: string; readonly caseId: string },
): Promise<WindowCase | undefined> {
  const row = await own(tx)
    .selectFrom('window_case')
    .select(COLUMNS)
    .where('region', '=', of.region)
    .where('case_id', '=', of.caseId)
    .executeTakeFirst()
  return row && { ...row, caseId: row.caseId as CaseId }
}

export async function insertWindowCase(tx: Tx, one: WindowCase): Promise<void> {
  const { region, receiverId, theirNumber, caseId, clerk, filedAt } = one
  await own(tx)
    .insertInto('window_case')
    .values({
      region,
      receiver_id: receiverId,
      their_number: theirNumber,
      case_id: caseId,
      clerk,
      filed_at: filedAt,
    })
    .execute()
}
