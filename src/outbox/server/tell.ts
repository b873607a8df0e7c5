import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { cloudEventOf, wants, type Told } from '../core/index.ts'
import { SEND } from './pump.ts'
import { insertDeliveries, insertEvent } from './queue/store.ts'
import { listHearers, type Receiver } from './receivers/store.ts'

/**
 * Tells the systems that want to know, in the caller's transaction: the event exists for each of them exactly
 * when the change does. `sequence` is the event's place within its case or licence.
 */
export async function tellOutside(
  tx: Tx,
  context: Context,
  told: Told,
  sequence: number,
): Promise<void> {
  const hearers = (await listHearers(tx, told.region)).filter((receiver) =>
    concerns(receiver, told),
  )
  if (hearers.length === 0) return
  const id = newId()
  const at = context.clock.now().toISOString()
  const body = JSON.stringify(cloudEventOf(told, { id, at, sequence }))
  await enqueue(
    tx,
    context,
    { region: told.region, id, made_at: at, type: told.type, stream: told.stream, body },
    hearers.map((receiver) => receiver.id),
  )
}

function concerns({ types, department }: Receiver, told: Told): boolean {
  if (!wants(types, told.type)) return false
  return department === null || told.departments.includes(department)
}

/** Stores one event for these receivers and wakes a sender once the transaction is there. */
export async function enqueue(
  tx: Tx,
  context: Context,
  event: Parameters<typeof insertEvent>[1],
  receivers: readonly string[],
): Promise<void> {
  await insertEvent(tx, event)
  await insertDeliveries(tx, event, receivers)
  await context.jobs.enqueue(tx, { name: SEND, data: {} })
}

/** The same to one system that it is meant for, whatever that one has asked to hear. */
export async function tellOne(
  tx: Tx,
  context: Context,
  receiverId: string,
  told: Told,
  sequence: number,
): Promise<void> {
  const id = newId()
  const at = context.clock.now().toISOString()
  const { region, type, stream } = told
  const body = JSON.stringify(cloudEventOf(told, { id, at, sequence }))
  await enqueue(tx, context, { region, id, made_at: at, type, stream, body }, [receiverId])
}
