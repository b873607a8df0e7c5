import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import {
  allow,
  createMachineAccount,
  type Action,
  type Actor,
} from '../../../access/server/index.ts'
import type { RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { record } from '../../../records/server/index.ts'
import { isType, type AddReceiver, type ChangeReceiver } from '../../core/index.ts'
import { faultOf } from '../egress/address.ts'
import { egressOf } from '../egress/settings.ts'
import { SEND } from '../pump.ts'
import type { OutboxRefusal } from '../refusal.ts'
import type { Algorithm } from '../sign.ts'
import { makeSecret, OVERLAP_HOURS } from '../secrets/secrets.ts'
import { changeReceiver, findReceiver, insertReceiver, type Receiver } from './store.ts'

type Answer<T> = Promise<Result<T, OutboxRefusal>>

/** The receiver, if the actor may do this to it; `locked` for a change. */
export async function receiverFor(
  tx: Tx,
  actor: Actor,
  action: Action,
  id: string,
  lock = false,
): Answer<Receiver> {
  const receiver = await findReceiver(tx, id, lock)
  if (!receiver) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, action, { region: receiver.region })
  return allowed.ok ? granted(receiver) : allowed
}

/** What is wrong with where and what, as far as it is said. */
function faultIn(
  context: Context,
  {
    url,
    types = [],
  }: { readonly url?: string | undefined; readonly types?: readonly string[] | undefined },
): OutboxRefusal | null {
  const fault = url === undefined ? null : faultOf(url, egressOf(context))
  if (fault !== null) return { code: 'OUTBOX_ADDRESS_REFUSED', fault }
  const unknown = types.filter((type) => !isType(type))
  return unknown.length > 0 ? { code: 'OUTBOX_TYPES_UNKNOWN', types: unknown } : null
}

/** A new receiver, and the key that its messages are signed with. */
export async function addReceiver(
  tx: Tx,
  context: Context,
  actor: Actor,
  wish: AddReceiver,
): Answer<{ receiver: Receiver; secretId: string }> {
  const { region, name, url, types, department = null, signing } = wish
  const allowed = allow(actor, 'receiver.manage', { region })
  if (!allowed.ok) return allowed
  const fault = faultIn(context, wish)
  if (fault !== null) return refused(fault)
  const plan = currentCatalogue(context).regions.get(region as RegionCode)?.plan
  if (!plan) return refused({ code: 'ACCESS_NOT_FOUND' })
  if (department !== null && !plan.departments.some((one) => one.id === department))
    return refused({ code: 'OUTBOX_DEPARTMENT_UNKNOWN', department })
  // a department's system may answer; it then acts as an account of its own, of that department alone
  const machine =
    department === null
      ? null
      : await createMachineAccount(tx, context, { name, region, department, by: actor })
  const id = newId()
  const made_at = context.clock.now().toISOString()
  const account_id = machine?.accountId ?? null
  const row = { region, id, name, channel: 'webhook' as const, department, url, types }
  await insertReceiver(tx, { ...row, account_id, made_at })
  const secretId = await makeSecret(tx, context, { region, id }, 'out', signing)
  await note(tx, actor, { region, id }, 'added', { name, url, types, department })
  return granted({ receiver: (await findReceiver(tx, id))!, secretId })
}

/** Another name, address or choice of types; the one who read an older version is told. */
export async function editReceiver(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: { readonly id: string; readonly seen: number },
  change: ChangeReceiver,
): Answer<Receiver> {
  const found = await changeable(tx, actor, at.id)
  if (!found.ok) return found
  const { region, id, version, channel } = found.value
  if (version !== at.seen) return refused({ code: 'OUTBOX_CHANGED', current: version })
  if (channel !== 'webhook') return refused({ code: 'OUTBOX_NO_SECRET', channel })
  const fault = faultIn(context, change)
  if (fault !== null) return refused(fault)
  const { name, url, types } = change
  const set = { ...(name && { name }), ...(url && { url }), ...(types && { types }) }
  await changeReceiver(tx, { region, id }, set)
  await note(tx, actor, { region, id }, 'changed', set)
  return granted((await findReceiver(tx, id))!)
}

/** Nothing is sent until it is resumed; what happens meanwhile waits. */
export async function pauseReceiver(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  reason: string | null,
): Answer<Receiver> {
  const found = await changeable(tx, actor, id)
  if (!found.ok) return found
  const { region, paused_at } = found.value
  if (reason !== null && paused_at !== null) return refused({ code: 'OUTBOX_PAUSED_ALREADY' })
  if (reason === null && paused_at === null) return refused({ code: 'OUTBOX_NOT_PAUSED' })
  const at = context.clock.now().toISOString()
  const set = { paused_at: reason === null ? null : at, pause_reason: reason }
  await changeReceiver(tx, { region, id }, set)
  await note(tx, actor, { region, id }, reason === null ? 'resumed' : 'paused', { reason })
  if (reason === null) await context.jobs.enqueue(tx, { name: SEND, data: {} })
  return granted((await findReceiver(tx, id))!)
}

/** It hears no more; what waited stays, unsent, with its history. */
export async function endReceiver(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
): Answer<Receiver> {
  const found = await changeable(tx, actor, id)
  if (!found.ok) return found
  const { region, channel } = found.value
  if (channel !== 'webhook') return refused({ code: 'OUTBOX_NO_SECRET', channel })
  await changeReceiver(tx, { region, id }, { ended_at: context.clock.now().toISOString() })
  await note(tx, actor, { region, id }, 'ended', {})
  return granted((await findReceiver(tx, id))!)
}

/** A new key takes over; the one before holds for a day beside it. */
export async function rotateSecret(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  { direction, signing }: { direction: 'out' | 'in'; signing?: Algorithm | undefined },
): Answer<{ receiverId: string; secretId: string; oldUntil: string }> {
  const found = await changeable(tx, actor, id)
  if (!found.ok) return found
  const { region, channel, account_id } = found.value
  if (channel !== 'webhook') return refused({ code: 'OUTBOX_NO_SECRET', channel })
  if (direction === 'in' && account_id === null)
    return refused({ code: 'OUTBOX_NO_SECRET', channel: 'in' })
  // what comes in is signed with a shared secret
  const algorithm = direction === 'in' ? 'hmac' : (signing ?? 'hmac')
  const secretId = await makeSecret(tx, context, { region, id }, direction, algorithm)
  await note(tx, actor, { region, id }, 'secret-rotated', { direction, algorithm })
  const until = context.clock.now().getTime() + OVERLAP_HOURS * 3_600_000
  return granted({ receiverId: id, secretId, oldUntil: new Date(until).toISOString() })
}

async function changeable(tx: Tx, actor: Actor, id: string): Answer<Receiver> {
  const found = await receiverFor(tx, actor, 'receiver.manage', id, true)
  if (!found.ok) return found
  return found.value.ended_at === null ? found : refused({ code: 'OUTBOX_ENDED' })
}

export async function note(
  tx: Tx,
  actor: Actor,
  { region, id }: Pick<Receiver, 'region' | 'id'>,
  what: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await record(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: `receiver.${what}`,
    region,
    object: { kind: 'receiver', id },
    detail,
  })
}
