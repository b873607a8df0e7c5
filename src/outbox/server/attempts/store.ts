import { tables, type Tx } from '#platform/server/database.ts'
import type { OutboxTables } from '../tables.ts'

const own = (tx: Tx) => tables<OutboxTables>(tx)

export type Attempt = OutboxTables['outbox_attempt']

export async function insertAttempt(
  tx: Tx,
  attempt: Omit<Attempt, 'at'> & { at: string },
): Promise<void> {
  await own(tx).insertInto('outbox_attempt').values(attempt).execute()
}

/** The last attempts at a receiver, newest first, with what they were about. */
export async function listAttempts(
  tx: Tx,
  at: { readonly region: string; readonly receiverId: string },
  limit: number,
) {
  return own(tx)
    .selectFrom('outbox_attempt as attempt')
    .innerJoin('outbox_event as event', (join) =>
      join.onRef('event.region', '=', 'attempt.region').onRef('event.id', '=', 'attempt.event_id'),
    )
    .select([
      'attempt.at',
      'attempt.ms',
      'attempt.outcome',
      'attempt.target',
      'attempt.status',
      'attempt.detail',
      'event.id as event',
      'event.type',
      'event.stream',
    ])
    .where('attempt.region', '=', at.region)
    .where('attempt.receiver_id', '=', at.receiverId)
    .orderBy('attempt.id', 'desc')
    .limit(limit)
    .execute()
}
