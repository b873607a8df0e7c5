import { sql, type Selectable } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { OutboxTables } from '../tables.ts'

const own = (tx: Tx) => tables<OutboxTables>(tx)

export type Receiver = Selectable<OutboxTables['outbox_receiver']>

export async function insertReceiver(
  tx: Tx,
  receiver: Pick<Receiver, 'region' | 'id' | 'name' | 'department' | 'url' | 'types'> & {
    readonly channel: Receiver['channel']
    readonly account_id: string | null
    readonly made_at: string
  },
): Promise<void> {
  await own(tx)
    .insertInto('outbox_receiver')
    .values({ ...receiver, next_at: receiver.made_at })
    .execute()
}

/** The region's own mail or SMS, made at its first message. */
export async function peopleReceiver(
  tx: Tx,
  region: string,
  channel: 'mail' | 'sms',
  made: { readonly id: string; readonly name: string; readonly at: string },
): Promise<string> {
  const find = () =>
    own(tx)
      .selectFrom('outbox_receiver')
      .select('id')
      .where('region', '=', region)
      .where('channel', '=', channel)
      .executeTakeFirst()
  const found = await find()
  if (found) return found.id
  await own(tx)
    .insertInto('outbox_receiver')
    .values({
      region,
      id: made.id,
      name: made.name,
      channel,
      department: null,
      url: null,
      types: [],
      account_id: null,
      made_at: made.at,
      next_at: made.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await find())!.id
}

/** Systems of a region that are told of its events. */
export async function listHearers(tx: Tx, region: string): Promise<Receiver[]> {
  return own(tx)
    .selectFrom('outbox_receiver')
    .selectAll()
    .where('region', '=', region)
    .where('channel', '=', 'webhook')
    .where('ended_at', 'is', null)
    .execute()
}

export async function findReceiver(
  tx: Tx,
  id: string,
  lock = false,
): Promise<Receiver | undefined> {
  return own(tx)
    .selectFrom('outbox_receiver')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forNoKeyUpdate())
    .executeTakeFirst()
}

export async function listReceivers(tx: Tx, regions: readonly string[] | '*'): Promise<Receiver[]> {
  let query = own(tx).selectFrom('outbox_receiver').selectAll()
  if (regions !== '*') query = query.where('region', 'in', regions)
  return query.orderBy('region').orderBy('ended_at', 'asc').orderBy('made_at').execute()
}

type Change = Partial<
  Pick<Receiver, 'name' | 'url' | 'types' | 'paused_at' | 'pause_reason' | 'ended_at'>
>

/** A change by a person: a new version. */
export async function changeReceiver(
  tx: Tx,
  { region, id }: Pick<Receiver, 'region' | 'id'>,
  change: Change,
): Promise<void> {
  await own(tx)
    .updateTable('outbox_receiver')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('region', '=', region)
    .where('id', '=', id)
    .execute()
}

/** It answered: whatever it was backing off from is over. Written at most twice a minute while all is well. */
export async function noteAnswered(
  tx: Tx,
  { region, receiver_id }: { region: string; receiver_id: string },
  now: string,
): Promise<void> {
  await own(tx)
    .updateTable('outbox_receiver')
    .set({ failures: 0, next_at: now, last_ok_at: now })
    .where('region', '=', region)
    .where('id', '=', receiver_id)
    .where((row) =>
      row.or([
        row('failures', '>', 0),
        row('last_ok_at', 'is', null),
        row('last_ok_at', '<', sql<string>`${now}::timestamptz - interval '30 seconds'`),
      ]),
    )
    .execute()
}

/** It failed; `nextAt` null: only this event, others may go on. */
export async function noteFailed(
  tx: Tx,
  { region, receiver_id }: { region: string; receiver_id: string },
  failed: { readonly at: string; readonly error: string; readonly failures: number | null },
  nextAt: string | null,
): Promise<void> {
  await own(tx)
    .updateTable('outbox_receiver')
    .set({
      last_error: failed.error,
      last_error_at: failed.at,
      ...(nextAt !== null && { next_at: nextAt }),
      ...(failed.failures !== null && { failures: failed.failures }),
    })
    .where('region', '=', region)
    .where('id', '=', receiver_id)
    .execute()
}

/** How much waits at each receiver, and since when; the oldest of what waits. */
export async function queues(
  tx: Tx,
  regions: readonly string[] | '*',
): Promise<{ region: string; receiver_id: string; waiting: number; oldest: string }[]> {
  let query = own(tx)
    .selectFrom('outbox_delivery')
    .select(({ fn }) => [
      'region',
      'receiver_id',
      fn.countAll<number>().as('waiting'),
      fn.min('made_at').as('oldest'),
    ])
    .where('state', '=', 'waiting')
    .groupBy(['region', 'receiver_id'])
  if (regions !== '*') query = query.where('region', 'in', regions)
  return query.execute()
}

/** The account as which its messages are carried out here from now on. */
export async function giveAccount(
  tx: Tx,
  { region, id }: Pick<Receiver, 'region' | 'id'>,
  accountId: string,
): Promise<void> {
  await own(tx)
    .updateTable('outbox_receiver')
    .set({ account_id: accountId })
    .where('region', '=', region)
    .where('id', '=', id)
    .execute()
}
