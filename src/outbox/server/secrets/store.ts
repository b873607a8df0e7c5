import type { Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { OutboxTables } from '../tables.ts'

const own = (tx: Tx) => tables<OutboxTables>(tx)

export type SecretRow = Selectable<OutboxTables['outbox_secret']>

export async function insertSecret(
  tx: Tx,
  secret: Omit<SecretRow, 'made_at' | 'ends_at'> & { readonly made_at: string },
): Promise<void> {
  await own(tx).insertInto('outbox_secret').values(secret).execute()
}

/** The secrets in force, newest first; with `ended` those that were taken out as well. */
export async function listSecrets(
  tx: Tx,
  at: { readonly region: string; readonly receiver_id: string },
  direction: 'out' | 'in',
  now: string,
): Promise<SecretRow[]> {
  return own(tx)
    .selectFrom('outbox_secret')
    .selectAll()
    .where('region', '=', at.region)
    .where('receiver_id', '=', at.receiver_id)
    .where('direction', '=', direction)
    .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', now)]))
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** The secrets before the new one run on until then. */
export async function endSecrets(
  tx: Tx,
  at: { readonly region: string; readonly receiver_id: string },
  direction: 'out' | 'in',
  endsAt: string,
): Promise<void> {
  await own(tx)
    .updateTable('outbox_secret')
    .set({ ends_at: endsAt })
    .where('region', '=', at.region)
    .where('receiver_id', '=', at.receiver_id)
    .where('direction', '=', direction)
    .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', endsAt)]))
    .execute()
}

export interface SecretAt {
  readonly receiverId: string
  readonly secretId: string
}

export async function findSecret(
  tx: Tx,
  { receiverId, secretId }: SecretAt,
): Promise<SecretRow | undefined> {
  return own(tx)
    .selectFrom('outbox_secret')
    .selectAll()
    .where('receiver_id', '=', receiverId)
    .where('id', '=', secretId)
    .executeTakeFirst()
}
