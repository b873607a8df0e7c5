import { sql } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { OutboxTables } from '../tables.ts'

const own = (tx: Tx) => tables<OutboxTables>(tx)

/** A stream of events at one receiver that has something to send. */
export type LineKey = { region: string; receiver_id: string; stream: string }

/** A line that is there keeps its back-off; its row is locked either way. */
export async function openLines(tx: Tx, lines: readonly LineKey[], now: string): Promise<void> {
  await own(tx)
    .insertInto('outbox_line')
    .values(lines.map((line) => ({ ...line, next_at: now })))
    .onConflict((conflict) =>
      conflict
        .columns(['region', 'receiver_id', 'stream'])
        .doUpdateSet((row) => ({ next_at: row.ref('outbox_line.next_at') })),
    )
    .execute()
}

/** A stream of one receiver whose next event is ours to send until the lease ends. */
export interface Leased extends LineKey {
  readonly lease: string
  readonly failures: number
}

export interface Taking {
  readonly now: string
  readonly until: string
  readonly lease: string
  /** Streams of one receiver that may be under way at once. */
  readonly each: number
}

/**
 * Takes streams that are due: not leased, their own back-off over, and at a receiver that is neither paused
 * nor backing off. Of a receiver that failed last time one stream alone is taken, to see whether it is back;
 * the one that has waited longest, so that an event which it cannot take holds up no other.
 */
export async function takeLines(tx: Tx, taking: Taking): Promise<Leased[]> {
  const { now, until, lease, each } = taking
  const { rows } = await sql<Leased>`
    with due as materialized (
      select line.region, line.receiver_id, line.stream
      from outbox_receiver as receiver
      cross join lateral (
        select free.region, free.receiver_id, free.stream
        from outbox_line as free
        where free.region = receiver.region
          and free.receiver_id = receiver.id
          and free.next_at <= ${now}
          and (free.leased_until is null or free.leased_until <= ${now})
        order by free.next_at, free.stream
        limit case when receiver.failures = 0 then ${each}::integer else 1 end
        for update skip locked
      ) as line
      where receiver.paused_at is null
        and receiver.ended_at is null
        and receiver.next_at <= ${now}
        and (
          receiver.failures = 0
          or not exists (
            select 1
            from outbox_line as taken
            where taken.region = receiver.region
              and taken.receiver_id = receiver.id
              and taken.leased_until > ${now}
          )
        )
    )
    update outbox_line
    set lease = ${lease}, leased_until = ${until}
    from due
    where outbox_line.region = due.region
      and outbox_line.receiver_id = due.receiver_id
      and outbox_line.stream = due.stream
    returning
      outbox_line.region, outbox_line.receiver_id, outbox_line.stream,
      outbox_line.lease, outbox_line.failures`.execute(own(tx))
  return rows
}

/** Locks the line if the lease still holds; otherwise somebody else has taken it over. */
export async function holdsLine(tx: Tx, line: Leased): Promise<boolean> {
  const row = await own(tx)
    .selectFrom('outbox_line')
    .select('stream')
    .where('region', '=', line.region)
    .where('receiver_id', '=', line.receiver_id)
    .where('stream', '=', line.stream)
    .where('lease', '=', line.lease)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** Gives the line back: gone when nothing waits in it, due again at `nextAt` otherwise. */
export async function releaseLine(
  tx: Tx,
  line: Leased,
  next: { readonly waits: boolean; readonly at: string; readonly failures: number },
): Promise<void> {
  if (next.waits)
    await own(tx)
      .updateTable('outbox_line')
      .set({ next_at: next.at, failures: next.failures, lease: null, leased_until: null })
      .where('region', '=', line.region)
      .where('receiver_id', '=', line.receiver_id)
      .where('stream', '=', line.stream)
      .execute()
  else
    await own(tx)
      .deleteFrom('outbox_line')
      .where('region', '=', line.region)
      .where('receiver_id', '=', line.receiver_id)
      .where('stream', '=', line.stream)
      .execute()
}

/** Whoever was away for long and is back: what waited out its own back-off meanwhile is due at once. */
export async function wakeLines(
  tx: Tx,
  { region, receiver_id }: Omit<LineKey, 'stream'>,
  now: string,
): Promise<void> {
  await sql`
    update outbox_line
    set next_at = ${now}
    from (
      select stream
      from outbox_line
      where region = ${region}
        and receiver_id = ${receiver_id}
        and next_at > ${now}
      for update skip locked
    ) as late
    where outbox_line.region = ${region}
      and outbox_line.receiver_id = ${receiver_id}
      and outbox_line.stream = late.stream`.execute(own(tx))
}

/** Leaves the lease to run on for the next event of the stream. */
export async function renewLease(tx: Tx, line: Leased, until: string): Promise<void> {
  await own(tx)
    .updateTable('outbox_line')
    .set({ leased_until: until, failures: 0 })
    .where('region', '=', line.region)
    .where('receiver_id', '=', line.receiver_id)
    .where('stream', '=', line.stream)
    .execute()
}
