import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/ids.ts'
import { retryAfter, type Outcome } from '../core/index.ts'
import { insertAttempt } from './attempts/store.ts'
import {
  holdsLine,
  releaseLine,
  renewLease,
  takeLines,
  wakeLines,
  type Leased,
} from './lines/store.ts'
import { nextOf, noteTry, type NextEvent } from './queue/store.ts'
import { findReceiver, noteAnswered, noteFailed, type Receiver } from './receivers/store.ts'

/** The job that wakes a sender. */
export const SEND = 'outbox.send'

/** Longer than any sending may take; whoever died with a lease in hand is taken over after it. */
const LEASE_MS = 60_000
/** Streams of one receiver that are sent at once. */
const EACH = 8
/** Events of one stream that are sent in one go before others have their turn. */
const IN_A_ROW = 50

/** Sends one event to one receiver and says what became of it; throws only for a fault of our own. */
export type Send = (context: Context, receiver: Receiver, event: NextEvent) => Promise<Outcome>

/** Sends what is due, until nothing is. Any number of processes may do so at once. */
export async function sendDue(
  context: Context,
  send: Send,
  stopped = () => false,
): Promise<number> {
  let sent = 0
  while (!stopped()) {
    const lines = await take(context)
    if (lines.length === 0) return sent
    const counts = await Promise.all(lines.map((line) => sendLine(context, send, line, stopped)))
    sent += counts.reduce((sum, count) => sum + count, 0)
  }
  return sent
}

function take(context: Context): Promise<Leased[]> {
  const now = context.clock.now()
  return context.db.transaction((tx) =>
    takeLines(tx, {
      now: now.toISOString(),
      until: new Date(now.getTime() + LEASE_MS).toISOString(),
      lease: newId(),
      each: EACH,
    }),
  )
}

/** One stream in its order: the next event goes out when the one before it has arrived. */
async function sendLine(
  context: Context,
  send: Send,
  line: Leased,
  stopped: () => boolean,
): Promise<number> {
  for (let sent = 0; ; sent++) {
    const { receiver, event } = await context.db.transaction(async (tx) => ({
      receiver: await findReceiver(tx, line.receiver_id),
      event: await nextOf(tx, line),
    }))
    if (!receiver || !event || receiver.paused_at !== null) {
      await giveBack(context, line)
      return sent
    }
    const began = context.clock.now()
    const outcome = await trySend(context, send, receiver, event)
    const more = sent + 1 < IN_A_ROW && !stopped()
    const goesOn = await settle(context, line, receiver, event, outcome, began, more)
    if (outcome.outcome !== 'retry') await welcomeBack(context, line, receiver)
    if (!goesOn) return sent + 1
  }
}

async function trySend(
  context: Context,
  send: Send,
  receiver: Receiver,
  event: NextEvent,
): Promise<Outcome> {
  try {
    return await send(context, receiver, event)
  } catch (error) {
    context.log.error({ err: error, receiver: receiver.id, event: event.id }, 'outbox: not sent')
    return { outcome: 'retry', blame: 'event', target: receiver.name, detail: 'internal' }
  }
}

async function giveBack(context: Context, line: Leased): Promise<void> {
  await context.db.transaction(async (tx) => {
    if (!(await holdsLine(tx, line))) return
    const waits = (await nextOf(tx, line)) !== undefined
    const at = context.clock.now().toISOString()
    await releaseLine(tx, line, { waits, at, failures: line.failures })
  })
}

/** Writes down what became of it; true when the same stream goes on. A lease that was lost writes the log alone. */
async function settle(
  context: Context,
  line: Leased,
  receiver: Receiver,
  event: NextEvent,
  outcome: Outcome,
  began: Date,
  more: boolean,
): Promise<boolean> {
  const now = context.clock.now()
  const at = now.toISOString()
  return context.db.transaction(async (tx) => {
    await insertAttempt(tx, {
      region: line.region,
      receiver_id: line.receiver_id,
      id: newId(),
      event_id: event.id,
      at,
      ms: Math.max(0, now.getTime() - began.getTime()),
      outcome: outcome.outcome,
      target: outcome.target,
      status: outcome.status ?? null,
      detail: outcome.detail?.slice(0, 2000) ?? null,
    })
    const held = await holdsLine(tx, line)
    if (outcome.outcome === 'retry') {
      if (held) await postpone(context, tx, line, receiver, event, outcome, now)
      return false
    }
    const state = outcome.outcome === 'undeliverable' ? 'undeliverable' : 'delivered'
    await noteTry(tx, line, event.position, { state, at, error: outcome.detail ?? null })
    await noteAnswered(tx, line, at)
    if (!held) return false
    const waits = (await nextOf(tx, line)) !== undefined
    if (waits && more) {
      await renewLease(tx, line, new Date(now.getTime() + LEASE_MS).toISOString())
      return true
    }
    await releaseLine(tx, line, { waits, at, failures: 0 })
    return false
  })
}

/** So many failures in a row that it was away, and not one event that it cannot take. */
const AWAY = 3

/** It answers again: what waited out a back-off of its own meanwhile goes at once. */
async function welcomeBack(context: Context, line: Leased, receiver: Receiver): Promise<void> {
  if (receiver.failures < AWAY) return
  const now = context.clock.now().toISOString()
  await context.db.transaction((tx) => wakeLines(tx, line, now))
}

async function postpone(
  context: Context,
  tx: Parameters<typeof noteTry>[0],
  line: Leased,
  receiver: Receiver,
  event: NextEvent,
  outcome: Extract<Outcome, { outcome: 'retry' }>,
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  const error = [outcome.status, outcome.detail].filter(Boolean).join(' ') || 'failed'
  const later = (failures: number) =>
    new Date(
      Math.max(
        now.getTime() + retryAfter(failures) * 1000,
        outcome.notBefore === undefined ? 0 : Date.parse(outcome.notBefore),
      ),
    )
  await noteTry(tx, line, event.position, { state: 'waiting', at, error })
  const failures = line.failures + 1
  const due = later(failures)
  await releaseLine(tx, line, { waits: true, at: due.toISOString(), failures })
  const down = outcome.blame === 'receiver' ? receiver.failures + 1 : null
  const nextAt = down === null ? null : later(down)
  await noteFailed(tx, line, { at, error, failures: down }, nextAt?.toISOString() ?? null)
  const wake = nextAt !== null && nextAt > due ? nextAt : due
  await context.jobs.enqueue(tx, { name: SEND, data: {}, startAfter: wake })
}
