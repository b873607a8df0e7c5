import { tables, type Tx } from '#platform/server/database.ts'
import type { InterestedParty } from '../../core/index.ts'
import type { BranchKey } from '../opinions/store.ts'

interface PartyTables {
  interested_party: {
    region: string
    id: string
    case_id: string
    item: string
    name: string
    interest: string
    document: string
    told_on: string
    answer_by: string
    by_id: string
    by_name: string
    at: string
  }
  party_answer: {
    region: string
    party_id: string
    said: string
    answered_on: string
    wants_hearing: boolean
    by_id: string
    by_name: string
    at: string
  }
}

const own = (tx: Tx) => tables<PartyTables>(tx)

/** 利害关系人 who were told, and what they said; in the order in which they were told. */
export async function listParties(tx: Tx, at: BranchKey): Promise<InterestedParty[]> {
  const rows = await own(tx)
    .selectFrom('interested_party as told')
    .leftJoin('party_answer as answer', (join) =>
      join.onRef('answer.region', '=', 'told.region').onRef('answer.party_id', '=', 'told.id'),
    )
    .selectAll('told')
    .select(['answer.said', 'answer.answered_on', 'answer.wants_hearing'])
    .where('told.region', '=', at.region)
    .where('told.case_id', '=', at.caseId)
    .where('told.item', '=', at.item)
    .orderBy('told.at')
    .orderBy('told.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    interest: row.interest,
    document: row.document,
    toldOn: row.told_on,
    answerBy: row.answer_by,
    by: row.by_name,
    answer:
      row.said === null
        ? null
        : { said: row.said, on: row.answered_on!, wantsHearing: row.wants_hearing! },
  }))
}

export async function insertParty(
  tx: Tx,
  at: BranchKey,
  party: Omit<InterestedParty, 'answer'> & { readonly byId: string; readonly at: string },
): Promise<void> {
  await own(tx)
    .insertInto('interested_party')
    .values({
      region: at.region,
      id: party.id,
      case_id: at.caseId,
      item: at.item,
      name: party.name,
      interest: party.interest,
      document: party.document,
      told_on: party.toldOn,
      answer_by: party.answerBy,
      by_id: party.byId,
      by_name: party.by,
      at: party.at,
    })
    .execute()
}

export async function insertPartyAnswer(tx: Tx, row: PartyTables['party_answer']): Promise<void> {
  await own(tx).insertInto('party_answer').values(row).execute()
}
