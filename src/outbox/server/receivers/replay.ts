import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import type { Replay } from '../../core/index.ts'
import { SEND } from '../pump.ts'
import { sendAgain } from '../queue/store.ts'
import type { OutboxRefusal } from '../refusal.ts'
import { note, receiverFor } from './manage.ts'

const DAY = 86_400_000

/** Sends one event, or everything of a day (Beijing time), once more, under the same ids and in order. */
export async function replay(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  which: Replay,
): Promise<Result<{ events: number }, OutboxRefusal>> {
  const found = await receiverFor(tx, actor, 'receiver.manage', id, true)
  if (!found.ok) return found
  const { region } = found.value
  const now = context.clock.now().toISOString()
  const events = await sendAgain(tx, { region, receiverId: id, now }, spanOf(which))
  await note(tx, actor, { region, id }, 'replayed', { ...which, events })
  if (events > 0) await context.jobs.enqueue(tx, { name: SEND, data: {} })
  return granted({ events })
}

function spanOf(which: Replay): Parameters<typeof sendAgain>[2] {
  if ('event' in which) return { eventId: which.event }
  const from = Date.parse(`${which.day}T00:00:00+08:00`)
  return { from: new Date(from).toISOString(), to: new Date(from + DAY).toISOString() }
}
