import type { ColumnType, Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { CalendarYear } from '../../../catalogue/core/index.ts'

interface ProposalTable {
  region: string
  id: string
  year: number
  calendar: ColumnType<CalendarYear, string, never>
  effective_from: string
  state: 'open' | 'approved' | 'rejected'
  proposed_by: string
  proposed_by_name: string
  proposed_at: string
  answered_by: string | null
  answered_by_name: string | null
  answered_at: string | null
  reason: string | null
  version: number
}

const own = (tx: Tx) => tables<{ calendar_proposal: ProposalTable }>(tx)
export type Proposal = Selectable<ProposalTable>

/** Adds a proposal; whether none was open for that year. */
export async function insertProposal(
  tx: Tx,
  row: Pick<
    Proposal,
    | ('region' | 'id' | 'year' | 'calendar' | 'effective_from')
    | ('proposed_by' | 'proposed_by_name' | 'proposed_at')
  >,
): Promise<boolean> {
  const added = await own(tx)
    .insertInto('calendar_proposal')
    .values({ ...row, calendar: JSON.stringify(row.calendar), state: 'open', version: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** Proposals of a region, the newest first. */
export async function listProposals(tx: Tx, region: string): Promise<Proposal[]> {
  return own(tx)
    .selectFrom('calendar_proposal')
    .selectAll()
    .where('region', '=', region)
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}

export async function lockProposal(tx: Tx, id: string): Promise<Proposal | undefined> {
  return own(tx)
    .selectFrom('calendar_proposal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function findProposal(tx: Tx, id: string): Promise<Proposal | undefined> {
  return own(tx).selectFrom('calendar_proposal').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function settleProposal(
  tx: Tx,
  of: Pick<Proposal, 'region' | 'id'>,
  answer: Pick<Proposal, 'state' | 'answered_by' | 'answered_by_name' | 'answered_at' | 'reason'>,
): Promise<void> {
  await own(tx)
    .updateTable('calendar_proposal')
    .set((row) => ({ ...answer, version: row('version', '+', 1) }))
    .where('region', '=', of.region)
    .where('id', '=', of.id)
    .execute()
}
