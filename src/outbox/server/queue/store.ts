import { tables, type Tx } from '#platform/server/database.ts'
import { openLines, type LineKey } from '../lines/store.ts'
import type { OutboxTables } from '../tables.ts'

const own = (tx: Tx) => tables<OutboxTables>(tx)

export interface EventRow {
  readonly region: string
  readonly id: string
  readonly made_at: string
  readonly type: string
  readonly stream: string
  readonly body: string
}

export async function insertEvent(tx: Tx, event: EventRow): Promise<void> {
  await own(tx).insertInto('outbox_event').values(event).execute()
}

/** Queues an event for these receivers, at the end of its stream at each; their lines stay locked. */
export async function insertDeliveries(
  tx: Tx,
  { region, id, stream, made_at }: EventRow,
  receivers: readonly string[],
): Promise<void> {
  const lines = receivers.toSorted()
  await own(tx)
    .insertInto('outbox_delivery')
    .values(
      lines.map((receiver_id) => {
        return { region, receiver_id, event_id: id, stream, made_at, state: 'waiting' as const }
      }),
    )
    .execute()
  await openLines(
    tx,
    lines.map((receiver_id) => ({ region, receiver_id, stream })),
    made_at,
  )
}

export interface NextEvent extends EventRow {
  readonly position: number
  readonly attempts: number
}

/** The first event of a stream that has not arrived yet. */
export async function nextOf(tx: Tx, line: LineKey): Promise<NextEvent | undefined> {
  return own(tx)
    .selectFrom('outbox_delivery as delivery')
    .innerJoin('outbox_event as event', (join) =>
      join
        .onRef('event.region', '=', 'delivery.region')
        .onRef('event.id', '=', 'delivery.event_id'),
    )
    .select([
      'event.region',
      'event.id',
      'event.made_at',
      'event.type',
      'event.stream',
      'event.body',
      'delivery.position',
      'delivery.attempts',
    ])
    .where('delivery.region', '=', line.region)
    .where('delivery.receiver_id', '=', line.receiver_id)
    .where('delivery.stream', '=', line.stream)
    .where('delivery.state', '=', 'waiting')
    .orderBy('delivery.position')
    .limit(1)
    .executeTakeFirst()
}

export type Ending = {
  readonly state: 'waiting' | 'delivered' | 'undeliverable'
  readonly at: string
  readonly error: string | null
}

export async function noteTry(
  tx: Tx,
  { region, receiver_id }: LineKey,
  position: number,
  { state, at, error }: Ending,
): Promise<void> {
  await own(tx)
    .updateTable('outbox_delivery')
    .set((row) => ({
      state,
      attempts: row('attempts', '+', 1),
      settled_at: state === 'waiting' ? null : at,
      last_error: error,
    }))
    .where('region', '=', region)
    .where('receiver_id', '=', receiver_id)
    .where('position', '=', position)
    .execute()
}

/** Sets deliveries to be sent again, in the order in which they were made. */
export async function sendAgain(
  tx: Tx,
  at: { readonly region: string; readonly receiverId: string; readonly now: string },
  which: { readonly eventId: string } | { readonly from: string; readonly to: string },
): Promise<number> {
  let query = own(tx)
    .updateTable('outbox_delivery')
    .set({ state: 'waiting', settled_at: null })
    .where('region', '=', at.region)
    .where('receiver_id', '=', at.receiverId)
    .where('state', '<>', 'waiting')
  query =
    'eventId' in which
      ? query.where('event_id', '=', which.eventId)
      : query.where('made_at', '>=', which.from).where('made_at', '<', which.to)
  const rows = await query.returning(['region', 'receiver_id', 'stream']).execute()
  const streams = [...new Set(rows.map(({ stream }) => stream))].toSorted()
  const lines = streams.map((stream) => {
    return { region: at.region, receiver_id: at.receiverId, stream }
  })
  if (lines.length > 0) await openLines(tx, lines, at.now)
  return rows.length
}

/** Of these streams at one receiver, those with something waiting: since when, and what went wrong last. */
export async function waitingIn(
  tx: Tx,
  of: { readonly region: string; readonly receiverId: string; readonly streams: readonly string[] },
): Promise<Map<string, { since: string; error: string | null }>> {
  if (of.streams.length === 0) return new Map()
  const rows = await own(tx)
    .selectFrom('outbox_delivery')
    .select(({ fn }) => ['stream', fn.min('made_at').as('since'), fn.max('last_error').as('error')])
    .where('region', '=', of.region)
    .where('receiver_id', '=', of.receiverId)
    .where('stream', 'in', [...of.streams])
    .where('state', '=', 'waiting')
    .groupBy('stream')
    .execute()
  return new Map(rows.map(({ stream, since, error }) => [stream, { since, error }]))
}
