import { tables, type Tx } from '#platform/server/database.ts'
import type { InboundAnswer, OutboxTables } from '../tables.ts'

const own = (tx: Tx) => tables<OutboxTables>(tx)

export interface Heard {
  readonly region: string
  readonly receiver_id: string
  readonly id: string
}

/** What this event was answered, if it has been here before. */
export async function findInbound(
  tx: Tx,
  { region, receiver_id, id }: Heard,
): Promise<{ bodyHash: string; answer: InboundAnswer } | undefined> {
  const row = await own(tx)
    .selectFrom('inbound_event')
    .select(['body_hash', 'answer'])
    .where('region', '=', region)
    .where('receiver_id', '=', receiver_id)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { bodyHash: row.body_hash, answer: row.answer }
}

export async function insertInbound(
  tx: Tx,
  heard: Heard & {
    readonly at: string
    readonly type: string
    readonly subject: string
    readonly body_hash: string
  },
  answer: InboundAnswer,
): Promise<void> {
  await own(tx)
    .insertInto('inbound_event')
    .values({ ...heard, answer: JSON.stringify(answer) })
    .execute()
}

export async function lastInbound(
  tx: Tx,
  { region, id }: { readonly region: string; readonly id: string },
): Promise<string | undefined> {
  const row = await own(tx)
    .selectFrom('inbound_event')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('region', '=', region)
    .where('receiver_id', '=', id)
    .executeTakeFirst()
  return row?.at ?? undefined
}
