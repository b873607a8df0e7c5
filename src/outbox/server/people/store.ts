import type { Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { OutboxTables } from '../tables.ts'

const own = (tx: Tx) => tables<OutboxTables>(tx)
/** A person's wishes belong to no region. */
export const NOWHERE = '*'

export type ContactRow = Selectable<OutboxTables['outbox_contact']>

export async function findContact(tx: Tx, accountId: string): Promise<ContactRow | undefined> {
  return own(tx)
    .selectFrom('outbox_contact')
    .selectAll()
    .where('region', '=', NOWHERE)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
}

/** Of these people those who want mail. */
export async function mailed(tx: Tx, accounts: readonly string[]): Promise<Set<string>> {
  if (accounts.length === 0) return new Set()
  const rows = await own(tx)
    .selectFrom('outbox_contact')
    .select('account_id')
    .where('region', '=', NOWHERE)
    .where('account_id', 'in', accounts)
    .where('by_mail', '=', true)
    .where('mail', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.account_id))
}

export async function saveContact(tx: Tx, contact: ContactRow): Promise<void> {
  const { region, account_id, ...rest } = contact
  await own(tx)
    .insertInto('outbox_contact')
    .values({ region, account_id, ...rest })
    .onConflict((conflict) => conflict.columns(['region', 'account_id']).doUpdateSet(rest))
    .execute()
}
