import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, createMachineAccount, type Actor } from '../../../access/server/index.ts'
import {
  findReceiver,
  giveAccount,
  viewsOf,
  type Receiver,
  type Sender,
} from '../../../outbox/server/index.ts'
import { record } from '../../../records/server/index.ts'
import type { LinkList, NeighbourKind, SetLink } from '../../core/index.ts'
import { askedSystems } from '../asked/connect.ts'
import { latestReport } from '../library/store.ts'
import type { NeighboursRefusal } from '../refusal.ts'
import { beginLink, endLink, linksOf, type Link } from './store.ts'

/** From now on this system stands for a neighbour of the region, or for none. */
export async function setLink(
  tx: Tx,
  context: Context,
  actor: Actor,
  region: string,
  wish: SetLink,
): Promise<Result<LinkList, NeighboursRefusal>> {
  const allowed = allow(actor, 'receiver.manage', { region })
  if (!allowed.ok) return allowed
  const receiver = await findReceiver(tx, wish.receiver, true)
  const fits = receiver?.region === region && receiver.channel === 'webhook'
  if (!receiver || !fits || receiver.department !== null)
    return refused({ code: 'NEIGHBOURS_NOT_OF_THE_REGION' })
  if (receiver.ended_at !== null) return refused({ code: 'OUTBOX_ENDED' })
  const { kind, code = null } = wish
  if ((kind === 'entry') !== (code !== null)) return refused({ code: 'NEIGHBOURS_CODE_OF_ENTRIES' })
  const links = await linksOf(tx, region)
  const before = links.find((one) => one.receiverId === receiver.id)
  if (before?.kind === (kind ?? undefined) && (before?.code ?? null) === code)
    return readLinks(tx, context, actor, region)
  const taken = links.find(
    (one) => one !== before && (kind === 'entry' ? one.code === code : one.kind === kind),
  )
  if (taken) return refused({ code: 'NEIGHBOURS_PLACE_TAKEN' })
  const at = context.clock.now().toISOString()
  if (before) await endLink(tx, before, at)
  if (kind !== null) {
    const filingId = await answerable(tx, context, actor, receiver, kind)
    const link = { region, receiverId: receiver.id, kind, code, since: at, filingId }
    await beginLink(tx, { ...link, byName: actor.name })
  }
  await record(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: kind === null ? 'neighbour.link-ended' : 'neighbour.link-set',
    region,
    object: { kind: 'receiver', id: receiver.id },
    detail: { kind, code },
  })
  return readLinks(tx, context, actor, region)
}

/**
 * Gives it an account of its own to be heard as. A counter's system is heard as a clerk, and files for applicants
 * as another: who files for somebody does not answer it. Answers with that other one.
 */
async function answerable(
  tx: Tx,
  context: Context,
  by: Actor,
  { region, id, name, account_id }: Receiver,
  kind: NeighbourKind,
): Promise<string | null> {
  const clerk = kind === 'window'
  if (account_id !== null && !clerk) return null
  const make = () =>
    createMachineAccount(tx, context, { name, region, department: null, clerk, by })
  await giveAccount(tx, { region, id }, (await make()).accountId)
  return clerk ? (await make()).accountId : null
}

/** Each neighbour of the region: how it is, what waits for it, what went wrong last. */
export async function readLinks(
  tx: Tx,
  context: Context,
  actor: Actor,
  region: string,
): Promise<Result<LinkList, NeighboursRefusal>> {
  const allowed = allow(actor, 'receiver.read', { region })
  if (!allowed.ok) return allowed
  const items: LinkList['items'] = []
  for (const { receiverId, kind, code, since } of await linksOf(tx, region)) {
    const receiver = await findReceiver(tx, receiverId)
    const [view] = receiver ? await viewsOf(tx, context, [receiver]) : []
    if (!view) continue
    const { id, name, health, waiting, oldest, lastOkAt, lastError, inbound } = view
    const how = { waiting, oldest, lastOkAt, lastError, lastHeardAt: inbound.lastAt }
    items.push({ receiver: { id, name, health }, kind, code, since, ...how })
  }
  const report = (await latestReport(tx, region)) ?? null
  return granted({ items, report, asked: askedSystems(context) })
}

/** The message is for a neighbour of this kind alone. */
export async function sentAs(
  tx: Tx,
  { receiver }: Sender,
  kind: NeighbourKind,
): Promise<Result<Link, NeighboursRefusal>> {
  const links = await linksOf(tx, receiver.region, kind)
  const link = links.find(({ receiverId }) => receiverId === receiver.id)
  return link ? granted(link) : refused({ code: 'NEIGHBOURS_NOT_THIS_NEIGHBOUR', kind })
}
