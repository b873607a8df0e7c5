import { tables, type Tx } from '#platform/server/database.ts'

interface EntryTables {
  case_entry: {
    region: string
    case_id: string
    receiver_id: string
    code: string
    reference: string | null
    at: string
  }
}

const own = (tx: Tx) => tables<EntryTables>(tx)

export interface CaseEntry {
  readonly region: string
  readonly caseId: string
  readonly receiverId: string
  readonly code: string
  readonly reference: string | null
  readonly at: string
}

export async function entryOf(
  tx: Tx,
  of: Pick<CaseEntry, 'region' | 'caseId'>,
): Promise<CaseEntry | undefined> {
  return own(tx)
    .selectFrom('case_entry')
    .select(['region', 'case_id as caseId', 'receiver_id as receiverId', 'code', 'reference', 'at'])
    .where('region', '=', of.region)
    .where('case_id', '=', of.caseId)
    .executeTakeFirst()
}

/** The first door stays: whoever comes back through another one goes on with the same case. */
export async function insertEntry(tx: Tx, entry: CaseEntry): Promise<void> {
  const { region, caseId: case_id, receiverId: receiver_id, code, reference, at } = entry
  await own(tx)
    .insertInto('case_entry')
    .values({ region, case_id, receiver_id, code, reference, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
